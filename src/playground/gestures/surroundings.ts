import type { Events } from '../delivery/events.ts';
import type { Outbox } from '../delivery/outbox.ts';
import type { World } from '../state/world.ts';

/** What a gesture acts on, and the ways to tell the app. */
export type Surroundings = { readonly world: World; readonly events: Events; readonly outbox: Outbox };
