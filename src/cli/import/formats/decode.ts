import { utf16Of } from '../../../text/utf16.ts';
import { finding, type Notice, type TableFault } from '../finding.ts';

type Decoded =
  { readonly text: string; readonly notices: readonly Notice[] } | { readonly fault: TableFault };

/** The text in a file: in UTF-8, or what Excel calls "Unicode-tekst" (UTF-16) or "CSV" (Windows-1252); the latter two are told. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) {
    return { text: new TextDecoder(utf16).decode(bytes), notices: [finding(1, 'read-as-utf16')] };
  }
  if (bytes.includes(0)) return { fault: finding(1, 'not-text') };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notices: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, notices: [finding(1, 'read-as-windows', { text: foreignWord(text) })] };
  }
}

/** A word by which people see whether the letters were read right. */
function foreignWord(text: string): string {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return (words.find((word) => /[^\0-\x7f]/u.test(word)) ?? '').slice(0, 40);
}
