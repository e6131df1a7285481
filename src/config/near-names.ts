import { diffChars } from 'diff';

/** From so many letters on, the beginning of a name stands for it. */
const TELLING = 8;

/**
 * The known name that was probably meant by one that is not known: `SLACK_BOT_TOKEN` for `slack-bot-toke`. Null where none is
 * close.
 */
export function nearName(written: string, known: readonly string[]): string | null {
  const name = written.toUpperCase().replaceAll('-', '_');
  // A letter in four: `PORTS` is near, `POST` and `HOSTNAME` are names of others.
  const most = Math.floor(name.length / 4);
  const near = known
    .filter((other) => Math.abs(other.length - name.length) <= most)
    .flatMap((other) => {
      const changes = changesBetween(name, other, most);
      return changes === null ? [] : [{ other, changes }];
    })
    .toSorted((a, b) => a.changes - b.changes)[0]?.other;
  const begun = name.length < TELLING ? undefined : known.find((other) => other.startsWith(`${name}_`));
  return near ?? begun ?? null;
}

/** How many letters must go and come; null for more than `most`: it is not found out how many more. */
function changesBetween(one: string, other: string, most: number): number | null {
  const changes = diffChars(one, other, { maxEditLength: most });
  if (changes === undefined) return null;
  return changes.filter(({ added, removed }) => added || removed).reduce((sum, { count }) => sum + count, 0);
}
