import { workspaceSite } from '../../i18n/da/workspace-site.ts';
import { mention } from '../typed-text.ts';
import type { Workspace } from '../workspace.ts';

/** Somebody in whose place one can look at the workspace. */
export type Player = {
  readonly id: string;
  /** What the person does here. */
  readonly role: string;
};

/** What a new workspace was filled with. */
export type Furnished = {
  /** The people between whom the page switches. */
  readonly players: readonly Player[];
  /** Ids of those who coordinate, and of the channel where they hear of questions. */
  readonly coordinators: readonly string[];
  readonly desk: string;
};

/**
 * Fills a new workspace with three invented people, a few channels with the app in them, and a few messages that say that
 * they are a demo. Nothing of it is told to the app.
 */
export function furnish(workspace: Workspace): Furnished {
  const { people, channels, messages } = workspaceSite.demo;
  const settle = ({ name, role, isGuest }: (typeof people)[keyof typeof people]): Player => ({
    id: workspace.people.add(name, { isGuest }).id,
    role,
  });
  const volunteer = settle(people.volunteer);
  const coordinator = settle(people.coordinator);
  const guest = settle(people.guest);
  const staff = [volunteer.id, coordinator.id];
  const everyone = [...staff, guest.id];
  const room = workspace.channels.add(channels.volunteers, { members: staff }).id;
  const café = workspace.channels.add(channels.café, { members: everyone }).id;
  const notices = workspace.channels.add(channels.notices, { members: staff }).id;
  const desk = workspace.channels.add(channels.desk, { members: [coordinator.id], private: true }).id;
  for (const id of everyone) workspace.dm(id);

  workspace.write(coordinator.id, room, messages.welcome(mention(workspace.bot.userId)));
  workspace.write(volunteer.id, room, messages.question);
  workspace.write(coordinator.id, café, messages.café);
  workspace.write(guest.id, café, messages.guestQuestion);
  workspace.write(coordinator.id, notices, messages.notice);
  return { players: [volunteer, coordinator, guest], coordinators: [coordinator.id], desk };
}
