import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { da } from '../../src/i18n/da.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { startBotIn, type Mode, type Running } from '../support/bot.ts';
import { newDatabase } from '../support/database.ts';
import { SURE, writeLamps } from '../support/lamps.ts';

const PEOPLE = 70;
/** So many are composed at a time; others stand in line. */
const BEGUN = 8;
const ANSWER = 'Svaret om kantine.';

/** What the database does not get done before all of them were acknowledged: taking a question on, or reading for its answer. */
type Held = 'claims' | 'answers';

const CASES: readonly (readonly [mode: Mode, database: 'file' | 'postgres', held: Held])[] = [
  ['socket', 'file', 'answers'],
  ['http', 'file', 'claims'],
  ['socket', 'postgres', 'claims'],
  ['http', 'postgres', 'answers'],
];

describe.each(CASES)('seventy who ask at the same moment, over %s, on %s, with %s held', (...example) => {
  const [mode, database, held] = example;
  let dir: string;
  let workspace: Workspace;
  let running: Running;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  afterEach(async () => {
    await running.close();
    await workspace.stop();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  it('are told to wait where they stand in line, and are all answered once', async () => {
    const gate = createGate();
    // How long it takes is measured elsewhere: this machine may have others to serve.
    workspace = await startWorkspace({ manifest, ackTimeoutMs: 60_000 });
    const people = Array.from({ length: PEOPLE }, (_, at) => workspace.people.add(`Person ${at}`).id);
    const channel = workspace.channels.add('it-café', { members: people, bot: false }).id;
    running = await startBotIn(workspace, mode, {
      knowledgeDir: dir,
      // What is stored and not begun yet is not taken for left over.
      pace: { openMs: 60_000 },
      ...(database === 'file' ? {} : { databaseUrl: await newDatabase() }),
      failing: (storage) => ({
        ...storage,
        inbox: {
          ...storage.inbox,
          claim: async (wanted) => {
            if (held === 'claims') await gate.opened;
            return storage.inbox.claim(wanted);
          },
        },
        questions: {
          ...storage.questions,
          find: async (id) => {
            if (held === 'answers') await gate.opened;
            return storage.questions.find(id);
          },
        },
      }),
    });

    const asked = await Promise.all(people.map((one) => workspace.slash(one, channel, '/mitid', SURE)));
    const silent = asked.filter(({ shown }) => shown?.text !== da.slack.manyNow);
    expect(silent).toHaveLength(held === 'claims' ? 0 : BEGUN);
    gate.open();
    for (const onlyFor of people) await workspace.waitFor({ channel, onlyFor, text: ANSWER });

    for (const one of people) {
      const seen = workspace.messages(channel, one).filter(({ text }) => text.includes(ANSWER));
      expect(seen).toHaveLength(1);
      expect(await running.storage.questions.ofUser(one, 10)).toHaveLength(1);
    }
  });
});

/** Holds back whoever waits for it, until it is opened. */
function createGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
