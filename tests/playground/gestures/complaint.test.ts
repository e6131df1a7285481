import { describe, expect, it } from 'vitest';
import type { Interactive } from '../../../src/playground/blocks/elements.ts';
import { complaint } from '../../../src/playground/gestures/complaint.ts';

const text: Interactive = { type: 'plain_text_input', action_id: 'a', min_length: 2, max_length: 3 };
const email: Interactive = { type: 'email_text_input', action_id: 'a' };
const url: Interactive = { type: 'url_text_input', action_id: 'a' };
const whole: Interactive = {
  type: 'number_input',
  action_id: 'a',
  is_decimal_allowed: false,
  min_value: '1',
  max_value: '9',
};
const people: Interactive = { type: 'multi_users_select', action_id: 'a', max_selected_items: 1 };

describe('what Slack checks in a field before the app sees it', () => {
  it.each([
    [text, { value: 'a' }, 'too_short'],
    [text, { value: 'abcd' }, 'too_long'],
    [text, { value: 'abc' }, null],
    [{ ...text, max_length: undefined }, { value: 'a'.repeat(3001) }, 'too_long'],
    [email, { value: 'karen@' }, 'not_email'],
    [email, { value: 'karen@example.org' }, null],
    [url, { value: 'javascript:alert(1)' }, 'not_url'],
    [url, { value: 'https://mitid.dk' }, null],
    [whole, { value: 'tre' }, 'not_number'],
    [whole, { value: '1.5' }, 'not_number'],
    [{ ...whole, is_decimal_allowed: true }, { value: '1.5' }, null],
    [whole, { value: '0' }, 'too_small'],
    [whole, { value: '10' }, 'too_big'],
    [people, { selected_users: ['U1', 'U2'] }, 'too_many'],
    [people, { selected_users: ['U1'] }, null],
  ])('%j with %j: %s', (element, state, expected) => {
    expect(complaint(element, state)).toBe(expected);
  });
});
