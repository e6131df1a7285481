import { setTimeout as pause } from 'node:timers/promises';
import { da } from '../../src/i18n/da.ts';
import type { Workspace } from '../../src/playground/workspace.ts';
import type { Postgres } from '../support/postgres.ts';
import type { Attempts } from './attempts.ts';
import type { Crew } from './crew.ts';
import type { Disk } from '../support/disk.ts';
import type { Kind, LastingTrouble } from './faults.ts';
import { WAYS } from './ways.ts';

/** Where the troubles are met. */
export type Scene = {
  readonly workspace: Workspace;
  readonly crew: Crew;
  readonly attempts: Attempts;
  readonly file: string;
  readonly disk: Disk | null;
  readonly postgres: Postgres | null;
  /** Hears of a start that failed and did not say why. */
  readonly onUnsaid: (kind: Kind, what: string) => void;
};

/** How a trouble begins, what is done in the middle of it, and how it ends. */
type Course = {
  readonly begin: () => Promise<void>;
  readonly midway?: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** So many times each way of asking is gone while a trouble lasts. */
const ROUNDS = 2;

/** Lets many ask before, in and after a trouble. `turn`: who asks when. Gives whether it could be tried on this machine. */
export async function meet(trouble: LastingTrouble, turn: number, scene: Scene): Promise<boolean> {
  const course = courseOf(trouble, scene);
  if (course === null) return false;
  const { attempts } = scene;
  const { kind, ms } = trouble;
  const ways = Array.from({ length: ROUNDS }, () => WAYS.flat()).flat();
  const ready = await Promise.all(
    [...ways.slice(turn % ways.length), ...ways.slice(0, turn % ways.length)].map(async (way) =>
      attempts.prepare(way, kind, JSON.stringify(trouble)),
    ),
  );
  // A third before it, a half in it, and the others after it.
  const [atFirst, within, after] = [ready.slice(0, 4), ready.slice(4, 10), ready.slice(10)];
  const asking = atFirst.map(async (one) => attempts.make(one));
  await course.begin();
  for (const one of within) {
    asking.push(attempts.make(one));
    await pause(ms / within.length);
  }
  asking.push(attempts.vote(kind));
  await course.midway?.();
  await course.end();
  await Promise.all(asking);
  await attempts.deliverAgain([...atFirst, ...within]);
  await Promise.all(after.map(async (one) => attempts.make(one)));
  await attempts.vote(kind);
  return true;
}

/** Null where it cannot be had here. */
function courseOf(trouble: LastingTrouble, scene: Scene): Course | null {
  const { workspace, crew, disk, postgres } = scene;
  switch (trouble.kind) {
    case 'outage':
    case 'stop':
      return {
        begin: async () => workspace[trouble.how](),
        ...(trouble.kind === 'stop' ? { midway: crew.stopAll } : {}),
        end: async () => {
          await workspace.comeBack();
          await crew.gather();
          await crew.connected();
        },
      };
    case 'refresh':
      return {
        begin: async () => workspace.dropConnections('refresh_requested'),
        end: crew.connected,
      };
    case 'database':
      return postgres === null ? null : { begin: postgres.pause, end: postgres.resume };
    case 'full':
      if (disk === null) return null;
      return {
        begin: async () => disk.fillUp(crew.pids()),
        ...(trouble.isRestart
          ? {
              midway: async () => {
                await crew.stopAll();
                await startInTrouble(trouble.kind, scene, 'database-full');
              },
            }
          : {}),
        end: async () => {
          await disk.clear(crew.pids());
          await crew.gather();
        },
      };
    case 'read-only': {
      if (disk === null) return null;
      const { protect } = disk;
      return {
        begin: async () => disk.freeze(crew.pids()),
        midway: async () => {
          await crew.stopAll();
          if (protect === null) return;
          await protect();
          await startInTrouble(trouble.kind, scene, 'database-not-writable');
          await crew.stopAll();
        },
        end: async () => {
          await disk.mend();
          await crew.gather();
        },
      };
    }
  }
}

/** A bot that does not start says why, and what to do. */
async function startInTrouble(
  kind: Kind,
  { crew, file, onUnsaid }: Scene,
  reason: 'database-full' | 'database-not-writable',
): Promise<void> {
  const refusal = await crew.tryBegin();
  if (refusal === null && reason === 'database-full') return;
  if (refusal?.includes(da.failures[reason]({ file })) !== true)
    onUnsaid(kind, `a start in this trouble: ${refusal ?? 'it serves and keeps nothing'}`);
}
