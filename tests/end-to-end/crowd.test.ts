import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { da } from '../../src/i18n/da.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { startBotIn, type Mode, type Running } from '../support/bot.ts';
import { newDatabase } from '../support/database.ts';
import { SURE, writeLamps } from '../support/lamps.ts';

const PEOPLE = 70;
/** So many are composed at a time; where fifty wait already, others are told at once, and those fifty when their time is up. */
const BEGUN = 8;
const ANSWER = 'Svaret om kantine.';

const CASES: readonly (readonly [mode: Mode, database: 'file' | 'postgres'])[] = [
  ['socket', 'file'],
  ['http', 'file'],
  ['socket', 'postgres'],
  ['http', 'postgres'],
];

describe.each(CASES)('seventy who ask at the same moment, over %s, on %s', (mode, database) => {
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
    const held: { letGo: () => void } = { letGo: () => undefined };
    const gate = new Promise<void>((resolve) => {
      held.letGo = resolve;
    });
    // How long it takes is measured elsewhere: this machine may have others to serve.
    workspace = await startWorkspace({ manifest, ackTimeoutMs: 60_000 });
    const people = Array.from({ length: PEOPLE }, (_, at) => workspace.people.add(`Person ${at}`).id);
    const channel = workspace.channels.add('it-café', { members: people, bot: false }).id;
    running = await startBotIn(workspace, mode, {
      knowledgeDir: dir,
      // What is stored and not begun yet is not taken for left over.
      pace: { openMs: 60_000 },
      ...(database === 'file' ? {} : { databaseUrl: await newDatabase() }),
      // No question gets its answer before all of them have come.
      failing: (storage) => ({
        ...storage,
        questions: {
          ...storage.questions,
          find: async (id) => {
            await gate;
            return storage.questions.find(id);
          },
        },
      }),
    });

    const asked = await Promise.all(people.map((one) => workspace.slash(one, channel, '/mitid', SURE)));
    const said = asked.map(({ shown }) => shown?.text);
    expect(said.filter((text) => text !== da.slack.manyNow)).toEqual(Array(BEGUN).fill(undefined));
    held.letGo();
    for (const onlyFor of people) await workspace.waitFor({ channel, onlyFor, text: ANSWER });

    for (const one of people) {
      const seen = workspace.messages(channel, one).filter(({ text }) => text.includes(ANSWER));
      expect(seen).toHaveLength(1);
      expect(await running.storage.questions.ofUser(one, 10)).toHaveLength(1);
    }
  });
});
