import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arrival, keyOf, readArrival } from '../../../src/listeners/inbox/arrival.ts';
import { answersElsewhere, isKnownKind, kindOf } from '../../../src/listeners/slack/kinds.ts';
import { RECORDED, without } from '../../support/recorded.ts';

const API = 'https://slack.com/api/';

describe.each(RECORDED)('$name', ({ body, optional }) => {
  it('is the same question whatever optional fields are null or missing', () => {
    const anySome = fc.subarray([...optional]);
    fc.assert(
      fc.property(anySome, anySome, (nulls, missing) => {
        const sent = without(without(body, nulls, 'null'), missing, 'missing');
        const arrival = readArrival(sent);
        expect(isKnownKind(sent)).toBe(true);
        expect(JSON.stringify(arrival?.body)).toContain('hvornår åbner kantinen');
        // What is stored is read again after a restart, and is the same question.
        const again = Arrival.parse(JSON.parse(JSON.stringify(arrival)));
        expect(keyOf(again)).toBe(arrival === null ? '' : keyOf(arrival));
      }),
    );
  });

  it('has a key that does not name who asked, because the key outlives them', () => {
    const arrival = readArrival(body);
    const people = JSON.stringify(arrival?.body).match(/(?<=")[UW][A-Z0-9]{5,}(?=")/gu) ?? [];
    expect(people).not.toEqual([]);
    for (const userId of people) expect(arrival === null ? userId : keyOf(arrival)).not.toContain(userId);
  });

  it('is refused or read, and never thrown at, whatever stands in its fields', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(body)), fc.anything(), (field, value) => {
        const sent = { ...body, [field]: value };
        expect(() => [
          isKnownKind(sent),
          kindOf(sent),
          answersElsewhere(sent, API),
          readArrival(sent),
        ]).not.toThrow();
      }),
    );
  });
});

it.each([null, undefined, {}, [], 'text', 7, { type: null }, { event: null }, { event: { type: null } }])(
  'is no kind that anybody knows: %j',
  (body) => {
    expect(isKnownKind(body)).toBe(false);
    expect(kindOf(body)).toBe('without a name');
  },
);

it('names an unknown kind, and never what people wrote', () => {
  expect(kindOf({ type: 'workflow_step_edit' })).toBe('workflow_step_edit');
  expect(kindOf({ type: 'Min CPR er 0101011234' })).toBe('without a name');
});

it.each([
  ['https://hooks.slack.com/commands/1/2', false],
  ['https://slack.com/x', false],
  ['http://hooks.slack.com/commands/1/2', true],
  ['https://hooks.slack.com.ond.dk/x', true],
  ['https://ondslack.com/x', true],
  ['http://169.254.169.254/latest', true],
  ['no address', true],
])('answers go to Slack alone: %s', (address, isElsewhere) => {
  expect(answersElsewhere({ response_url: address }, API)).toBe(isElsewhere);
});

it('answers go to the configured API, too', () => {
  expect(answersElsewhere({ response_url: 'http://127.0.0.1:7/response/1' }, 'http://127.0.0.1:7/api/')).toBe(
    false,
  );
});
