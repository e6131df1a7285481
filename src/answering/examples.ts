import type { Entry, Snapshot } from '../knowledge/snapshot.ts';

/** How many example questions are offered to someone who asks what one can ask. */
const EXAMPLES = 3;

/** Entries to show as examples: first those that `topics.yaml` names, then the first of each topic, then any. */
export function exampleEntries(snapshot: Snapshot): Entry[] {
  const entries = [...snapshot.entries.values()];
  const named = snapshot.topics.flatMap((topic) => topic.example ?? []);
  const firstOfEach = snapshot.topics.flatMap(
    (topic) => entries.find((entry) => entry.topic === topic.id)?.id ?? [],
  );
  const ids = new Set([...named, ...firstOfEach, ...snapshot.entries.keys()]);
  return [...ids].flatMap((id) => snapshot.entries.get(id) ?? []).slice(0, EXAMPLES);
}
