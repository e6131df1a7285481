import { textMessage } from '../../answering/text-message.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { Language } from '../../text/language.ts';
import { context, section, type Block } from '../kit/message.ts';
import { readingModal, type Modal } from '../kit/modal.ts';
import { escapeMrkdwn, link } from '../kit/mrkdwn.ts';

/** Where somebody outside of Slack finds an answer: its page, and its sheet to print. */
export type CitizenPages = {
  readonly entry: (id: string) => string;
  readonly sheet: (id: string) => string;
};

/** A window with what to give the citizen: a text message, and where there are pages, their addresses. */
export function buildForCitizen(entry: Entry, language: Language, pages: CitizenPages | null): Modal {
  const { citizen } = da;
  const { id, title } = entry;
  const sms = textMessage(entry, language, (written) => citizen.smsEnd[written](pages?.entry(id) ?? null));
  const found: Block[] =
    pages === null
      ? []
      : [
          section(citizen.link(link(pages.entry(id), pages.entry(id)))),
          section(citizen.sheetLine(link(citizen.sheet, pages.sheet(id)))),
        ];
  return readingModal(citizen.title, [
    section(citizen.intro(escapeMrkdwn(title))),
    section(`${citizen.sms}\n\`\`\`${escapeMrkdwn(sms)}\`\`\``),
    ...found,
    context([citizen.neverCodes]),
  ]);
}
