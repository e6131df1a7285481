import { failureText } from '../cli/problem-text.ts';
import { da } from '../i18n/da.ts';
import type { Memory } from '../memory.ts';
import { within } from '../time/within.ts';

/** How long the database may take for a small query, in milliseconds. */
const ANSWER_MS = 2_000;

/** How one part is, in words for whoever looks after the bot. */
type Part = { readonly isWell: boolean; readonly says: string };

/** Whether the bot can answer people, and how its parts are. `lastAnswer`: ISO time, null for none since the start. */
export type Readiness = {
  readonly isReady: boolean;
  readonly parts: { readonly slack: Part; readonly database: Part; readonly knowledge: Part };
  readonly lastAnswer: string | null;
};

/** `connection`: null where Slack connects to the bot. */
export type Ready = {
  readonly memory: Pick<Memory, 'storage' | 'knowledge'>;
  readonly connection: { readonly isConnected: () => boolean } | null;
  readonly lastAnswer: () => string | null;
  readonly clock: () => Date;
};

/** Asks every part how it is. Never throws. */
export async function readinessOf({ memory, connection, lastAnswer, clock }: Ready): Promise<Readiness> {
  const parts = {
    slack: slackPart(connection),
    database: await databasePart(memory, clock),
    knowledge: knowledgePart(memory),
  };
  return {
    isReady: Object.values(parts).every(({ isWell }) => isWell),
    parts,
    lastAnswer: lastAnswer(),
  };
}

function slackPart(connection: Ready['connection']): Part {
  if (connection === null) return { isWell: true, says: da.health.slackCalls };
  const isWell = connection.isConnected();
  return { isWell, says: isWell ? da.health.slackConnected : da.health.slackAway };
}

async function databasePart({ storage }: Ready['memory'], clock: Ready['clock']): Promise<Part> {
  const now = clock().toISOString();
  let reason: string = da.health.databaseSlow;
  const asking = storage.inbox.open(now, now).then(
    () => (reason = ''),
    (error: unknown) => (reason = failureText(error)),
  );
  await within(ANSWER_MS, asking);
  return reason === '' ? { isWell: true, says: da.health.databaseAnswers } : { isWell: false, says: reason };
}

/** Broken files are no reason not to be ready: what was read before them still answers. */
function knowledgePart({ knowledge }: Ready['memory']): Part {
  const count = knowledge.matcher().snapshot.entries.size;
  const faults = knowledge.problems().length;
  return {
    isWell: true,
    says: faults === 0 ? da.health.knows(count) : da.health.knowsDespite(count, faults),
  };
}
