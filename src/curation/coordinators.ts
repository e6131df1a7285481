import { CodedError } from '../errors.ts';
import type { SignedAct } from '../storage/coordinators/coordinators.ts';
import type { Coordinating, CurationOptions } from './curation.ts';

type Register = Pick<
  Coordinating,
  'isCoordinator' | 'requireCoordinator' | 'coordinators' | 'addCoordinator' | 'removeCoordinator'
>;

/** What is written down of an act; `subject` names the entry, the miss or the subject that it is about. */
export type ActKind =
  'wording' | 'answer' | 'not-for-us' | 'edit' | 'checked' | 'coordinator-added' | 'coordinator-removed';

/** Who the coordinators are: those of the configuration, of the user group, and those named in Slack. */
export function createRegister({
  storage,
  clock,
  coordinators,
  group = () => [],
}: Pick<CurationOptions, 'storage' | 'clock' | 'coordinators' | 'group'>): Register {
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
  function act(kind: ActKind, by: string): SignedAct {
    return { kind, subject: 'coordinators', by, at: clock().toISOString() };
  }
}
