import type { AnnouncementsOptions } from './announcements.ts';
import { channelErrors, hasErrors } from './draft.ts';
import type { AudienceErrors, Grouping } from './grouping.ts';

/** In characters: what a menu shows of a choice. https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const NAME_MAX = 75;

type Options = Pick<AnnouncementsOptions, 'storage' | 'poster' | 'clock' | 'newId' | 'requireCoordinator'>;

/** Named groups of channels. */
export function createGrouping({ storage, poster, clock, newId, requireCoordinator }: Options): Grouping {
  const { audiences } = storage.announcements;
  const now = (): string => clock().toISOString();

  return {
    audiences: async (by) => {
      await requireCoordinator(by);
      return audiences.all();
    },
    saveAudience: async ({ id, version, name, channels, by }) => {
      await requireCoordinator(by);
      const [shared, own, before] = await Promise.all([
        poster.channelsFor(by),
        poster.ownChannels(),
        audiences.find(id),
      ]);
      // Channels that it has already stay allowed, even when whoever changes it is not in them.
      const allowed = [...shared.map((channel) => channel.id), ...(before?.channels ?? [])];
      const errors: AudienceErrors = { ...nameErrors(name), ...channelErrors(channels, allowed) };
      if (hasErrors(errors)) return { outcome: 'invalid', errors };
      const saved = await audiences.save({
        id: version === null ? newId() : id,
        version,
        name: name.trim(),
        channels,
        at: now(),
        act: { kind: 'audience-saved', by },
      });
      if (saved === 'taken') return { outcome: 'invalid', errors: { name: 'taken' } };
      if (saved === 'changed') return { outcome: 'changed' };
      return {
        outcome: 'done',
        audience: saved,
        shut: saved.channels.filter((channel) => !own.has(channel)),
      };
    },
    deleteAudience: async ({ id, version, by }) => {
      await requireCoordinator(by);
      return audiences.remove(id, version, now(), { kind: 'audience-deleted', by });
    },
  };
}

function nameErrors(name: string): Pick<AudienceErrors, 'name'> {
  if (name.trim() === '') return { name: 'missing' };
  return name.trim().length > NAME_MAX ? { name: 'too-long' } : {};
}
