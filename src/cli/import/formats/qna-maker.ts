import { finding, type Notice } from '../finding.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/* The tab-separated file that QnA Maker exports: a row for each wording, and the same answer beside each. */

const TOPIC = /(?:^|\|)\s*(?:emne|topic)\s*:\s*([^|]+)/iu;

/** Whether the headings are those of QnA Maker. */
export function isQnaMaker(headings: readonly string[]): boolean {
  const bare = headings.map((heading) => heading.trim().toLowerCase());
  return ['question', 'answer', 'qnaid'].every((heading) => bare.includes(heading));
}

/** One row for each answer, with all wordings of its question. A question that only makes sense behind another is left out, and told. */
export function fromQnaMaker([head, ...rows]: readonly SheetRow[]): Exclude<Sheet, { fault: unknown }> {
  const headings = (head?.fields ?? []).map((heading) => heading.trim().toLowerCase());
  const answers = new Map<string, { line: number; topic: string; questions: string[]; answer: string }>();
  const notices: Notice[] = [];
  for (const { line, fields } of rows) {
    const field = (heading: string): string => (fields[headings.indexOf(heading)] ?? '').trim();
    const question = field('question');
    if (field('iscontextonly').toLowerCase() === 'true') {
      notices.push(finding(line, 'follow-up-left-out', { value: question }));
      continue;
    }
    // It writes a line break as these two signs.
    const answer = field('answer').replaceAll(/\\r?\\n|\\n/gu, '\n');
    const key = `${field('qnaid')} ${answer}`;
    const known = answers.get(key);
    if (known !== undefined) known.questions.push(question);
    else {
      const topic = TOPIC.exec(field('metadata'))?.[1]?.trim() ?? '';
      answers.set(key, { line, topic, questions: [question], answer });
    }
  }
  const merged = [...answers.values()].map(({ line, topic, questions, answer }) => ({
    line,
    fields: [topic, questions.join('\n'), answer],
  }));
  const hasTopics = merged.some(({ fields: [topic] }) => topic !== '');
  const columns = ['emne', 'spørgsmål', 'svar'].slice(hasTopics ? 0 : 1);
  return {
    rows: [
      { line: 1, fields: columns },
      ...merged.map(({ line, fields }) => ({ line, fields: fields.slice(hasTopics ? 0 : 1) })),
    ],
    notices,
  };
}
