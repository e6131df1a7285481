import type { App } from '@slack/bolt';
import type { Services } from '../services.ts';
import { register as registerComposing } from './composing.ts';
import { register as registerCorrecting } from './correcting.ts';
import { register as registerGrouping } from './grouping.ts';
import { register as registerManaging } from './managing.ts';
import { register as registerReading } from './reading.ts';
import { register as registerSending } from './sending.ts';

/** Registers everything about announcements. */
export function register(app: App, services: Services): void {
  registerComposing(app, services);
  registerSending(app, services);
  registerManaging(app, services);
  registerCorrecting(app, services);
  registerGrouping(app, services);
  registerReading(app, services);
}
