import type { z } from 'zod';
import type { TokenKind } from '../access.ts';
import type { Events } from '../delivery/events.ts';
import { Refusal } from '../refusal.ts';
import type { MethodName } from '../scopes.ts';
import type { ChannelKind } from '../state/channels.ts';
import type { Json } from '../state/json.ts';
import type { World } from '../state/world.ts';

/** What a method has at hand. */
export type Call = {
  readonly world: World;
  readonly events: Events;
  /** An address for one Socket Mode connection. */
  readonly openSocket: () => string;
  /** Refuses with `missing_scope` unless the app may use the method on this kind of conversation. */
  readonly requireScopeFor: (kind: ChannelKind) => void;
};

/** A Web API method; what it needs to be granted is in `scopes.ts`. `run` gives the answer without `ok`, or refuses. */
export type Method = {
  readonly name: MethodName;
  readonly token: TokenKind | 'either';
  readonly run: (args: unknown, call: Call) => Json;
};

type Definition<A> = {
  readonly name: MethodName;
  readonly token?: Method['token'];
  readonly args: z.ZodType<A>;
  readonly run: (args: A, call: Call) => Json;
};

/** Makes a method out of its definition; arguments that do not fit are refused with `invalid_arguments`. */
export function defineMethod<A>(definition: Definition<A>): Method {
  return {
    name: definition.name,
    token: definition.token ?? 'bot',
    run(args, call) {
      const parsed = definition.args.safeParse(args);
      if (!parsed.success) {
        const messages = parsed.error.issues.map(
          (issue) => `[ERROR] ${issue.message} [json-pointer:/${issue.path.join('/')}]`,
        );
        throw new Refusal('invalid_arguments', { response_metadata: { messages } });
      }
      return definition.run(parsed.data, call);
    },
  };
}
