import type { App } from '@slack/bolt';
import { DESK_VIEWS, FIND_ENTRY } from '../../blocks/desk/ids.ts';
import { notInUse } from '../../blocks/desk/not-in-use.ts';
import { section } from '../../blocks/kit/message.ts';
import { escapeMrkdwn } from '../../blocks/kit/mrkdwn.ts';
import { cut, readingModal, noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { NOT_FOR_US } from '../../blocks/desk/close-miss.ts';
import { WRITE } from '../../blocks/desk/write-answer.ts';
import type { Refused, NotInUse } from '../../curation/deeds.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { Services } from '../services.ts';
import { fieldErrors, readDraft } from './draft.ts';
import { showChanges } from './show-changes.ts';
import { onSubmit, type Form, type Sent } from '../windows/submission.ts';
import { whyNot } from './why-not.ts';

/** What somebody has written in the window, from top to bottom. */
const WRITTEN = [
  WRITE.title,
  WRITE.short,
  WRITE.steps,
  WRITE.more,
  WRITE.choices,
  WRITE.sourceTitle,
  WRITE.sourceUrl,
  WRITE.english,
];
/** A section holds 3,000 characters, and escapes make a text longer. */
const COPY_CHARACTERS = 2500;

/** Handles the windows that coordinators send: something is learned, or they are told why not. */
export function register(app: App, services: Services): void {
  const { curation, matcher } = services;
  const onDone: Form['onDone'] = async (client, sent) => showChanges(client, services, sent);

  onSubmit(app, services, {
    callbackId: DESK_VIEWS.belongs,
    onDone,
    handle: async (sent) => {
      const { about, filled, userId } = sent;
      const entryId = filled(FIND_ENTRY) ?? '';
      if (!matcher().snapshot.entries.has(entryId)) return { errors: { [FIND_ENTRY]: da.desk.entryGone } };
      const done = await curation.resolveByWording({ missId: about.miss ?? '', entryId, by: userId });
      return {
        view:
          done.outcome === 'in-use'
            ? noticeModal(da.desk.belongs.done(escapeMrkdwn(done.entry.title)))
            : instead(done, sent),
      };
    },
  });
  onSubmit(app, services, {
    callbackId: DESK_VIEWS.notForUs,
    onDone,
    handle: async (sent) => {
      const { about, filled, userId } = sent;
      const title = filled(NOT_FOR_US.subject)?.trim() ?? '';
      if (title === '') return { errors: { [NOT_FOR_US.subject]: da.desk.errors.missing() } };
      const kind = filled(NOT_FOR_US.kind) === 'other' ? 'other' : 'near';
      const done = await curation.notForUs({ missId: about.miss ?? '', kind, title, by: userId });
      return { view: done.outcome === 'closed' ? noticeModal(da.desk.notForUs.done) : instead(done, sent) };
    },
  });
  onSubmit(app, services, {
    callbackId: DESK_VIEWS.write,
    onDone,
    handle: async (sent) => {
      const draft = readDraft(sent, sent.filled(WRITE.topic) ?? '');
      const done = await curation.resolveByAnswer({ missId: sent.about.miss, draft, by: sent.userId });
      if (done.outcome === 'invalid') return { errors: fieldErrors(done.errors, sent) };
      if (done.outcome !== 'in-use') return { view: instead(done, sent) };
      return { view: savedNotice(da.desk.write.done(escapeMrkdwn(done.entry.title)), done.entry) };
    },
  });
  onSubmit(app, services, {
    callbackId: DESK_VIEWS.edit,
    onDone,
    handle: async (sent) => {
      const entryId = sent.about.entry ?? '';
      const entry = matcher().snapshot.entries.get(entryId);
      const draft = readDraft(sent, entry?.topic ?? '', entry?.kind === 'guide');
      const done = await curation.editAnswer({ entryId, draft, by: sent.userId });
      if (done.outcome === 'invalid') return { errors: fieldErrors(done.errors, sent) };
      if (done.outcome !== 'in-use') return { view: instead(done, sent) };
      return { view: savedNotice(da.desk.write.edited(escapeMrkdwn(done.entry.title)), done.entry) };
    },
  });
}

/** What was done, and what the answer lacks that may come later. */
function savedNotice(done: string, { lacks }: Entry): Modal {
  return noticeModal(done, ...(lacks.length === 0 ? [] : [da.desk.write.lacks(da.lacks(lacks))]));
}

/** Says why it is not in use, who was first, or what is gone; an answer that was written in vain is shown, to be kept. */
function instead(done: NotInUse | Refused, { filled, userId }: Sent): Modal {
  if (done.outcome === 'not-in-use') return noticeModal(notInUse(done));
  const why = whyNot(done, userId);
  const copy = WRITTEN.map((field) => filled(field) ?? '').filter((text) => text !== '');
  if (copy.length === 0) return noticeModal(why);
  const isOwn = done.outcome === 'already-closed' && done.by === userId;
  return readingModal(da.desk.title, [
    section(why),
    section(isOwn ? da.desk.yourLastText : da.desk.yourText),
    ...copy.map((text) => section(escapeMrkdwn(cut(text, COPY_CHARACTERS)))),
  ]);
}
