type Details = Readonly<Record<string, string>>;

/** Why Slack refuses a token, by Slack's own code. */
const refusals: Readonly<Record<string, string>> = {
  invalid_auth: 'den kendes ikke',
  token_revoked: 'den er trukket tilbage',
  token_expired: 'den er udløbet',
  account_inactive: 'appen er fjernet fra jeres Slack og skal installeres igen',
  user_removed_from_team: 'den, der lavede den, er ikke længere med i jeres Slack',
  team_disabled: 'jeres Slack er lukket',
  not_allowed_token_type: 'det er en forkert slags token',
};

/** What is wrong with the encrypted connection to PostgreSQL, and what to do. */
const tls: Readonly<Record<string, string>> = {
  none: 'serveren kan ikke kryptere forbindelsen, men adressen beder om det. Slet sslmode fra adressen, hvis serveren står på jeres eget net; slå ellers TLS til på serveren',
  wanted:
    'serveren tager kun imod krypterede forbindelser. Skriv ?sslmode=require til sidst i adressen (eller &sslmode=require, hvis der allerede står et ?)',
  certificate:
    'serverens certifikat kan ikke kontrolleres. Skriv &sslrootcert=/sti/til/ca.pem til sidst i adressen, med den fil, som udbyderen af databasen har',
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
  'slack-socket-mode-off': () =>
    'Socket Mode er slået fra for appen, så der kommer intet fra Slack. Slå det til på https://api.slack.com/apps under "Socket Mode", og start igen.',
  'port-in-use': (d: Details) =>
    `${d['variable']}: et andet program bruger allerede port ${d['port']}. Vælg et andet tal i .env, fx ${d['variable']}=3001`,
  'not-a-coordinator': () => 'Det kan kun koordinatorer gøre.',
  'database-in-use': (d: Details) =>
    `DATA_FILE: botten kører allerede med ${d['file']}. Stop den anden først. Skal flere køre på én gang, så brug PostgreSQL (DATABASE_URL). Kører der ingen anden, så ligger filen måske på et netværksdrev, og det kan botten ikke bruge.`,
  'database-busy': (d: Details) =>
    `DATA_FILE: et andet program skriver i ${d['file']} og blev ikke færdigt. Vent lidt, og prøv igen.`,
  'database-unreachable': (d: Details) =>
    `DATABASE_URL: PostgreSQL svarer ikke på ${d['host']}. Kører den, og er adressen rigtig?`,
  'database-refused': (d: Details) =>
    `DATABASE_URL: PostgreSQL på ${d['host']} lukker os ikke ind. Er brugernavn, adgangskode og databasens navn rigtige, og må brugeren oprette tabeller?`,
  'database-tls': (d: Details) => `DATABASE_URL: PostgreSQL på ${d['host']}: ${tls[d['tls'] ?? '']}.`,
  'database-newer': (d: Details) =>
    `Databasen er lavet af en nyere udgave af programmet. Hent den nyeste udgave, og start igen. Vil du blive ved den her, så læg kopien fra før opgraderingen tilbage: npm run restore -- ${d['copy'] ?? '<kopi>'} --over. Det, der er kommet til siden, er så ikke med.`,
  'database-older': () =>
    'Databasen er fra en ældre udgave af programmet, og kommandoen ændrer den ikke. Start botten i den nye udgave (npm start): den tager en kopi og ændrer databasen. Kører botten stadig i den ældre udgave, så brug kommandoen dér.',
  'database-empty': (d: Details) =>
    `Der er ikke gemt noget endnu i ${d['file']}. Start botten først (npm start), eller se, om DATA_FILE og DATABASE_URL er rigtige i .env.`,
  'database-served': () => 'DATABASE_URL: botten kører med databasen i PostgreSQL. Stop den først.',
  'database-damaged': (d: Details) =>
    `DATA_FILE: ${d['file']} er ikke en database eller er beskadiget. Flyt den til en anden mappe, og læg den seneste sikkerhedskopi i stedet: npm run restore -- <kopi>`,
  'database-full': (d: Details) => `Der er ikke plads på disken til ${d['file']}. Ryd op, og prøv igen.`,
  'database-disk-broken': (d: Details) =>
    `DATA_FILE: disken tager ikke imod mere til ${d['file']}, og nu gemmes intet. Den er måske i stykker, låst mod skrivning, eller den plads, som programmet må bruge, er brugt op. Stop botten, få disken i orden, og start igen.`,
  'database-disk-unfit': (d: Details) =>
    `DATA_FILE: ${d['file']} ligger på en disk, som botten ikke kan gemme sikkert på, for eksempel et netværksdrev eller en delt mappe. Vælg en fil på maskinens egen disk i .env, fx DATA_FILE=data/mitid.db, eller brug PostgreSQL (DATABASE_URL).`,
  'database-not-writable': (d: Details) =>
    `DATA_FILE: der kan ikke skrives i ${d['file']}. Må programmet skrive i den mappe? Vælg ellers en anden fil i .env, fx DATA_FILE=data/mitid.db`,
  'database-linked': (d: Details) =>
    `DATA_FILE: ${d['file']} har ${d['names']} navne på disken (hårde links). To programmer kunne skrive under hver sit navn uden at vide af hinanden, og så går noget tabt. Behold ét af navnene, og start igen ("find / -samefile" finder dem).`,
  'database-gone': (d: Details) =>
    `DATA_FILE: ${d['file']} er flyttet, slettet eller erstattet, mens botten kører, og nu gemmes intet. Læg filen tilbage, eller stop botten, læg den seneste sikkerhedskopi tilbage (npm run restore -- <kopi>), og start igen.`,
  'backup-exists': (d: Details) =>
    `${d['file']} findes allerede og bliver ikke overskrevet. Vælg et andet navn.`,
  'backup-not-writable': (d: Details) => `Der kan ikke skrives i ${d['file']}. Vælg en anden mappe.`,
  'backup-unreadable': (d: Details) =>
    `${d['file']} er ikke en sikkerhedskopi, som kan læses. Er navnet rigtigt, og må programmet læse filen? Det må ikke være den fil, botten selv bruger.`,
  'backup-damaged': (d: Details) =>
    `${d['file']} er beskadiget eller er ikke en sikkerhedskopi af botten. Intet er ændret. Tag en ældre kopi.`,
  'backup-newer': (d: Details) =>
    `${d['file']} er lavet af en nyere udgave af programmet. Intet er ændret. Hent den nyeste udgave, og prøv igen.`,
  'restore-over': (d: Details) =>
    `Der er allerede noget i ${d['file']}, og intet er ændret. Skal det erstattes, så tilføj --over: så bliver det først kopieret.`,
  'migration-without-copy': (d: Details) =>
    `Databasen skal ændres til den nye udgave, men først skal der ligge en kopi i ${d['file']}, og der kan ikke skrives. Giv plads og lov til at skrive i mappen. Har du selv en kopi (npm run backup -- <fil>), så start én gang med MIGRATE_WITHOUT_COPY=true.`,
  unforeseen: () =>
    'Noget gik galt, som vi ikke havde forudset. Start igen. Sker det igen, så vis linjen herover til den, der passer programmet.',
} as const;
