import type { Names } from '../../props.ts';
import type { Choice } from './choices.ts';

/** As in https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object; nothing here is shared outwards. */
export type ConversationFilter = {
  readonly include?: readonly ('im' | 'mpim' | 'private' | 'public')[] | undefined;
  readonly exclude_bot_users?: boolean | undefined;
};

/** The conversations that pass the filter, channels with `#`, archived ones left out. */
export function conversationChoices(
  names: Pick<Names, 'people' | 'channels'>,
  filter: ConversationFilter,
): Choice[] {
  const bots = new Set(names.people.filter((person) => person.isBot).map((person) => person.id));
  return names.channels
    .filter(({ isArchived, kind }) => !isArchived && (filter.include?.includes(kind) ?? true))
    .filter(
      ({ kind, memberIds }) =>
        filter.exclude_bot_users !== true || kind !== 'im' || !memberIds.some((id) => bots.has(id)),
    )
    .map(({ id, name, kind }) => ({
      value: id,
      text: kind === 'public' || kind === 'private' ? `#${name}` : name,
    }));
}
