import type { App } from '@slack/bolt';
import type { Services } from '../services.ts';
import { register as registerEntries } from './entries.ts';
import { register as registerHistory } from './history.ts';
import { register as registerLetters } from './letters.ts';
import { register as registerLists } from './lists.ts';
import { register as registerListening } from './listening.ts';
import { register as registerMisses } from './misses.ts';
import { register as registerResolving } from './resolving.ts';

/** What coordinators do with questions without an answer, with answers, and in channels. */
export function register(app: App, services: Services): void {
  registerMisses(app, services);
  registerLists(app, services);
  registerLetters(app, services);
  registerEntries(app, services);
  registerHistory(app, services);
  registerResolving(app, services);
  registerListening(app, services);
}
