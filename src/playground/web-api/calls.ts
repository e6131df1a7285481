import type { Json } from '../state/json.ts';

/** A call of the Web API or of a response_url (`method: 'response_url'`), as it ended. `args` without the token. */
export type ApiCall = {
  readonly method: string;
  readonly args: Json;
  readonly ok: boolean;
  readonly error: string | null;
};
