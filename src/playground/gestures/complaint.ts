import type { Interactive } from '../blocks/elements.ts';
import type { Json } from '../state/json.ts';

export type Complaint =
  | 'missing'
  | 'too_short'
  | 'too_long'
  | 'not_email'
  | 'not_url'
  | 'not_number'
  | 'too_small'
  | 'too_big'
  | 'too_many';

/** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
const LONGEST = 3000;

/**
 * What Slack itself complains about in a field before the app gets to see it; null: nothing. `state`: what the field
 * reports, which is not empty.
 */
export function complaint(element: Interactive, state: Json): Complaint | null {
  const text = typeof state['value'] === 'string' ? state['value'] : '';
  switch (element.type) {
    case 'plain_text_input':
      if (text.length < (element.min_length ?? 0)) return 'too_short';
      return text.length > (element.max_length ?? LONGEST) ? 'too_long' : null;
    case 'email_text_input':
      return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text) ? null : 'not_email';
    case 'url_text_input':
      return /^https?:\/\//i.test(text) && URL.canParse(text) ? null : 'not_url';
    case 'number_input':
      if (!/^-?\d+(\.\d+)?$/.test(text) || (text.includes('.') && !element.is_decimal_allowed))
        return 'not_number';
      if (Number(text) < Number(element.min_value ?? -Infinity)) return 'too_small';
      return Number(text) > Number(element.max_value ?? Infinity) ? 'too_big' : null;
    default:
      return 'max_selected_items' in element && countIn(state) > (element.max_selected_items ?? Infinity)
        ? 'too_many'
        : null;
  }
}

function countIn(state: Json): number {
  return Object.values(state).find((value) => Array.isArray(value))?.length ?? 0;
}
