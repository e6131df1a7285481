import type { Entry, Snapshot } from '../knowledge/snapshot.ts';
import type { Matcher } from './match.ts';
import { joinCompounds, toStems, toWords } from './words.ts';
import { buildSynonyms } from './synonyms.ts';
import { cosine, norm, type Vector } from './vectors.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

type Example = { readonly vector: Vector; readonly norm: number };
type Indexed = { readonly entry: Entry; readonly examples: readonly Example[]; readonly whole: Example };

/** How much the wording nearest to the question counts against all wordings of the entry together. */
const NEAREST_SHARE = 0.75;
/** Two entries this close to one another are as good as tied. */
const CLEAR_LEAD = 0.25;
/** What is left of a score when a rival is as good: of two, the right one is a toss-up. */
const TIED_SHARE = 0.5;

/** Makes a snapshot searchable. Takes all the time that matching needs beforehand. */
export function buildMatcher(snapshot: Snapshot): Matcher {
  const synonyms = buildSynonyms(snapshot.glossary);
  const terms = (text: string): string[] => synonyms(toStems(text));
  const isWritten = spellings(snapshot);
  const entries = [...snapshot.entries.values()].map((entry) => ({
    entry,
    wordings: wordingsOf(entry).map(terms),
  }));
  const vocabulary = buildVocabulary(entries.map(({ wordings }) => new Set(wordings.flat())));
  const index = entries.map(({ entry, wordings }): Indexed => ({
    entry,
    examples: wordings.map((wording) => toExample(weigh(wording, vocabulary))),
    whole: toExample(weigh([...new Set(wordings.flat())], vocabulary)),
  }));

  return {
    snapshot,
    match: (question) => {
      const query = toExample(weighQuery(synonyms(joinCompounds(toWords(question), isWritten)), vocabulary));
      const scored = index
        .map(({ entry, examples, whole }) => {
          const nearest = Math.max(0, ...examples.map((example) => similarity(query, example)));
          return { entry, score: NEAREST_SHARE * nearest + (1 - NEAREST_SHARE) * similarity(query, whole) };
        })
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score);
      return scored.map(({ entry, score }, rank) => ({ entry, confidence: confidence(score, rank, scored) }));
    },
  };
}

/** Tells whether a stem is written anywhere in the entries' wordings or the glossary. */
function spellings(snapshot: Snapshot): (stem: string) => boolean {
  const texts = [...[...snapshot.entries.values()].flatMap(wordingsOf), ...snapshot.glossary.flat()];
  const written = new Set(texts.flatMap(toStems));
  return (stem) => written.has(stem);
}

function wordingsOf(entry: Entry): string[] {
  return [entry.title, ...entry.questions.da, ...entry.questions.en, entry.keywords.join(' ')];
}

function weigh(terms: readonly string[], vocabulary: Vocabulary): Vector {
  return new Map(terms.map((term) => [term, vocabulary.rarity(term)]));
}

/** Words that nothing is known about keep their weight: they say that the question is about something else. */
function weighQuery(terms: readonly string[], vocabulary: Vocabulary): Vector {
  const vector = new Map<string, number>();
  for (const word of terms) {
    const readings = vocabulary.read(word);
    for (const { term, weight } of readings.length > 0 ? readings : [{ term: word, weight: 1 }]) {
      vector.set(term, Math.max(vector.get(term) ?? 0, weight * vocabulary.rarity(term)));
    }
  }
  return vector;
}

function toExample(vector: Vector): Example {
  return { vector, norm: norm(vector) };
}

function similarity(a: Example, b: Example): number {
  return cosine(a.vector, a.norm, b.vector, b.norm);
}

/** The score, held back where a rival is as good: then nobody knows which of the two was meant. */
function confidence(score: number, rank: number, scored: readonly { readonly score: number }[]): number {
  const rival = scored[rank === 0 ? 1 : 0]?.score ?? 0;
  const lead = Math.min(1, Math.max(0, (score - rival) / (CLEAR_LEAD * score)));
  return Math.min(1, score * (TIED_SHARE + (1 - TIED_SHARE) * lead));
}
