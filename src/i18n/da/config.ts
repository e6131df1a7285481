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
  MIGRATE_WITHOUT_COPY: 'true',
  RETENTION_DAYS: '180',
  ANNOUNCEMENT_PINGS: 'false',
  PAGES_URL: 'https://mitid.example.org/svar',
  PAGES_PORT: '8080',
  HEALTH_PORT: '9090',
  HOST: '127.0.0.1',
  CAFE_NAME: 'Gentofte',
  LOG_LEVEL: 'info',
};

/** What is wrong with a line of .env. Never repeats its value: it may be a secret. */
export const config = {
  heading: 'Disse linjer i .env skal rettes:',
  line: (variable: string, reason: string) => `${variable}: ${reason}.`,
  meant: (name: string) => `Mente du ${name}?`,
  example: (variable: string, example: string) => `Eksempel: ${variable}=${example}`,
  withoutSlack:
    'Vil du kun prøve botten her på computeren, uden Slack? Så slet de linjer, der begynder med SLACK_.',
  examples,
  concern: (variable: string, about: string, place: number | null) =>
    `${variable}${place === null ? '' : ` (nr. ${place})`}: ${about}. Resten virker.`,
  /** What Slack does not have so; the bot runs all the same. */
  concerns: {
    'channel-unknown':
      'den kanal kan botten ikke finde i jeres Slack. Er id’et rigtigt? Er kanalen privat, så skriv /invite @MitID-hjælper i den',
    'channel-archived':
      'den kanal er arkiveret, så koordinatorerne får ikke besked om nye spørgsmål. Vælg en anden',
    'channel-without-bot':
      'botten er ikke med i kanalen, så koordinatorerne får ikke besked om nye spørgsmål. Skriv /invite @MitID-hjælper i kanalen',
    'person-unknown':
      'den person findes ikke i jeres Slack. Er id’et rigtigt? (profil → ⋮ → Kopiér medlems-id)',
    'person-gone': 'den person er deaktiveret i jeres Slack og kan ikke være koordinator',
    'person-is-bot': 'det er en bot og ikke et menneske, så ingen får spørgsmålene',
    'group-unknown':
      'den brugergruppe findes ikke i jeres Slack, eller jeres Slack har ikke brugergrupper. Skriv koordinatorerne i COORDINATORS i stedet',
    'scope-missing':
      'botten må ikke spørge Slack om det. Tilføj rettigheden under "OAuth & Permissions" på https://api.slack.com/apps (usergroups:read for en brugergruppe), og tryk "Reinstall to Workspace"',
    'not-asked': 'Slack svarede ikke, så botten ved ikke, om det er rigtigt',
    signature:
      'nogen har sendt noget, der ikke er underskrevet med den. Kommer der heller ingen svar i Slack, så er den forkert: kopiér Signing Secret igen fra https://api.slack.com/apps → jeres app → Basic Information',
    clock:
      'Slacks underskrift passer, men ikke tidspunktet. Går uret på denne maskine rigtigt? Det må højst være fem minutter forkert',
  },
  reasons: {
    missing: 'mangler',
    empty: 'står tom i .env, så botten starter her på computeren og ikke i jeres Slack',
    unknown: 'det navn kender botten ikke',
    twice: 'står der to gange, og kun den sidste gælder. Slet den ene',
    cut: 'der er et # i, og alt fra # regnes for en bemærkning. Sæt det hele efter lighedstegnet i "anførselstegn"',
    'no-name': 'linjen kan ikke læses. Der skal stå et navn, et lighedstegn og en værdi',
    'not-utf8':
      'filen er gemt på en måde, som botten ikke kan læse. Gem den igen som UTF-8 (Notesblok: Filer → Gem som → Kodning: UTF-8)',
    unreadable: 'filen kan ikke læses. Findes den, og må botten læse den?',
    'nothing-there': 'filen er tom',
    both: 'peger på en fil, men selve værdien er også skrevet. Slet den ene af de to linjer',
    'bot-token':
      'skal være en bot-token: den begynder med xoxb-, og derefter er der kun bogstaver, tal og bindestreger',
    'app-token':
      'skal være en app-token: den begynder med xapp-, og derefter er der kun bogstaver, tal og bindestreger',
    secret:
      'skal være appens Signing Secret: 32 tegn, kun tal og bogstaverne a til f (https://api.slack.com/apps → jeres app → Basic Information)',
    mode: 'skal være socket eller http',
    port: 'skal være et helt tal fra 0 til 65535',
    host: 'skal være en adresse på denne maskine, fx 127.0.0.1, eller 0.0.0.0 for alle',
    url: 'skal være en adresse, der begynder med https:// (eller http:// på denne maskine)',
    directory: 'skal være en mappe, der findes',
    'database-url': 'skal være en adresse, der begynder med postgres:// eller postgresql://',
    'database-password':
      'adressen kan ikke læses. Er der særlige tegn i adgangskoden? De skal skrives om: % som %25, # som %23, / som %2F, ? som %3F, @ som %40, : som %3A og mellemrum som %20',
    people:
      'skal være brugeres id i Slack med komma imellem, og de begynder med U (profil → ⋮ → Kopiér medlems-id)',
    channel:
      'skal være kanalens id, ikke dens navn. Klik på kanalens navn i Slack: id’et står nederst under Om og begynder med C',
    group: 'skal være en brugergruppes id i Slack, og det begynder med S',
    days: 'skal være et helt antal dage fra 1 til 3650',
    'yes-no': 'skal være true eller false',
    place: 'skal være stedets navn på én linje med højst 60 tegn',
    'log-level': 'skal være debug, info, warn eller error',
  },
} as const;
