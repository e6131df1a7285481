import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import type { Miss } from '../../storage/misses/misses.ts';
import { DESK_VIEWS, FIND_ENTRY } from './ids.ts';
import { aboutMiss } from './miss.ts';
import { context, section } from '../kit/message.ts';
import { input, typed } from '../kit/field.ts';
import { form, plain, type Modal } from '../kit/modal.ts';

/** The window in which a miss is given to an existing entry that answers it. `under`: what the window underneath remembers. */
export function buildBelongs(miss: Miss, under: string | null = null): Modal {
  const { title, entry, placeholder, hint, note } = da.desk.belongs;
  return form(DESK_VIEWS.belongs, title, { miss: miss.id, under }, [
    section(aboutMiss(miss)),
    input(
      { name: FIND_ENTRY, label: entry, hint },
      {
        type: 'external_select',
        action_id: FIND_ENTRY,
        min_query_length: 1,
        placeholder: plain(placeholder),
      },
    ),
    context([note]),
  ]);
}

/** The names of the fields. */
export const NOT_FOR_US = { kind: 'kind', subject: 'subject' } as const;
const SUBJECT_CHARACTERS = 75;

/** The window in which a miss becomes a subject that the bot does not cover. `under`: what the window underneath remembers. */
export function buildNotForUs(miss: Miss, under: string | null = null): Modal {
  const { title, note, kind, near, other, subject, subjectHint } = da.desk.notForUs;
  const likely: types.PlainTextOption = { text: plain(near), value: 'near' };
  return form(DESK_VIEWS.notForUs, title, { miss: miss.id, under }, [
    section(aboutMiss(miss)),
    input(
      { name: NOT_FOR_US.kind, label: kind },
      {
        type: 'radio_buttons',
        action_id: NOT_FOR_US.kind,
        options: [likely, { text: plain(other), value: 'other' }],
        initial_option: likely,
      },
    ),
    typed({
      name: NOT_FOR_US.subject,
      label: subject,
      hint: subjectHint,
      most: SUBJECT_CHARACTERS,
    }),
    context([note]),
  ]);
}
