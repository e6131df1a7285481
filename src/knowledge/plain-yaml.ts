import { constructFromEvents, EVENT_ID, getScalarValue, parseEvents, type Event } from 'js-yaml';

/** What a key may be called here; the two parsers disagree on how to write others, such as `0x10` or nothing. */
const WORD = /^(?!(?:null|true|false)$)\p{L}/iu;

/**
 * Reads a sound YAML list or map without tabs, tags, anchors and aliases whose keys are words, sooner than a parser can that is
 * able to say where everything stands. Null for all else, which is for that one to read or refuse.
 */
export function readPlainYaml(text: string): { readonly value: unknown } | null {
  if (text.includes('\t')) return null;
  try {
    const events = parseEvents(text, {});
    if (events.some(isSpecial) || !areKeysWords(events, text)) return null;
    const documents = constructFromEvents(events, { source: text });
    const [value] = documents;
    return documents.length === 1 && typeof value === 'object' ? { value } : null;
  } catch {
    return null;
  }
}

function isSpecial(event: Event): boolean {
  if (event.type === EVENT_ID.ALIAS) return true;
  return ('anchorStart' in event && event.anchorStart >= 0) || ('tagStart' in event && event.tagStart >= 0);
}

function areKeysWords(events: readonly Event[], text: string): boolean {
  /** What comes next in each part that is not closed yet. */
  const next: ('key' | 'value' | 'item')[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      next.pop();
      continue;
    }
    const what = next.at(-1);
    if (what === 'key') {
      if (event.type !== EVENT_ID.SCALAR || !WORD.test(getScalarValue(text, event))) return false;
      next[next.length - 1] = 'value';
    } else if (what === 'value') next[next.length - 1] = 'key';
    if (event.type === EVENT_ID.MAPPING) next.push('key');
    else if (event.type !== EVENT_ID.SCALAR) next.push('item');
  }
  return true;
}
