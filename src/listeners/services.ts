import type { Matcher } from '../matching/match.ts';
import type { Once } from './once.ts';

/** What every listener works with. `matcher` gives the knowledge as it is at this moment. */
export type Services = {
  readonly matcher: () => Matcher;
  readonly once: Once;
};
