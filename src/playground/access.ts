import { randomBytes, randomInt } from 'node:crypto';
import { newId } from './identifiers.ts';
import { Refusal } from './refusal.ts';

export type TokenKind = 'bot' | 'app';
/** `account_inactive`: the app was removed from the workspace. */
export type Revocation = 'token_revoked' | 'account_inactive';

/** The app's credentials and what they allow. `scopes` are those of the bot token. */
export function createAccess(appId: string, scopes: readonly string[]) {
  const botToken = `xoxb-${digits()}-${digits()}-${newId('')}${newId('')}`;
  const appToken = `xapp-1-${appId}-${digits()}-${randomBytes(32).toString('hex')}`;
  const revoked = new Map<TokenKind, Revocation>();
  const granted: Record<TokenKind, readonly string[]> = { bot: scopes, app: ['connections:write'] };
  const kindOf = (token: string): TokenKind | null =>
    token === botToken ? 'bot' : token === appToken ? 'app' : null;
  return {
    botToken,
    appToken,
    signingSecret: randomBytes(16).toString('hex'),
    /** Which token it is, whether or not it still counts; null when it is none of the app's. */
    kindOf,
    /** The same for a token that must count. Refuses with `not_authed`, `invalid_auth`, `token_revoked` or `account_inactive`. */
    identify(token: string): TokenKind {
      if (token === '') throw new Refusal('not_authed');
      const kind = kindOf(token);
      if (kind === null) throw new Refusal('invalid_auth');
      const reason = revoked.get(kind);
      if (reason !== undefined) throw new Refusal(reason);
      return kind;
    },
    revoke: (kind: TokenKind, reason: Revocation = 'token_revoked') => revoked.set(kind, reason),
    scopesOf: (kind: TokenKind): readonly string[] => granted[kind],
    setScopes(botScopes: readonly string[]): void {
      granted.bot = botScopes;
    },
  };
}
export type Access = ReturnType<typeof createAccess>;

function digits(): string {
  return String(randomInt(10 ** 12)).padStart(12, '0');
}
