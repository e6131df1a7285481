import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/answering/answer-question.ts';
import { buildAnswer } from '../../src/blocks/answer/answer.ts';
import { buildAnswered } from '../../src/blocks/answer/answered.ts';
import { buildTopic } from '../../src/blocks/answer/choices.ts';
import { buildAlternatives } from '../../src/blocks/answer/feedback.ts';
import type { Desk } from '../../src/blocks/desk/desk.ts';
import { buildDue, buildVotedDown } from '../../src/blocks/desk/entry-lists.ts';
import { PAGE_ROWS, WHOLE_QUEUE } from '../../src/blocks/desk/lists.ts';
import { messageModal } from '../../src/blocks/kit/modal.ts';
import { buildHome } from '../../src/blocks/home.ts';
import type { Entry } from '../../src/knowledge/snapshot.ts';
import type { AskedQuestion } from '../../src/storage/questions/questions.ts';
import { announcementOf } from '../support/announcement-rows.ts';
import { missOf, shownMissOf } from '../support/misses.ts';
import { entryOf, snapshotOf, SOURCE, subjectOf } from '../support/snapshot.ts';
import { expectViewTaken } from './taken.ts';

function fullEntry(id: string): Entry {
  return entryOf({
    id,
    title: '<'.repeat(75),
    answer: 'å'.repeat(3000),
    english: 'e'.repeat(3000),
    related: ['e1', 'e2', 'e3'],
    sources: Array.from({ length: 8 }, () => ({ source: SOURCE, checked: '2026-11-23' })),
    earlier: Array.from({ length: 10 }, () => ({
      date: '2021-04-28',
      answer: 'ø'.repeat(3000),
      source: SOURCE,
    })),
  });
}

const entries = Array.from({ length: 150 }, (_, index) => fullEntry(`e${index}`));
const snapshot = snapshotOf(entries);
const [entry = fullEntry('e0')] = entries;
const topics = Array.from({ length: 40 }, (_, index) => ({
  id: `emne-${index}`,
  title: 'T'.repeat(75),
  example: null,
}));
const asked: AskedQuestion = {
  id: 'q',
  at: '2026-11-23T10:00:00.000Z',
  userId: 'U1',
  text: '&'.repeat(40_000),
  language: 'da',
  surface: 'direct',
  outcome: 'unknown',
  entryId: null,
  place: { channel: 'D1', threadTs: null, isPrivate: true },
  joinedTo: null,
};
const figures = {
  asked: 1,
  answered: 2,
  suggestions: 3,
  unknown: 4,
  notCovered: 5,
  smalltalk: 6,
  helped: 7,
  notHelped: 8,
  misses: 9,
  closedMisses: 10,
  tooLate: 0,
};
const fullDesk: Desk = {
  queue: entries.map(() =>
    shownMissOf(missOf({ text: '&'.repeat(40_000) }), {
      askers: [{ userId: 'U1', note: '&'.repeat(500) }],
      nearest: entries.slice(0, 3),
    }),
  ),
  weak: 7,
  thin: 8,
  more: 135,
  overdue: entries,
  votedDown: entries.map((one) => ({
    entry: one,
    entryId: one.id,
    recent: { shown: 10, helped: 1, notHelped: 3 },
    before: { shown: 0, helped: 0, notHelped: 0 },
  })),
  figures: [
    { days: 7, figures },
    { days: 30, figures },
  ],
  announcements: {
    drafts: Array.from({ length: 5 }, () => announcementOf({ headline: '&'.repeat(3000) })),
    upcoming: Array.from({ length: 5 }, () => announcementOf({ headline: '' })),
    sent: Array.from({ length: 5 }, () => announcementOf()),
  },
  coordinators: Array.from({ length: 60 }, (_, index) => ({ userId: `U${index}`, isConfigured: index < 20 })),
};

describe('the page and its windows are taken by Slack, also at their largest', () => {
  const everything = {
    topics,
    mostAsked: entries,
    mine: entries.map((one, index) => ({ question: asked, entry: index % 2 === 0 ? one : null })),
    desk: fullDesk,
  };
  it.each([
    ['page', buildHome(everything)],
    ['empty page', buildHome({ topics: [], mostAsked: [], mine: [], desk: null })],
    [
      'answer',
      messageModal(
        buildAnswered(answerWith(snapshot, entry, 'en'), {
          isWhole: true,
          forCoordinator: true,
          question: 'q1',
        }),
      ),
    ],
    [
      'answers to look at',
      buildDue({ ...WHOLE_QUEUE, list: 'due' }, { rows: entries.slice(0, PAGE_ROWS), count: 999 }),
    ],
    [
      'answers voted down',
      buildVotedDown(
        { ...WHOLE_QUEUE, list: 'voted-down', page: 1 },
        { rows: fullDesk.votedDown.slice(0, PAGE_ROWS), count: 999 },
      ),
    ],
    ['topic', messageModal(buildTopic({ id: 'emne', title: 'T'.repeat(75), example: null }, entries))],
    ['other answers', messageModal(buildAlternatives(entries.slice(0, 3), { q: 'q1' }))],
    [
      'suggestions',
      messageModal(
        buildAnswer(
          {
            outcome: 'suggestions',
            isJoined: false,
            confidence: 0.4,
            suggestions: entries.slice(0, 3).map((one) => ({ entry: one, confidence: 0.2 })),
          },
          { question: 'q1' },
        ),
      ),
    ],
    [
      'unknown',
      messageModal(
        buildAnswer(
          { outcome: 'unknown', about: null, nearest: [], topics: topics.slice(0, 3), confidence: 0 },
          { question: 'q1' },
        ),
      ),
    ],
  ])('%s', (_name, view) => {
    expectViewTaken(view);
  });

  it('a full page still ends with what the person asked', () => {
    expect(JSON.stringify(buildHome(everything).blocks.at(-1))).toContain('glem mig');
  });
});

it('a window without an answer says where to turn instead', () => {
  const about = subjectOf({ kind: 'near', title: 'nyt pas', elsewhere: SOURCE });
  const view = messageModal(
    buildAnswer({ outcome: 'unknown', about, nearest: [], topics: [], confidence: 0 }),
  );
  expect(JSON.stringify(view)).toContain(`Prøv siden »<${SOURCE.url}|${SOURCE.title}>« fra`);
});

it('the desk stands above the topics, and below the search', () => {
  const page = JSON.stringify(buildHome({ topics, mostAsked: [], mine: [], desk: fullDesk }));
  const places = ['home_search', 'For koordinatorer', '*Emner*', 'Mine spørgsmål'].map((text) =>
    page.indexOf(text),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('only coordinators see the desk, and can correct an answer', () => {
  const page = (desk: Desk | null): string =>
    JSON.stringify(buildHome({ topics, mostAsked: [], mine: [], desk }));
  expect(page(fullDesk)).toContain('For koordinatorer');
  expect(page(null)).not.toContain('For koordinatorer');
  const whole = (forCoordinator: boolean): string =>
    JSON.stringify(buildAnswered(answerWith(snapshot, entry), { isWhole: true, forCoordinator }));
  expect(whole(true)).toContain('Ret svar');
  expect(whole(false)).not.toContain('Ret svar');
});

it('those of the configuration cannot be taken off, the others can', () => {
  const desk = { ...fullDesk, coordinators: [{ userId: 'U1', isConfigured: true }] };
  const one = (isConfigured: boolean): string =>
    JSON.stringify(
      buildHome({
        topics,
        mostAsked: [],
        mine: [],
        desk: { ...desk, coordinators: [{ userId: 'U1', isConfigured }] },
      }),
    );
  expect(one(true)).not.toContain('coordinator_remove');
  expect(one(false)).toContain('coordinator_remove');
});
