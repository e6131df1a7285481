/** A problem of a line, as far as its wording needs it. */
type Problem = {
  readonly line: number;
  readonly code: 'not-json' | 'not-object' | 'q' | 'expect' | 'style' | 'unknown-id' | 'no-questions';
  readonly details: Readonly<Record<string, string | number>>;
};

const form = 'Skriv fx {"q": "glemt pinkode", "expect": ["glemt-pin"], "style": "keyword"}';
const reasons: Readonly<Record<Problem['code'], (details: Problem['details']) => string>> = {
  'not-json': () => `linjen er ikke JSON. ${form}`,
  'not-object': () => `linjen er ikke et JSON-objekt. ${form}`,
  q: () => `q skal være spørgsmålet som tekst. ${form}`,
  expect: () => `expect skal være en liste af svarenes id, tom når intet svar passer. ${form}`,
  style: () => `style skal være et ord for, hvordan der bliver spurgt. ${form}`,
  'unknown-id': ({ id, suggestion }) =>
    `svaret "${id}" findes ikke i vidensbasen${suggestion === undefined ? '' : ` – mente du "${suggestion}"?`}`,
  'no-questions': () => `filen har ingen spørgsmål. ${form}`,
};

/** What is wrong with a file of labelled questions. */
export const questions = {
  missing: (file: string) => `Filen ${file} kan ikke læses. Er stien rigtig?`,
  problem: ({ line, code, details }: Problem) => `${line}: ${reasons[code](details)}`,
} as const;
