import { fileTypeFromBuffer } from 'file-type';
import { utf16Of } from '../../../text/utf16.ts';

/** Kinds that are text to look at. The signatures of others are short enough to begin a text by chance. */
const LOOKS_LIKE_TEXT: ReadonlySet<string> = new Set(['pdf', 'rtf', 'xml']);
const HTML = /^\uFEFF?\s*<(?:!doctype html|html|head|body|table)\b/iu;
/** What a file is, as its usual extension (`xlsx`, `pdf`, `html`); null for plain text and for what is not known. */
export async function kindOf(bytes: Uint8Array): Promise<string | null> {
  // With the mark of UTF-16 it is text; the first frame of some sounds looks the same.
  if (utf16Of(bytes) !== null) return null;
  const beginning = bytes.subarray(0, 4096);
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type !== undefined && (LOOKS_LIKE_TEXT.has(type.ext) || beginning.some(isNoText))) return type.ext;
  return HTML.test(new TextDecoder().decode(beginning)) ? 'html' : null;
}

/** Whether a byte is a control sign that no text holds, apart from UTF-16. */
function isNoText(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}
