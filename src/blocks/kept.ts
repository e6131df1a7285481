import type { Kept } from '../curation/curation.ts';
import { readChange } from '../curation/learned/change.ts';
import { da } from '../i18n/da.ts';
import { oneLine } from '../text/normalise.ts';
import { notice, sections, type Message } from './kit/message.ts';
import { escapeMrkdwn, mention, mentioned } from './kit/mrkdwn.ts';

/** In characters. A paragraph holds 3,000; Slack refuses a message from about 13,200 on, which it says nowhere. */
const LINE = 2800;
const PARAGRAPHS = 4;
/** A command may be answered by five messages. https://docs.slack.dev/interactivity/handling-user-interaction */
const MESSAGES = 5;

/** What is kept; of waiting messages what they say, as far as it can be read. */
export type ShownKept = Omit<Kept, 'messages'> & {
  readonly messages: readonly { readonly at: string; readonly text: string | null }[];
};
export type KeptMessages = readonly [Message, ...Message[]];

/** The title of an entry; its id where there is none. */
type TitleOf = (entryId: string) => string;

/** Everything that is kept about a person, in as many messages as it takes; the oldest is left out where it takes too many. */
export function buildKept(kept: ShownKept, titleOf: TitleOf): KeptMessages {
  const lines = parts(kept, (id) => escapeMrkdwn(titleOf(id))).flatMap(([heading, below]) =>
    below.length === 0 ? [] : [`\n*${heading}*`, ...below.map((line) => `• ${line}`)],
  );
  if (lines.length === 0) return [notice(da.kept.nothing)];
  const pieces = [da.kept.intro, ...lines.flatMap(inPieces)];
  const paragraphs = sections(pieces).map(({ text }) => text?.text ?? '');
  const shown = paragraphs.slice(0, MESSAGES * PARAGRAPHS - 1);
  const left = `\n${paragraphs.slice(shown.length).join('\n')}`.split('\n• ').length - 1;
  const all = [...shown, left > 0 ? da.kept.cut(left) : `\n${da.kept.end}`];
  const [first, ...further] = Array.from({ length: Math.ceil(all.length / PARAGRAPHS) }, (_, index) => {
    const some = all.slice(index * PARAGRAPHS, (index + 1) * PARAGRAPHS);
    return { text: some.join('\n'), blocks: sections(some) };
  });
  return first === undefined ? [notice(da.kept.nothing)] : [first, ...further];
}

type Part = readonly [heading: string, lines: readonly string[]];

/** What coordinators do comes first, because there is less of it; the long list of questions is last. */
function parts(kept: ShownKept, titleOf: TitleOf): Part[] {
  const { headings, ...say } = da.kept;
  const { acts, questions, messages, votes, waiting, changes, announcements, coordinator } = kept;
  const withHeadline = (ones: ShownKept['receipts']): string[] =>
    ones.map(({ at, headline }) => say.headline(at, escapeMrkdwn(headline)));
  const office = [
    ...(kept.isConfigured ? [say.configured] : []),
    ...(coordinator === null ? [] : [say.namedBy(coordinator.at, mentioned(coordinator.namedBy))]),
  ];
  return [
    [headings.messages, messages.map(({ at, text }) => say.message(at, escaped(text)))],
    [
      headings.waiting(waiting.length),
      waiting.map((one) => say.waiting(one, escaped(one.question), escaped(one.note))),
    ],
    [
      headings.taken(kept.taken.length),
      kept.taken.map((one) => say.taken(one.at, escapeMrkdwn(one.question))),
    ],
    [
      headings.letters(kept.letters.length),
      kept.letters.map((one) => say.letter(one, escapeMrkdwn(one.text))),
    ],
    [headings.welcomed, kept.welcomedAt === null ? [] : [say.welcomed(kept.welcomedAt)]],
    [headings.coordinator, office],
    [headings.owned(kept.owned.length), kept.owned.map(titleOf)],
    [headings.named, kept.named.map(({ at, userId }) => say.named(at, mention(userId)))],
    [
      headings.announcements(announcements.length),
      announcements.map((one) => say.announcement(one, textOf(one))),
    ],
    [headings.receipts(kept.receipts.length), withHeadline(kept.receipts)],
    [headings.reminders(kept.reminders.length), withHeadline(kept.reminders)],
    [headings.changes(changes.length), changes.map((one) => say.change(one.at, subjectOf(one, titleOf)))],
    [headings.acts(acts.length), acts.map((act) => say.act(act, aboutWhat(act, titleOf)))],
    [
      headings.votes(votes.length),
      votes.map((one) => say.vote(one, escaped(one.question), answerOf(one, titleOf))),
    ],
    [
      headings.questions(questions.length),
      questions.map((one) =>
        say.question(one, escapeMrkdwn(one.text), answerOf(one, titleOf), channelOf(one)),
      ),
    ],
  ];
}

function answerOf({ entryId }: { readonly entryId: string | null }, titleOf: TitleOf): string | null {
  return entryId === null ? null : titleOf(entryId);
}

/** A channel as Slack shows it; null for a talk with one person, which has no name. */
function channelOf({ place: { channel } }: Pick<Kept['questions'][number], 'place'>): string | null {
  return /^[CG]/u.test(channel) ? `<#${channel}>` : null;
}

function textOf({ headline, text }: Kept['announcements'][number]): string {
  return escapeMrkdwn(oneLine(`${headline}. ${text}`));
}

/** An act names an entry, a channel, or by a random id what says nothing to people. */
function aboutWhat({ subject }: Kept['acts'][number], titleOf: TitleOf): string | null {
  if (/^[CG][A-Z0-9]+$/u.test(subject)) return `<#${subject}>`;
  const title = titleOf(subject);
  return title === escapeMrkdwn(subject) ? null : title;
}

/** What a change is about; null for one that another version of this program wrote. */
function subjectOf(learned: Kept['changes'][number], titleOf: TitleOf): string | null {
  const change = readChange(learned);
  if (change === null) return null;
  switch (change.kind) {
    case 'wording':
      return `${titleOf(change.entry)}: »${escapeMrkdwn(change.text)}«`;
    case 'not-covered':
      return `${escapeMrkdwn(change.title)}: »${escapeMrkdwn(change.text)}«`;
    case 'entry':
      return titleOf(change.id);
    case 'edit':
    case 'checked':
    case 'owner':
      return titleOf(change.entry);
  }
}

/** A line that is too long for a paragraph in pieces, none of which cuts an escaped sign. */
function inPieces(line: string): readonly string[] {
  return line.length <= LINE ? [line] : (line.match(/(?:&(?:amp|lt|gt);|[^]){1,500}/gu) ?? []);
}

function escaped(text: string | null): string | null {
  return text === null ? null : escapeMrkdwn(text);
}
