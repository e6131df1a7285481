import { workspaceSite } from '../../i18n/da/workspace-site.ts';
import { mention } from '../typed-text.ts';
import type { Workspace } from '../workspace.ts';

/** Somebody in whose place one can look at the workspace. */
export type Player = {
  readonly id: string;
  /** What the person does here. */
  readonly role: string;
};

/**
 * Fills a new workspace with three invented people, three channels with the app in them, and a few messages that say that
 * they are a demo. Gives the people between whom the page switches. Nothing of it is told to the app.
 */
export function furnish(workspace: Workspace): Player[] {
  const { people, channels, messages } = workspaceSite.demo;
  const [volunteer, coordinator, guest] = [people.volunteer, people.coordinator, people.guest].map(
    ({ name, role, isGuest }) => ({ id: workspace.people.add(name, { isGuest }).id, role }),
  );
  if (volunteer === undefined || coordinator === undefined || guest === undefined) return [];
  const staff = [volunteer.id, coordinator.id];
  const everyone = [...staff, guest.id];
  const room = workspace.channels.add(channels.volunteers, { members: staff }).id;
  const café = workspace.channels.add(channels.café, { members: everyone }).id;
  const notices = workspace.channels.add(channels.notices, { members: staff }).id;
  for (const id of everyone) workspace.dm(id);

  workspace.write(coordinator.id, room, messages.welcome(mention(workspace.bot.userId)));
  workspace.write(volunteer.id, room, messages.question);
  workspace.write(coordinator.id, café, messages.café);
  workspace.write(guest.id, café, messages.guestQuestion);
  workspace.write(coordinator.id, notices, messages.notice);
  return [volunteer, coordinator, guest];
}
