import { da } from '../../i18n/da.ts';
import type { Miss } from '../../storage/storage.ts';
import { DESK_VIEWS, FIND_ENTRY } from './ids.ts';
import { quote } from './miss.ts';
import { context, section } from '../kit/message.ts';
import { input } from '../kit/field.ts';
import { form, plain, type Modal } from '../kit/modal.ts';

/** The window in which a miss is given to an entry that answers it already. */
export function buildBelongs(miss: Miss): Modal {
  const { title, entry, placeholder, hint, note } = da.desk.belongs;
  return form(DESK_VIEWS.belongs, title, { miss: miss.id }, [
    section(quote(miss)),
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
