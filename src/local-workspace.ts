import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../manifest.json' with { type: 'json' };
import type { HealthConfig, PagesConfig, StorageConfig } from './config/config.ts';
import { CodedError } from './errors.ts';
import { workspaceSite } from './i18n/da/workspace-site.ts';
import { describeError, type Logger } from './logging.ts';
import type { Memory, MemoryOptions } from './memory.ts';
import { checkMessageBlocks } from './playground/blocks/message.ts';
import { bundlePage } from './playground/site/bundle.ts';
import { furnish } from './playground/site/demo.ts';
import type { Example } from './playground/site/protocol.ts';
import { startSite, type Site, type SiteOptions } from './playground/site/site.ts';
import { publicPages } from './public-pages.ts';
import { startWorkspace } from './playground/workspace.ts';

export type LocalWorkspaceOptions = {
  /** Null: 3000, or any free port when that one is taken. */
  readonly port: number | null;
  readonly knowledgeDir: string;
  /** Null: a file that is deleted afterwards. */
  readonly storage: StorageConfig | null;
  readonly retentionDays: number;
  readonly onProblems: MemoryOptions['onProblems'];
  readonly learnt: MemoryOptions['learnt'];
  readonly onCopied?: MemoryOptions['onCopied'];
  /** Where others open the pages for citizens, and the café that they say they are from; null for none. */
  readonly pages?: Pick<PagesConfig, 'url' | 'cafeName'>;
  readonly health?: HealthConfig;
  readonly logger: Logger;
  /** Gets the address of what tells how the bot is. */
  readonly onHealth?: (address: string) => void;
  /** Gets the page's address as soon as it can be opened. */
  readonly onAddress: (address: string) => void;
};

export type LocalWorkspace = { readonly address: string; readonly stop: () => Promise<void> };

/** Where the pages for citizens begin. */
const PAGES_PATH = '/svar';

const USUAL_PORT = 3000;

/**
 * Starts the bot in a workspace on this machine, over the same protocol as Slack. Throws a CodedError when the knowledge is
 * broken or the port is taken, and leaves nothing running then.
 */
export async function startLocalWorkspace(options: LocalWorkspaceOptions): Promise<LocalWorkspace> {
  const { port, knowledgeDir, retentionDays, onProblems, learnt, logger, onAddress } = options;
  const { health = { host: '', port: null } } = options;
  const running: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of running.splice(0).toReversed()) await end();
  };
  try {
    const workspace = await startWorkspace({ manifest, name: workspaceSite.demo.workspace });
    running.push(async () => workspace.stop());
    const { players, coordinators, desk } = furnish(workspace);
    let examples: readonly Example[] = [];
    const site = await serve(port, {
      workspace,
      page: await bundlePage(),
      players,
      examples: () => examples,
      onFailure: (error) => logger.error(describeError(error), 'the page failed'),
    });
    running.push(async () => site.stop());
    let memory: Memory | null = null;
    const { url = null, cafeName = null } = options.pages ?? {};
    const pagesUrl = url ?? `${site.address}${PAGES_PATH}`;
    site.serveBeside(await publicPages(() => memory, { url: pagesUrl, cafeName }, logger));
    onAddress(site.address);
    // Imported only now, because it takes a while; the page can be opened meanwhile.
    const { openMemory } = await import('./memory.ts');
    const { startBot } = await import('./bot.ts');
    const { serveHealth } = await import('./health/health.ts');
    const { watchBot } = await import('./health/watch-bot.ts');
    const { exampleEntries } = await import('./answering/examples.ts');
    const { answerWith } = await import('./answering/answer-question.ts');
    const { buildAnswered } = await import('./blocks/answer/answered.ts');
    let chosen = options.storage;
    if (chosen === null) {
      const folder = await passingFolder();
      running.push(async () => rm(folder, { recursive: true, force: true }));
      chosen = { databaseUrl: null, file: join(folder, 'mitid.db') };
    }
    memory = await openMemory({
      storage: chosen,
      knowledgeDir,
      onProblems,
      learnt,
      onCopied: options.onCopied,
    });
    running.push(memory.close);
    const watching = watchBot(memory, (error) => logger.error(describeError(error), 'health not told'));
    const { knowledge, storage } = watching.memory;
    if (health.port !== null) {
      const told = await serveHealth(watching.health, { host: health.host, port: health.port });
      running.push(told.stop);
      options.onHealth?.(`http://${health.host}:${told.port}/ready`);
    }
    const { botToken, appToken, apiUrl } = workspace;
    const slack = { botToken, apiUrl, connection: { mode: 'socket', appToken } } as const;
    const coordination = {
      coordinators,
      channel: desk,
      group: null,
      retentionDays,
      announcementPings: true,
    };
    const bot = await startBot({ slack, coordination, knowledge, storage, logger, pagesUrl });
    running.push(bot.stop);
    watching.watch(bot);
    const { snapshot } = knowledge.matcher();
    examples = exampleEntries(snapshot).map((entry) => ({
      question: entry.title,
      // Its buttons would do nothing: nobody has asked yet.
      answer: checkMessageBlocks(
        buildAnswered(answerWith(snapshot, entry)).blocks.filter(({ type }) => type !== 'actions'),
      ),
    }));
    site.botIsReady();
    return { address: site.address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Throws `database-not-writable`. */
async function passingFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'mitid-'));
  } catch (cause) {
    throw new CodedError('database-not-writable', { file: tmpdir() }, { cause });
  }
}

async function serve(port: number | null, options: Omit<SiteOptions, 'port'>): Promise<Site> {
  try {
    return await startSite({ ...options, port: port ?? USUAL_PORT });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    if (port !== null) {
      throw new CodedError('port-in-use', { variable: 'PORT', port: String(port) }, { cause: error });
    }
    return startSite({ ...options, port: 0 });
  }
}
