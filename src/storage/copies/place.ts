import type { Counts } from './copy-rows.ts';

/** Where a database is: PostgreSQL's address or, when that is null, the file. */
export type Place = { readonly databaseUrl: string | null; readonly file: string };

/** What becomes of what is there already. `over`: whether it may be replaced; `keep`: the file for a copy of it, null for none. */
export type Replacing = { readonly over: boolean; readonly keep: string | null };

/** What is there now. `kept`: the file with a copy of what was there before; null when there was nothing, or no copy was wanted. */
export type Restored = { readonly counts: Counts; readonly kept: string | null };
