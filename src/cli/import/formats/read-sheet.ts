import { extname } from 'node:path';
import { finding } from '../finding.ts';
import { decode } from './decode.ts';
import { readDelimited } from './delimited.ts';
import { kindOf } from './kind-of-file.ts';
import { readMarkdown } from './markdown.ts';
import { readQnaBot } from './qnabot.ts';
import type { Sheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

/** Reads the rows of a file by what it is: an Excel workbook, QnABot's JSON, Markdown, or text with delimiters. `name` is the file's. */
export async function readSheet(name: string, bytes: Uint8Array): Promise<Sheet> {
  const extension = extname(name).toLowerCase();
  const kind = await kindOf(bytes);
  if (kind === 'xlsx' || (kind === 'zip' && extension === '.xlsx')) return readWorkbook(bytes);
  if (kind !== null) return { fault: finding(1, 'kind-of-file', { kind }) };
  const decoded = decode(bytes);
  if ('fault' in decoded) return decoded;
  const sheet = readText(extension, decoded.text);
  return 'fault' in sheet ? sheet : { ...sheet, notices: [...decoded.notices, ...sheet.notices] };
}

function readText(extension: string, text: string): Sheet {
  if (extension === '.json' || text.trimStart().startsWith('{')) return readQnaBot(text);
  if (extension === '.md' || extension === '.markdown') return readMarkdown(text);
  return readDelimited(text);
}
