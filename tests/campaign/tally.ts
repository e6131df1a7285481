import type { Attempt } from './attempts.ts';
import type { Kind, Trouble } from './faults.ts';

type Count = {
  /** How often it went wrong. */
  troubles: number;
  /** What people did. */
  tries: number;
  /** What nobody acknowledged, so that Slack said itself that it failed. */
  refused: number;
  /** What was not granted, and the bot said so. */
  told: number;
  /** Votes that were acknowledged and are not kept, where nobody said so. */
  lost: number;
  /** Wishes that were granted twice. */
  doubled: number;
  /** Acknowledged wishes that were not granted, and starts that failed, where nobody said so. */
  silent: number;
};

export type Tally = Count & {
  readonly kills: number;
  /** Processes that ended by themselves, or were told to and did not end well. */
  readonly crashed: number;
  readonly kinds: Partial<Record<Kind, Count>>;
  /** Kinds that could not be tried on this machine. */
  readonly notTried: readonly Kind[];
  /** What was doubled or silent, and what was read instead. */
  readonly which: readonly string[];
  /** What still waits for an answer: silent so far, but not forgotten. */
  readonly left: readonly string[];
};

export type Outcome = {
  readonly troubles: readonly Trouble[];
  readonly attempts: readonly Attempt[];
  /** Of which kind the votes are that were lost. */
  readonly lost: readonly Kind[];
  /** Starts that failed and did not say why. */
  readonly unsaid: readonly { readonly kind: Kind; readonly what: string }[];
} & Pick<Tally, 'kills' | 'crashed' | 'notTried' | 'left'>;

/** Counts what came of a campaign. */
export function countUp({ troubles, attempts, lost, unsaid, ...others }: Outcome): Tally {
  const all = noCount();
  const kinds: Partial<Record<Kind, Count>> = {};
  const count = (kind: Kind, ...figures: readonly (keyof Count)[]): void => {
    const ofKind = (kinds[kind] ??= noCount());
    for (const figure of figures) {
      all[figure] += 1;
      ofKind[figure] += 1;
    }
  };
  const which = unsaid.map(({ what }) => what);
  for (const { kind } of troubles) count(kind, 'troubles');
  for (const kind of lost) count(kind, 'lost');
  for (const { kind } of unsaid) count(kind, 'silent');
  for (const { kind, wish, isAcknowledged } of attempts) {
    const granted = wish.granted();
    const isMissing = isAcknowledged && granted === 0;
    const isWrong = granted > 1 || (isMissing && !wish.isTold());
    if (isWrong) which.push(`${wish.what}: read ${JSON.stringify(wish.heard())}`);
    count(
      kind,
      'tries',
      ...(isAcknowledged ? [] : (['refused'] as const)),
      ...(granted > 1 ? (['doubled'] as const) : []),
      ...(isMissing ? [wish.isTold() ? ('told' as const) : ('silent' as const)] : []),
    );
  }
  return { ...all, ...others, kinds, which };
}

/** A table for people. */
export function tallyLines({ kinds, notTried, which, left, ...all }: Tally): string {
  const rows = [
    ['', ...FIGURES].map((head) => head.padStart(10)).join(''),
    ...Object.entries(kinds).map(([kind, count]) => row(kind, count)),
    row('all', all),
    `killed ${all.kills} times, crashed ${all.crashed}`,
    ...notTried.map((kind) => `NOT TRIED on this machine: ${kind}`),
    ...which.map((one) => `wrong: ${one}`),
    ...left.map((one) => `left: ${one}`),
  ];
  return rows.join('\n');
}

const FIGURES = ['troubles', 'tries', 'refused', 'told', 'lost', 'doubled', 'silent'] as const;

function row(head: string, count: Count): string {
  return [head, ...FIGURES.map((figure) => count[figure])].map((cell) => String(cell).padStart(10)).join('');
}

function noCount(): Count {
  return { troubles: 0, tries: 0, refused: 0, told: 0, lost: 0, doubled: 0, silent: 0 };
}
