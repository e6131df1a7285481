import type { EntryDraft } from '../../curation/draft/draft.ts';
import { UserId } from '../../knowledge/schema.ts';
import type { Source } from '../../knowledge/snapshot.ts';
import { columnName } from './columns.ts';
import { finding } from './finding.ts';
import { isDate, isoDate, pagesOf, variesOf, yesOrNo } from './read-values.ts';
import { faultOf, type RowFault } from './row-faults.ts';
import type { Row } from './table.ts';

/** What a row says beside texts and source. Nothing is said by a cell that is empty, or cannot be used. */
export type RowDetails = {
  readonly said: Pick<EntryDraft, 'choices' | 'varies' | 'safety' | 'further' | 'owner'>;
  /** When the source was read, an ISO date; null where the row does not say. */
  readonly checked: string | null;
  readonly faults: readonly RowFault[];
};

/** Reads the cells that say the same of a new entry and of one that is corrected. `today` is an ISO date. */
export function detailsOfRow(
  row: Row,
  { sources, today }: { readonly sources: readonly Pick<Source, 'id' | 'url'>[]; readonly today: string },
): RowDetails {
  const { values } = row;
  const varies = variesOf(values.varies);
  const further = pagesOf(values.further, sources);
  const safety = yesOrNo(values.safety);
  const dateFaults = checkedFaults(row, today);
  const isOwner = UserId.safeParse(values.owner).success;
  return {
    said: {
      ...(values.choices === '' ? {} : { choices: values.choices.replaceAll('|', '\n') }),
      ...(values.varies === '' || 'unknown' in varies ? {} : { varies: varies.varies }),
      ...(values.safety === '' || safety === null ? {} : { safety }),
      ...(values.further === '' || 'unknown' in further ? {} : { further: further.ids }),
      ...(isOwner ? { owner: values.owner } : {}),
    },
    checked: values.checked === '' || dateFaults.length > 0 ? null : isoDate(values.checked),
    faults: [
      ...dateFaults,
      ...(isOwner || values.owner === '' ? [] : [faultOf(row, 'owner', 'not-a-user-id', values.owner)]),
      ...('unknown' in varies ? [faultOf(row, 'varies', 'unknown-varies', varies.unknown)] : []),
      ...('unknown' in further ? [faultOf(row, 'further', 'unknown-source', further.unknown)] : []),
      ...(safety === null ? [faultOf(row, 'safety', 'not-yes-or-no', values.safety)] : []),
    ],
  };
}

/** A date of reading that is none, or that has not come. */
function checkedFaults({ line, values }: Row, today: string): RowFault[] {
  const column = columnName('checked');
  const value = values.checked;
  if (value === '') return [];
  const checked = isoDate(value);
  if (!isDate(checked)) return [finding(line, 'not-a-date', { value }, column)];
  return checked > today ? [finding(line, 'date-in-future', { value, today }, column)] : [];
}
