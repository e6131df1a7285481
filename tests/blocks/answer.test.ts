import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/answering/answer-question.ts';
import type { Answer } from '../../src/answering/answer.ts';
import { buildAnswer } from '../../src/blocks/answer/answer.ts';
import { buildAnswered } from '../../src/blocks/answer/answered.ts';
import { buildTopic } from '../../src/blocks/answer/choices.ts';
import { buildAlternatives } from '../../src/blocks/answer/feedback.ts';
import { buildHelp } from '../../src/blocks/answer/help.ts';
import { buildMore } from '../../src/blocks/answer/more.ts';
import type { Message } from '../../src/blocks/kit/message.ts';
import { toMrkdwn } from '../../src/blocks/kit/mrkdwn.ts';
import { da } from '../../src/i18n/da.ts';
import type { Entry, NotCovered } from '../../src/knowledge/snapshot.ts';
import { entryOf, snapshotOf, SOURCE, subjectOf } from '../support/snapshot.ts';
import { expectTaken } from './taken.ts';

const LONGEST = 'x'.repeat(75);
const share = { to: 'thread', channel: 'C0123456789', ts: '1700000000.000100' } as const;
const QUESTION = '01234567-89ab-cdef-0123-456789abcdef';
const everything = { share, question: QUESTION, asked: LONGEST } as const;
const whole = { ...everything, isWhole: true, forCoordinator: true, isOverdue: true } as const;

/** As much of everything as the schema of knowledge files lets through. */
function fullEntry(id: string): Entry {
  return entryOf({
    id,
    title: LONGEST,
    answer: 'å'.repeat(3000),
    english: 'e'.repeat(3000),
    related: ['b', 'c', 'd'],
    further: Array.from({ length: 8 }, () => ({ ...SOURCE, title: 'T'.repeat(300) })),
    varies: ['prices', 'opening-hours', 'waiting-times'],
    addedOn: '2026-11-23',
    sources: Array.from({ length: 8 }, () => ({
      source: { ...SOURCE, title: 'T'.repeat(300), publisher: 'P'.repeat(300) },
      checked: '2026-11-23',
    })),
    earlier: Array.from({ length: 10 }, () => ({
      date: '2021-04-28',
      answer: 'ø'.repeat(3000),
      source: SOURCE,
    })),
  });
}

/** The same in three parts, and a guide with as many choices as there can be. */
function fullGuide(): Entry {
  const third = { short: 's'.repeat(990), steps: 't'.repeat(990), more: 'm'.repeat(990) };
  return {
    ...fullEntry('guide'),
    kind: 'guide',
    answer: third,
    english: third,
    choices: Array.from({ length: 6 }, () => ({ label: '&'.repeat(60), to: 'b' })),
  };
}

function unknownAbout(about: NotCovered): Message {
  return buildAnswer({ outcome: 'unknown', confidence: 0, about, nearest: [], topics: [] }, { share });
}

const full = ['a', 'b', 'c', 'd'].map(fullEntry);
const asking = fullGuide();
const snapshot = snapshotOf(full);
const [entry = fullEntry('a')] = full;
const many = Array.from({ length: 80 }, (_, index) => fullEntry(`e${index}`));
const topic = { id: 'emne', title: LONGEST, example: null };

describe('every message at its largest', () => {
  const messages: Record<string, Message> = {
    answer: buildAnswer(answerWith(snapshot, entry), everything),
    english: buildAnswer(answerWith(snapshot, entry, 'en'), everything),
    shared: buildAnswered(answerWith(snapshot, entry, 'en'), {
      question: 'q',
      intro: { kind: 'shared', who: 'U0123456789' },
    }),
    told: buildAnswered(answerWith(snapshot, entry), {
      question: QUESTION,
      intro: { kind: 'told', who: null },
      voted: { helped: 1000, notHelped: 1000 },
    }),
    voted: buildAnswer(answerWith(snapshot, entry), { ...everything, voted: { mine: 'helped' } }),
    alternatives: buildAlternatives(full.slice(0, 3), { share, q: QUESTION }),
    whole: buildAnswered(answerWith(snapshot, entry, 'en'), whole),
    guide: buildAnswered(answerWith(snapshot, asking, 'en'), everything),
    'whole guide': buildAnswered(answerWith(snapshot, asking, 'en'), whole),
    rest: buildMore(answerWith(snapshot, asking, 'en'), { share, lang: 'en' }, true),
    suggestions: buildAnswer(
      {
        outcome: 'suggestions',
        isJoined: false,
        confidence: 0.4,
        suggestions: full.slice(0, 3).map((e) => ({ entry: e, confidence: 0.4 })),
      },
      everything,
    ),
    unknown: buildAnswer(
      { outcome: 'unknown', confidence: 0, about: null, nearest: [], topics: [topic, topic, topic] },
      everything,
    ),
    nearest: buildAnswer(
      { outcome: 'unknown', confidence: 0, about: null, nearest: full.slice(0, 3), topics: [topic] },
      everything,
    ),
    chat: buildAnswer({ outcome: 'chat', kind: 'complaint', confidence: 1 }, everything),
    near: unknownAbout(
      subjectOf({ kind: 'near', title: '<'.repeat(300), elsewhere: { ...SOURCE, title: 'T'.repeat(300) } }),
    ),
    smalltalk: unknownAbout(subjectOf({ kind: 'smalltalk', reply: '&'.repeat(300) })),
    topic: buildTopic(topic, many, { share, q: QUESTION }),
    help: buildHelp(full.slice(0, 3), share),
  };

  it.each(Object.entries(messages))(
    '%s is one that Slack takes, and its text makes sense alone',
    (_name, message) => {
      expectTaken(message.blocks);
      expect(message.text.length).toBeGreaterThan(20);
    },
  );
});

describe('text from files in a message', () => {
  it('never becomes a mention, a link or an escape', () => {
    const tricky = entryOf({
      id: 'x',
      title: 'Hej <!channel> & <@U1>?',
      answer: 'Se <https://ond.dk|her> & <!here>',
    });
    const { text, blocks } = buildAnswer(answerWith(snapshotOf([tricky]), tricky));
    const mrkdwn = JSON.stringify(blocks.filter((block) => block.type !== 'header'));
    for (const written of [text, mrkdwn]) {
      expect(written).not.toMatch(/<[!@]/u);
      expect(written).toContain('&lt;!here&gt;');
    }
  });

  it('shows Markdown as Slack writes it', () => {
    expect(
      toMrkdwn('**Ja.** Gør *sådan*:\n\n1. Åbn [siden](https://a.dk/?x=1&y=2)\n2. Tryk\n\n- og\n- så'),
    ).toBe('*Ja.* Gør _sådan_:\n\n1. Åbn <https://a.dk/?x=1&amp;y=2|siden>\n2. Tryk\n\n• og\n• så');
  });

  it('makes no link of an address that is not for the web', () => {
    expect(toMrkdwn('[tryk](javascript:alert)')).toBe('tryk');
  });
});

describe('a question without an answer', () => {
  const said = (about: NotCovered): string => unknownAbout(about).text;

  it('says what a near subject is, and whom to call when that is MitID’s', () => {
    const text = said(subjectOf({ kind: 'near', title: 'skift af NemKonto' }));
    expect(text).toBe('Det ved jeg ikke. Det handler vist om skift af NemKonto.');
    expect(said(subjectOf({ kind: 'near', title: 'MitID på et ur' }))).toContain('33 98 00 10');
    expect(said(subjectOf({ kind: 'other', title: 'aktier i firmaet bag MitID' }))).not.toContain('33 98');
    const unknown = buildAnswer({ outcome: 'unknown', confidence: 0, about: null, nearest: [], topics: [] });
    expect(unknown.text).toContain('33 98 00 10');
  });

  it('says what has nothing to do with MitID, and leaves open what may', () => {
    const text = said(subjectOf({ kind: 'other', title: 'bagning af rugbrød' }));
    expect(text).toContain('Det ved jeg ikke. Det handler ikke om MitID, men vist om bagning af rugbrød.');
    expect(said(subjectOf({ title: 'aktier i firmaet bag MitID' }))).toMatch(/Det handler vist om aktier/u);
  });

  it('says where to turn instead', () => {
    const text = said(subjectOf({ kind: 'near', title: 'nyt pas', elsewhere: SOURCE }));
    expect(text).toContain('Det handler ikke om MitID, men vist om nyt pas.');
    expect(text).toContain('Prøv siden »<https://www.mitid.dk/om|Om MitID>« fra mitid.dk.');
  });

  it('answers small talk in kind, and says how to ask', () => {
    const text = said(subjectOf({ kind: 'smalltalk', title: 'en tak', reply: 'Selv tak!' }));
    expect(text).toMatch(/^Selv tak! Skriv dit spørgsmål om MitID/u);
    expect(text).not.toMatch(/ikke svar|33 98/u);
    expect(said(subjectOf({ kind: 'smalltalk' }))).toMatch(/^Hej! /u);
  });

  it('shows a choice of topics only when there are any', () => {
    const shown = (message: Message): string => JSON.stringify(message.blocks);
    const topics = 'Måske finder du svaret under';
    const nothing = { outcome: 'unknown', confidence: 0, about: null } as const;
    expect(shown(buildAnswer({ ...nothing, nearest: [], topics: [topic] }))).toContain(topics);
    expect(shown(unknownAbout(subjectOf({ kind: 'near' })))).not.toContain(topics);
    // The nearest entries say more than their topics.
    const nearest = shown(buildAnswer({ ...nothing, nearest: full.slice(0, 1), topics: [topic] }));
    expect(nearest).toContain('Måske hjælper et af disse svar:');
    expect(nearest).not.toContain(topics);
  });

  it('leads on to a coordinator, and a word about the answer before does too', () => {
    const carried = { question: QUESTION };
    const shown = (answer: Answer): string => JSON.stringify(buildAnswer(answer, carried).blocks);
    const coordinator = da.feedback.askCoordinator;
    const nothing = { outcome: 'unknown', confidence: 0, nearest: [], topics: [] } as const;
    expect(shown({ ...nothing, about: null })).toContain(coordinator);
    expect(shown({ ...nothing, about: subjectOf({ kind: 'near' }) })).toContain(coordinator);
    expect(shown({ ...nothing, about: subjectOf({ kind: 'smalltalk' }) })).not.toContain(coordinator);
    for (const kind of ['complaint', 'person', 'repeat'] as const) {
      const chat = shown({ outcome: 'chat', kind, confidence: 1 });
      expect(chat).toContain(da.answers.chat[kind]);
      expect(chat).toContain(coordinator);
    }
    const suggestions = full.slice(0, 2).map((one) => ({ entry: one, confidence: 0.4 }));
    expect(shown({ outcome: 'suggestions', isJoined: false, confidence: 0.4, suggestions })).toContain(
      coordinator,
    );
  });

  it('offers what is about fraud with what to do at once', () => {
    const first = 'spær hele MitID på mitid.dk, og ring straks til banken';
    const offered = (safety: boolean): string => {
      const suggestions = full.slice(0, 2).map((one) => ({ entry: { ...one, safety }, confidence: 0.4 }));
      return JSON.stringify(
        buildAnswer({ outcome: 'suggestions', isJoined: false, confidence: 0.4, suggestions }),
      );
    };
    expect(offered(true)).toContain(first);
    expect(offered(false)).not.toContain(first);
  });
});
