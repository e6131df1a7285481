import type { App } from '@slack/bolt';
import { register as registerCoordinators } from '../home/coordinators.ts';
import { register as registerHome } from '../home/home.ts';
import { register as registerSearch } from '../home/search.ts';
import type { Services } from '../services.ts';
import { register as registerSaveAsAnswer } from '../shortcuts/save-as-answer.ts';
import { register as registerEntries } from './entries.ts';
import { register as registerMisses } from './misses.ts';
import { register as registerResolving } from './resolving.ts';

/** Everything for coordinators, and the bot's own page where their desk stands. */
export function register(app: App, services: Services): void {
  registerHome(app, services);
  registerSearch(app, services);
  registerSaveAsAnswer(app, services);
  registerMisses(app, services);
  registerEntries(app, services);
  registerResolving(app, services);
  registerCoordinators(app, services);
}
