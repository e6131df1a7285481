import type { Snapshot } from '../knowledge/snapshot.ts';
import type { Addresses } from './addresses.ts';

/** What all pages of one kind of publishing have in common: served by a program, or written as files. */
export type Edition = {
  readonly snapshot: Snapshot;
  readonly addresses: Addresses;
  /** The front page as somebody elsewhere opens it; null where nobody can. */
  readonly publicUrl: string | null;
  /** The place of the it-café, as it stands after "it-caféen i"; null for none. */
  readonly cafeName: string | null;
  /** ISO date. */
  readonly today: string;
  /** Whether a program answers questions here; files look them up in the browser. */
  readonly isServed: boolean;
};
