import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMatcher } from '../../src/answering/live-knowledge.ts';
import { createTalk } from '../../src/cli/ask/talk.ts';
import type { Matcher } from '../../src/matching/match.ts';
import { learntOnce } from '../support/learnt-once.ts';
import { TALK, writeTalk } from '../support/talk.ts';

describe('talking in the terminal', () => {
  let dir: string;
  let matcher: Matcher;
  beforeAll(async () => {
    dir = await writeTalk();
    const onProblems = (): never => {
      throw new Error('broken knowledge');
    };
    matcher = await loadMatcher(dir, { today: () => '2026-11-30', onProblems, learnt: learntOnce });
  });
  afterAll(async () => rm(dir, { recursive: true }));

  const talk = (now = (): number => 0): ((line: string) => Promise<string>) => createTalk(() => matcher, now);
  const JOINED = 'Jeg læste det sammen med »';

  it('understands a question together with the one before it, which can be a new one after all', async () => {
    const say = talk();
    await say(TALK.first);
    const then = await say(TALK.next);
    expect(then).toMatch(new RegExp(`^${JOINED}${TALK.first}«`, 'u'));
    expect(then).toContain(TALK.answer);
    expect(await say('Nyt')).toMatch(/^Mente du …\?/u);
    expect(await say(TALK.sure)).not.toContain(JOINED);
  });

  it('can be told that the next question is a new one', async () => {
    const say = talk();
    await say(TALK.first);
    expect(await say('nyt')).toBe('Spørg om noget nyt.');
    expect(await say(TALK.next)).not.toContain(JOINED);
  });

  it('forgets after ten minutes, and not over a thank-you', async () => {
    let minutes = 0;
    const say = talk(() => minutes * 60_000);
    await say(TALK.first);
    await say('mange tak');
    minutes = 10;
    expect(await say(TALK.next)).toContain(JOINED);
    minutes = 20.1;
    expect(await say(TALK.next)).not.toContain(JOINED);
  });

  it('goes on from the last answer when that was no help, too long, or not from a person', async () => {
    const say = talk();
    await say(TALK.first);
    expect(await say('kan du gentage det sidste')).toMatch(/=\n\nSvaret om glemt-pin\.$/u);
    const others = await say('det virkede ikke');
    expect(others).toContain('1. ');
    expect(others).not.toContain('har glemt sin PIN-kode');
    expect(await say('1')).toContain('Svaret om ');
    expect(await say('jeg vil tale med et menneske')).toContain('Spørg en koordinator');
    expect(await talk()('det virkede ikke')).toContain('Det er jeg ked af.');
  });
});
