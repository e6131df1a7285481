import type { Access, TokenKind } from '../access.ts';
import { Refusal } from '../refusal.ts';
import { kindScopes, methodScopes } from '../scopes.ts';
import type { ChannelKind } from '../state/channels.ts';
import type { Method } from './method.ts';

/**
 * Checks token and scopes before a method runs; gives the check that is left for the kind of conversation.
 * Refuses with `not_authed`, `invalid_auth`, `token_revoked`, `account_inactive`, `not_allowed_token_type` or
 * `missing_scope` (with `needed` and `provided`, as Slack does).
 */
export function authorise(access: Access, method: Method, token: string): (kind: ChannelKind) => void {
  const kind = access.identify(token);
  if (method.token !== 'either' && method.token !== kind) throw new Refusal('not_allowed_token_type');
  const scopes = methodScopes[method.name] ?? [];
  const byKind = kindScopes[method.name];
  const isGranted = (scope: string) => access.scopesOf(kind).includes(scope);
  if (byKind === undefined) {
    if (!scopes.every(isGranted)) refuse(access, kind, scopes);
    return () => {};
  }
  if (!scopes.some(isGranted)) refuse(access, kind, scopes);
  return (conversation) => {
    if (!isGranted(byKind[conversation])) refuse(access, kind, [byKind[conversation]]);
  };
}

function refuse(access: Access, kind: TokenKind, needed: readonly string[]): never {
  throw new Refusal('missing_scope', { needed: needed.join(), provided: access.scopesOf(kind).join() });
}
