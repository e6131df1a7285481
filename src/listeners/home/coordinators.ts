import type { App } from '@slack/bolt';
import { DESK } from '../../blocks/desk/ids.ts';
import { onDeskPress } from '../windows/desk-press.ts';
import type { Services } from '../services.ts';
import { publishHome } from './publish.ts';

/** Coordinators name further ones on their page, and take them off again. */
export function register(app: App, services: Services): void {
  const { curation } = services;
  onDeskPress(app, services, DESK.addCoordinator, async ({ value, userId, client }) => {
    await curation.addCoordinator(userId, value);
    await publishHome(client, services, userId);
  });
  onDeskPress(app, services, DESK.removeCoordinator, async ({ value, userId, client }) => {
    await curation.removeCoordinator(userId, value);
    await publishHome(client, services, userId);
  });
}
