import type { Matcher } from '../matching/match.ts';
import type { Engine, Ranked } from './engine.ts';
import { shareOf, type Figure } from './figure.ts';
import { fuseEngines } from './fuse-engine.ts';
import { miniSearchEngines } from './minisearch-engine.ts';
import type { TestQuestion } from './questions.ts';
import { isAnswerable } from './trial.ts';

/** A search engine at its best setting. `tried` is how many settings it could choose from. */
export type Peer = PeerFigures & {
  readonly name: 'matcher' | 'fuse' | 'fuseTokens' | 'miniSearch';
  readonly setting: Engine['setting'];
  readonly tried: number;
};

/** `rightAtFivePercent`: answered rightly, when answering from the score on that lets 5 % false answers through. */
export type PeerFigures = {
  readonly firstRight: Figure;
  readonly topThree: Figure;
  readonly rightAtFivePercent: Figure;
};

/** Of the questions that no entry answers, so many may get an answer. */
const FALSE_ANSWERS = 0.05;

/** Fuse.js takes a third of a second for a question, so its setting is chosen on this many; MiniSearch's on all. */
const SAMPLE = 40;

/**
 * Holds the matcher against general search engines, over the same entries. Takes some minutes for a few hundred questions.
 * Each engine but ours picks the setting that does best on these very questions (most often right in first place, then among
 * three, then at 5 %), which flatters it.
 */
export function comparePeers(matcher: Matcher, questions: readonly TestQuestion[]): Peer[] {
  const entries = [...matcher.snapshot.entries.values()];
  const own: Engine = {
    setting: {},
    rank: (question) =>
      matcher.match(question).matches.map(({ entry, confidence }) => ({ id: entry.id, score: confidence })),
  };
  const sample = sampleOf(questions);
  return [
    bestOf('matcher', [own], questions, questions),
    bestOf('fuse', fuseEngines(entries, { useTokenSearch: false }), sample, questions),
    bestOf('fuseTokens', fuseEngines(entries, { useTokenSearch: true }), sample, questions),
    bestOf('miniSearch', miniSearchEngines(entries), questions, questions),
  ];
}

/** How an engine ranks the questions, and how many it answers rightly. */
export function peerFigures({ rank }: Pick<Engine, 'rank'>, questions: readonly TestQuestion[]): PeerFigures {
  const ranked = questions.map((question) => ({ question, found: rank(question.q).slice(0, 3) }));
  const answerable = ranked.filter(isAnswerable);
  const unanswerable = ranked.filter((one) => !isAnswerable(one));
  const above = scoreToPass(unanswerable.map(({ found }) => found[0]?.score ?? -Infinity));
  return {
    firstRight: shareOf(answerable, ({ question, found }) => isHit(question, found[0])),
    topThree: shareOf(answerable, ({ question, found }) => found.some((hit) => isHit(question, hit))),
    rightAtFivePercent: shareOf(
      above === null ? [] : answerable,
      ({ question, found: [best] }) =>
        isHit(question, best) && (best?.score ?? -Infinity) > (above ?? Infinity),
    ),
  };
}

function isHit({ expect }: TestQuestion, hit: Ranked | undefined): boolean {
  return hit !== undefined && expect.includes(hit.id);
}

/** The score that an answer must exceed for at most 5 % of the unanswerable to get one; null when there are none to tell. */
function scoreToPass(scores: readonly number[]): number | null {
  const allowed = Math.floor(FALSE_ANSWERS * scores.length);
  return scores.toSorted((a, b) => b - a)[allowed] ?? null;
}

/** Answerable questions from all over the file, the same ones each time. */
function sampleOf(questions: readonly TestQuestion[]): TestQuestion[] {
  const answerable = questions.filter((question) => isAnswerable({ question }));
  const step = Math.max(1, Math.ceil(answerable.length / SAMPLE));
  return answerable.filter((_, index) => index % step === 0);
}

/** Chooses the setting on some questions and measures it on all. */
function bestOf(
  name: Peer['name'],
  engines: Iterable<Engine>,
  chooseOn: readonly TestQuestion[],
  questions: readonly TestQuestion[],
): Peer {
  const tried = [...engines];
  const [best] = tried
    .map((engine) => ({ engine, figures: tried.length === 1 ? null : peerFigures(engine, chooseOn) }))
    .toSorted((a, b) => betterFirst(a.figures, b.figures));
  if (best === undefined) throw new RangeError('an engine has at least one setting');
  return { name, setting: best.engine.setting, tried: tried.length, ...peerFigures(best.engine, questions) };
}

function betterFirst(a: PeerFigures | null, b: PeerFigures | null): number {
  return (
    difference(b?.firstRight, a?.firstRight) ||
    difference(b?.topThree, a?.topThree) ||
    difference(b?.rightAtFivePercent, a?.rightAtFivePercent)
  );
}

function difference(a: Figure | undefined, b: Figure | undefined): number {
  return (a?.value ?? 0) - (b?.value ?? 0);
}
