import type { EntryDraft } from '../../curation/draft/draft.ts';
import type { SourceRow } from '../../curation/learned/change.ts';
import { columnName } from './columns.ts';
import { finding, type Notice } from './finding.ts';
import { publishedOf } from './read-values.ts';
import type { Row } from './table.ts';

/** Where a row has it from, and what was made of that. */
export type RowSource = { readonly source: EntryDraft['source']; readonly notices: readonly Notice[] };

/**
 * The page that a row names by its address or by a known source's id; `given` where it names none. A known page stays as it stands
 * in the list; a new one that has no title or publisher gets its address for them, which is told.
 */
export function sourceOfRow(
  { line, values }: Row,
  { sources, given }: { readonly sources: readonly SourceRow[]; readonly given: string },
): RowSource {
  const url = values.sourceUrl || given;
  const column = columnName('sourceUrl');
  const known = sources.find((source) => source.url === url || source.id === url);
  if (known !== undefined) {
    const differs =
      (values.sourceTitle !== '' && values.sourceTitle !== known.title) ||
      (values.publisher !== '' && values.publisher !== known.publisher);
    const notices = differs
      ? [
          finding(
            line,
            'source-kept',
            { id: known.id, title: known.title, publisher: known.publisher },
            column,
          ),
        ]
      : [];
    return { source: known, notices };
  }
  const page = URL.canParse(url) ? new URL(url) : null;
  const host = page?.host.replace(/^www\./u, '') ?? url;
  const title = values.sourceTitle || `${host}${page?.pathname.replace(/\/$/u, '') ?? ''}`;
  const publisher = values.publisher || host;
  const isNamed = values.sourceTitle !== '' && values.publisher !== '';
  return {
    source: { title, url, publisher, published: publishedOf(values.published) },
    notices:
      isNamed || page?.protocol !== 'https:'
        ? []
        : [finding(line, 'source-named', { title, publisher }, column)],
  };
}
