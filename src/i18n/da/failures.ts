type Details = Readonly<Record<string, string>>;

/** Why Slack refuses a token, by Slack's own code. */
const refusals: Readonly<Record<string, string>> = {
  invalid_auth: 'den kendes ikke',
  token_revoked: 'den er trukket tilbage',
  token_expired: 'den er udløbet',
  account_inactive: 'appen er fjernet fra jeres Slack',
  not_allowed_token_type: 'det er en forkert slags token',
};

/** The wording of every coded error, for whoever started the program: what is wrong and what to do about it. */
export const failures = {
  'knowledge-broken': (d: Details) =>
    `Vidensbasen kan ikke bruges, før fejlene ovenfor er rettet (${d['count']} i alt). Kør "npm run check" efter rettelsen.`,
  'slack-token-refused': (d: Details) =>
    `${d['variable']}: Slack afviser den (${refusals[d['reason'] ?? ''] ?? 'den blev ikke godtaget'}: ${d['reason']}). Hent en ny på https://api.slack.com/apps. ${d['example']}`,
  'slack-scopes-missing': (d: Details) =>
    `${d['variable']}: mangler rettigheder i Slack: ${d['scopes']}. Tilføj dem under "OAuth & Permissions" på https://api.slack.com/apps, tryk "Reinstall to Workspace", og kopiér den nye token. ${d['example']}`,
  'slack-unreachable': (d: Details) =>
    `Slack svarer ikke på ${d['url']}. Er der internet? Er SLACK_API_URL rigtig? Den er normalt https://slack.com/api/`,
  'port-in-use': (d: Details) =>
    `PORT: en anden bruger allerede port ${d['port']}. Vælg et andet tal i .env, fx PORT=3001`,
  unforeseen: () =>
    'Noget gik galt, som vi ikke havde forudset. Start igen. Sker det igen, så vis linjen herover til den, der passer programmet.',
} as const;
