import { expect, it } from 'vitest';
import { visibleLabel } from '../../../../../src/playground/page/blocks/elements/label.ts';

it('shows thirty characters of a label, an emoji being one of them', () => {
  expect(visibleLabel('👎 Det var ikke svaret')).toBe('👎 Det var ikke svaret');
  expect(visibleLabel('x'.repeat(30))).toBe('x'.repeat(30));
  expect(visibleLabel('Hvordan flytter man MitID til en ny telefon?')).toBe('Hvordan flytter man MitID til…');
  expect(visibleLabel(`:thumbsup:${'x'.repeat(29)}`)).toBe(`👍${'x'.repeat(29)}`);
});
