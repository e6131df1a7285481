import type { Matcher } from '../matching/match.ts';
import type { Engine, Ranked } from './engine.ts';
import { proportionOf, type Proportion } from './proportion.ts';
import { fuseEngines } from './fuse-engine.ts';
import { miniSearchEngines } from './minisearch-engine.ts';
import type { TestQuestion } from './questions.ts';
import { isAnswerable } from './trial.ts';

/** A search engine at its best setting. `tried`: how many settings were tried. */
export type Peer = PeerMeasures & {
  readonly name: 'matcher' | 'fuse' | 'fuseTokens' | 'miniSearch';
  readonly setting: Engine['setting'];
  readonly tried: number;
};

/** `rightAtFivePercent`: answered rightly, with the score threshold at which 5 % of the unanswerable are answered. */
export type PeerMeasures = {
  readonly firstRight: Proportion;
  readonly topThree: Proportion;
  readonly rightAtFivePercent: Proportion;
};

/** The allowed share of false answers. */
const FALSE_ANSWERS = 0.05;

/** How many questions the setting of Fuse.js is chosen on, since it takes a third of a second for each; MiniSearch's on all. */
const SAMPLE = 40;

/**
 * Compares the matcher with general search engines on the same entries. Takes some minutes for a few hundred questions. Each
 * engine but ours uses the setting that is best on these very questions (by `firstRight`, then `topThree`, then
 * `rightAtFivePercent`), which flatters it.
 */
export function comparePeers(matcher: Matcher, all: readonly TestQuestion[]): Peer[] {
  // No other engine knows what was asked before.
  const questions = all.filter(({ after }) => after === null);
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

/** The measures of one engine, on questions that make sense alone. */
export function peerMeasures(
  { rank }: Pick<Engine, 'rank'>,
  questions: readonly TestQuestion[],
): PeerMeasures {
  const ranked = questions.map((question) => ({ question, found: rank(question.q).slice(0, 3) }));
  const answerable = ranked.filter(isAnswerable);
  const unanswerable = ranked.filter((one) => !isAnswerable(one));
  const above = scoreToPass(unanswerable.map(({ found }) => found[0]?.score ?? -Infinity));
  return {
    firstRight: proportionOf(answerable, ({ question, found }) => isHit(question, found[0])),
    topThree: proportionOf(answerable, ({ question, found }) => found.some((hit) => isHit(question, hit))),
    rightAtFivePercent: proportionOf(
      above === null ? [] : answerable,
      ({ question, found: [best] }) =>
        isHit(question, best) && (best?.score ?? -Infinity) > (above ?? Infinity),
    ),
  };
}

function isHit({ expect }: TestQuestion, hit: Ranked | undefined): boolean {
  return hit !== undefined && expect.includes(hit.id);
}

/** The score that an answer must exceed, so that at most 5 % of the unanswerable get one; null without any such question. */
function scoreToPass(scores: readonly number[]): number | null {
  const allowed = Math.floor(FALSE_ANSWERS * scores.length);
  return scores.toSorted((a, b) => b - a)[allowed] ?? null;
}

/** Answerable questions at equal distances in the file. */
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
    .map((engine) => ({ engine, measures: tried.length === 1 ? null : peerMeasures(engine, chooseOn) }))
    .toSorted((a, b) => betterFirst(a.measures, b.measures));
  if (best === undefined) throw new RangeError('an engine has at least one setting');
  return { name, setting: best.engine.setting, tried: tried.length, ...peerMeasures(best.engine, questions) };
}

function betterFirst(a: PeerMeasures | null, b: PeerMeasures | null): number {
  return (
    difference(b?.firstRight, a?.firstRight) ||
    difference(b?.topThree, a?.topThree) ||
    difference(b?.rightAtFivePercent, a?.rightAtFivePercent)
  );
}

function difference(a: Proportion | undefined, b: Proportion | undefined): number {
  return (a?.value ?? 0) - (b?.value ?? 0);
}
