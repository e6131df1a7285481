/** What is wrong with a variable of .env. Never repeats its value: it may be a secret. */
export const config = {
  heading: 'Disse linjer i .env skal rettes:',
  line: (variable: string, reason: string, example: string) =>
    `${variable}: ${reason}. Eksempel: ${variable}=${example}`,
  example: (variable: string, example: string) => `Eksempel: ${variable}=${example}`,
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
    'log-level': 'skal være debug, info, warn eller error',
  },
} as const;
