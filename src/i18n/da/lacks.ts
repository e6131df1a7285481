/** What an answer still lacks, by the rule that it does not keep yet. */
const LACKS: Readonly<Record<string, string>> = {
  'too-few-questions': 'flere måder at spørge på',
  'too-few-english-questions': 'spørgsmål på engelsk',
  'english-missing': 'svaret på engelsk',
  'answer-too-short': 'lidt mere forklaring i svaret',
};

/** "mangler endnu: svaret på engelsk, flere måder at spørge på" */
export function lacks(codes: readonly string[]): string {
  return `mangler endnu: ${codes.map((code) => LACKS[code] ?? code).join(', ')}`;
}
