import { CodedError } from '../errors.ts';
import type { SignedAct } from '../storage/coordinators/coordinators.ts';
import type { CurationOptions } from './options.ts';

/** `isConfigured`: named in the configuration or the user group, so nobody can take them off in Slack. */
type Coordinator = { readonly userId: string; readonly isConfigured: boolean };

export type Coordinating = {
  readonly isCoordinator: (userId: string) => Promise<boolean>;
  /** Throws `not-a-coordinator`; for what only coordinators may see. */
  readonly requireCoordinator: (userId: string) => Promise<void>;
  readonly coordinators: () => Promise<readonly Coordinator[]>;
  /** Both throw `not-a-coordinator` unless `by` is one. */
  readonly addCoordinator: (by: string, userId: string) => Promise<void>;
  /** False when the configuration names them, so that they stay. */
  readonly removeCoordinator: (by: string, userId: string) => Promise<boolean>;
};

/** Who the coordinators are: those of the configuration, of the user group, and those named in Slack. */
export function createRegister({
  storage,
  clock,
  coordinators,
  group = () => [],
}: Pick<CurationOptions, 'storage' | 'clock' | 'coordinators' | 'group'>): Coordinating {
  return {
    isCoordinator,
    requireCoordinator,
    coordinators: async () => {
      const named = await storage.coordinators.all();
      const all = new Set([...coordinators, ...group(), ...named]);
      return [...all].map((userId) => ({ userId, isConfigured: isConfigured(userId) }));
    },
    addCoordinator: async (by, userId) => {
      await requireCoordinator(by);
      if (await isCoordinator(userId)) return;
      await storage.coordinators.add(userId, act('coordinator-added', by));
    },
    removeCoordinator: async (by, userId) => {
      await requireCoordinator(by);
      await storage.coordinators.remove(userId, act('coordinator-removed', by));
      return !isConfigured(userId);
    },
  };

  async function isCoordinator(userId: string): Promise<boolean> {
    return isConfigured(userId) || (await storage.coordinators.all()).includes(userId);
  }

  async function requireCoordinator(userId: string): Promise<void> {
    if (!(await isCoordinator(userId))) throw new CodedError('not-a-coordinator');
  }

  function isConfigured(userId: string): boolean {
    return coordinators.includes(userId) || group().includes(userId);
  }

  /** Without the one who was named: an act outlives what is kept about people. */
  function act(kind: 'coordinator-added' | 'coordinator-removed', by: string): SignedAct {
    return { kind, subject: 'coordinators', by, at: clock().toISOString() };
  }
}
