import { z } from 'zod';
import { readJson } from '../../../text/read-json.ts';
import { finding } from '../finding.ts';
import type { Sheet } from './sheet.ts';

/** What QnABot exports; it holds more, which is about that program. */
const QnaBotFile = z.object({
  qna: z.array(z.object({ q: z.array(z.string()).min(1), a: z.string() })).min(1),
});

/** Reads the JSON that QnABot exports. */
export function readQnaBot(text: string): Sheet {
  const file = readJson(QnaBotFile, text);
  if (file === null) return { fault: finding(1, 'json-unknown') };
  const rows = file.qna.map(({ q, a }) => ({
    line: lineOf(text, q[0] ?? ''),
    fields: [q.join('\n'), a],
  }));
  return { rows: [{ line: 1, fields: ['spørgsmål', 'svar'] }, ...rows], notices: [] };
}

/** The line with a question in it; 1 where it is written in another way. */
function lineOf(text: string, question: string): number {
  return text.slice(0, Math.max(0, text.indexOf(JSON.stringify(question)))).split('\n').length;
}
