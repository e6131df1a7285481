import { webApi } from '@slack/bolt';
import manifest from '../../../manifest.json' with { type: 'json' };
import { CodedError } from '../../errors.ts';
import { patientFetch } from './patient-fetch.ts';

/** Slack's error codes for a token that will never work. */
const REFUSALS = [
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'not_allowed_token_type',
  'no_permission',
  'user_removed_from_team',
  'team_disabled',
];

type Variable = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

/** The tokens, and where Slack's Web API is. The app token is for Socket Mode alone. */
type Access = {
  readonly botToken: string;
  readonly apiUrl: string;
  readonly connection: { readonly mode: 'socket'; readonly appToken: string } | { readonly mode: 'http' };
};

/**
 * Asks Slack whether the tokens work and have the scopes that the manifest lists, so that a mistake shows at the start and
 * not at the first question. Gives the id of the workspace, null where Slack does not say. Throws a CodedError that names the
 * variable.
 */
export async function checkAccess(
  { botToken, apiUrl, connection }: Access,
  logger: webApi.WebClientOptions['logger'],
): Promise<string | null> {
  const options: webApi.WebClientOptions = {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 1 },
    fetch: patientFetch,
    ...(logger === undefined ? {} : { logger }),
  };
  const identity = await ask('SLACK_BOT_TOKEN', apiUrl, async () =>
    new webApi.WebClient(botToken, options).auth.test(),
  );
  const granted = identity.response_metadata?.scopes;
  const missing = manifest.oauth_config.scopes.bot.filter(
    (scope) => granted !== undefined && !granted.includes(scope),
  );
  if (missing.length > 0) {
    throw new CodedError('slack-scopes-missing', { variable: 'SLACK_BOT_TOKEN', scopes: missing.join(', ') });
  }
  if (connection.mode === 'socket') {
    const { appToken } = connection;
    await ask('SLACK_APP_TOKEN', apiUrl, async () =>
      new webApi.WebClient(appToken, options).apps.connections.open(),
    );
  }
  return identity.team_id ?? null;
}

async function ask<Result>(variable: Variable, url: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw refusalOf(variable, error) ?? new CodedError('slack-unreachable', { url }, { cause: error });
  }
}

/** What is wrong with a token that Slack did not take, and will not take later; null for any other failure. */
export function refusalOf(variable: Variable, error: unknown): CodedError | null {
  if (!(error instanceof webApi.WebAPIPlatformError)) return null;
  const { error: reason } = error.data;
  if (reason === 'missing_scope') {
    const details = { variable, scopes: neededScope(error.data) };
    return new CodedError('slack-scopes-missing', details, { cause: error });
  }
  if (!REFUSALS.includes(reason)) return null;
  return new CodedError('slack-token-refused', { variable, reason }, { cause: error });
}

function neededScope(data: object): string {
  return 'needed' in data && typeof data.needed === 'string' ? data.needed : 'connections:write';
}
