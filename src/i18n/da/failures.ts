/** An example of each variable, as shown beside what is wrong with it. */
const examples: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: 'xoxb-123456789012-abcdefghijkl',
  SLACK_APP_TOKEN: 'xapp-1-A0123456789-123456789012-abcdef',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_MODE: 'socket',
  PORT: '3000',
  SLACK_API_URL: 'https://slack.com/api/',
  KNOWLEDGE_DIR: 'knowledge',
  DATA_FILE: 'data/mitid.db',
  DATABASE_URL: 'postgresql://mitid:hemmeligt@localhost:5432/mitid',
  COORDINATORS: 'U0123ABCD,U0456EFGH',
  COORDINATOR_CHANNEL: 'C0123ABCD',
  COORDINATOR_GROUP: 'S0123ABCD',
  RETENTION_DAYS: '180',
  ANNOUNCEMENT_PINGS: 'false',
  PAGES_URL: 'https://mitid.example.org/svar',
  PAGES_PORT: '8080',
  CAFE_NAME: 'Gentofte',
  LOG_LEVEL: 'info',
};

/** What is wrong with a variable of .env. Never repeats its value: it may be a secret. */
export const config = {
  heading: 'Disse linjer i .env skal rettes:',
  line: (variable: string, reason: string, example: string) =>
    `${variable}: ${reason}. Eksempel: ${variable}=${example}`,
  example: (variable: string, example: string) => `Eksempel: ${variable}=${example}`,
  examples,
  reasons: {
    missing: 'mangler',
    'bot-token': 'skal være en bot-token, og den begynder med xoxb-',
    'app-token': 'skal være en app-token, og den begynder med xapp-',
    secret: 'skal være appens Signing Secret uden mellemrum',
    mode: 'skal være socket eller http',
    port: 'skal være et helt tal fra 0 til 65535',
    url: 'skal være en adresse, der begynder med https:// (eller http:// på denne maskine)',
    directory: 'skal være en mappe, der findes',
    'database-url': 'skal være en adresse, der begynder med postgres:// eller postgresql://',
    people:
      'skal være brugeres id i Slack med komma imellem, og de begynder med U (profil → ⋮ → Kopiér medlems-id)',
    channel: 'skal være en kanals id i Slack, og det begynder med C (kanalens navn → nederst i Om)',
    group: 'skal være en brugergruppes id i Slack, og det begynder med S',
    days: 'skal være et helt antal dage fra 1 til 3650',
    'yes-no': 'skal være true eller false',
    place: 'skal være stedets navn på én linje med højst 60 tegn',
    'log-level': 'skal være debug, info, warn eller error',
  },
} as const;

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
    `${d['variable']}: et andet program bruger allerede port ${d['port']}. Vælg et andet tal i .env, fx ${d['variable']}=3001`,
  'not-a-coordinator': () => 'Det kan kun koordinatorer gøre.',
  'database-in-use': (d: Details) =>
    `DATA_FILE: botten kører allerede med ${d['file']}. Stop den anden først. Skal flere køre på én gang, så brug PostgreSQL (DATABASE_URL).`,
  'database-busy': (d: Details) =>
    `DATA_FILE: et andet program skriver i ${d['file']} og blev ikke færdigt. Vent lidt, og prøv igen.`,
  'database-unreachable': (d: Details) =>
    `DATABASE_URL: PostgreSQL svarer ikke på ${d['host']}. Kører den, og er adressen rigtig?`,
  'database-refused': (d: Details) =>
    `DATABASE_URL: PostgreSQL på ${d['host']} lukker os ikke ind. Er brugernavn, adgangskode og databasens navn rigtige, og må brugeren oprette tabeller?`,
  'database-newer': () =>
    'Databasen er lavet af en nyere udgave af programmet. Hent den nyeste udgave, og start igen.',
  'database-damaged': (d: Details) =>
    `DATA_FILE: ${d['file']} er ikke en database eller er beskadiget. Flyt filen væk, og læg den seneste sikkerhedskopi i stedet ("npm run backup" laver dem).`,
  'database-full': (d: Details) => `Der er ikke plads på disken til ${d['file']}. Ryd op, og prøv igen.`,
  'database-not-writable': (d: Details) =>
    `DATA_FILE: der kan ikke skrives i ${d['file']}. Må programmet skrive i den mappe? Vælg ellers en anden fil i .env, fx DATA_FILE=data/mitid.db`,
  'database-linked': (d: Details) =>
    `DATA_FILE: ${d['file']} har ${d['names']} navne på disken (hårde links). To programmer kunne skrive under hver sit navn uden at vide af hinanden, og så går noget tabt. Behold ét af navnene, og start igen ("find / -samefile" finder dem).`,
  'database-gone': (d: Details) =>
    `DATA_FILE: ${d['file']} er flyttet, slettet eller erstattet, mens botten kører, og nu gemmes intet. Læg filen tilbage, eller stop botten, læg den seneste sikkerhedskopi der, og start igen.`,
  'backup-exists': (d: Details) =>
    `${d['file']} findes allerede og bliver ikke overskrevet. Vælg et andet navn.`,
  'backup-nothing': (d: Details) => `Der er intet at kopiere endnu: ${d['file']} findes ikke.`,
  'backup-not-writable': (d: Details) => `Der kan ikke skrives i ${d['file']}. Vælg en anden mappe.`,
  unforeseen: () =>
    'Noget gik galt, som vi ikke havde forudset. Start igen. Sker det igen, så vis linjen herover til den, der passer programmet.',
} as const;
