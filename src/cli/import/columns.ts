/** The columns of a table of answers, each with the headings it may have; the first is the one in messages. */
const COLUMNS = {
  id: ['id'],
  topic: ['emne', 'topic'],
  title: ['titel', 'title'],
  questions: ['spørgsmål', 'questions', 'spoergsmaal', 'question'],
  answer: ['svar', 'answer'],
  sourceTitle: ['kilde_titel', 'source_title'],
  sourceUrl: ['kilde_url', 'source_url', 'kilde', 'source'],
  publisher: ['udgiver', 'publisher'],
  published: ['udgivet', 'published'],
  checked: ['tjekket', 'checked'],
  english: ['engelsk', 'english'],
  choices: ['valg', 'choices'],
  further: ['læs_mere', 'further', 'laes_mere'],
  varies: ['kan_ændre_sig', 'varies', 'kan_aendre_sig'],
  safety: ['sikkerhed', 'safety'],
  owner: ['passes_af', 'owner'],
} as const;

export type Column = keyof typeof COLUMNS;
/** In the order in which they are written. */
export const COLUMN_KEYS: readonly Column[] = [
  'id',
  'topic',
  'title',
  'questions',
  'answer',
  'sourceTitle',
  'sourceUrl',
  'publisher',
  'published',
  'checked',
  'english',
  'choices',
  'further',
  'varies',
  'safety',
  'owner',
];

/** A column's name in messages. */
export function columnName(column: Column): string {
  return COLUMNS[column][0];
}

/** The column that a heading names, however it is written: "Kilde titel", "kilde_titel"; null when there is none. */
export function columnOf(heading: string): Column | null {
  const bare = heading
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '_');
  return COLUMN_KEYS.find((column) => COLUMNS[column].some((name) => name === bare)) ?? null;
}
