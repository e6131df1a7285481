/** What is put before Slack's own complaint about something that the bot sent. */
const botWrong = 'Botten svarede med noget, som Slack ikke tager imod.';
const trigger = 'Botten var for længe om at åbne vinduet, så det blev ikke vist. Prøv igen.';
const oldButton = 'Det, du trykkede på, findes ikke længere. Hent siden igen.';

/** Why the workspace on this machine says no: by Slack's error code, and by a few of our own. What happened, what to do. */
const refusals: Readonly<Record<string, string>> = {
  operation_timeout: 'Botten svarede ikke inden for 3 sekunder – i Slack ville du nu se en fejl. Prøv igen.',
  dispatch_failed:
    'Botten er ikke forbundet lige nu, så den fik det ikke at vide. Vent et øjeblik, og prøv igen.',
  unheard: 'Det er gjort, men botten hørte det ikke. I Slack ville der ikke ske mere. Prøv igen om lidt.',

  not_in_channel: 'Du er ikke med i kanalen. Kom med i den først, og prøv så igen.',
  already_in_channel: 'Du er allerede med i kanalen.',
  channel_not_found: 'Den kanal findes ikke, eller du kan ikke se den. Vælg en anden kanal.',
  is_archived: 'Kanalen er lukket, så man kan ikke skrive i den. Vælg en anden kanal.',
  messages_tab_disabled: 'Man kan ikke skrive privat til botten. Spørg i en kanal i stedet.',
  message_not_found: 'Den besked findes ikke længere, eller du kan ikke se den. Hent siden igen.',
  cant_update_message: 'Du kan kun rette og slette dine egne beskeder.',
  no_text: 'Beskeden er tom. Skriv noget, og send den så.',
  msg_too_long: 'Beskeden er for lang. Slack tager højst 40.000 tegn: del den i flere.',

  invalid_command: 'Den kommando findes ikke. Skriv / for at se dem, der findes.',
  not_supported_in_threads: 'Kommandoer virker ikke i tråde, heller ikke i Slack. Skriv den i kanalen.',
  invalid_shortcut: 'Den genvej findes ikke længere. Hent siden igen.',
  action_not_found: oldButton,
  interactivity_disabled: 'Knapper er slået fra i botten (interactivity i manifest.json).',
  invalid_selection: 'Det kan man ikke vælge her. Vælg noget andet.',
  not_found: 'Vinduet er lukket i mellemtiden. Åbn det igen.',
  not_enabled: 'Botten har ingen Hjem-side.',

  invalid_options: botWrong,
  invalid_arguments: botWrong,
  invalid_blocks: botWrong,
  invalid_payload: botWrong,
  push_limit_reached: 'Botten ville åbne et fjerde vindue oven på de andre. Slack tillader højst tre.',
  hash_conflict: 'Vinduet blev ændret to steder på én gang. Prøv igen.',
  expired_trigger_id: trigger,
  exchanged_trigger_id: trigger,

  foreign_host:
    'Siden kan kun bruges på denne computer. Åbn adressen, som står i terminalen, fx http://127.0.0.1:3000',
  foreign_origin: 'En anden hjemmeside prøvede at bruge siden. Det er ikke tilladt.',
  unknown_person: 'Den person findes ikke her. Hent siden igen, og vælg en anden.',
  bad_json: 'Det, der blev sendt, kunne ikke læses: det er ikke JSON.',
  bad_gesture: 'Det, der blev sendt, er ikke noget, man kan gøre her. Hent siden igen.',
  wrong_content_type: 'Det, der blev sendt, skal være JSON (content-type: application/json).',
  too_large: 'Det, der blev sendt, er for stort. Der er plads til 1 MB.',
  no_such_page: 'Den side findes ikke. Åbn adressen, som står i terminalen.',
  wrong_method: 'Her kan man kun hente (GET) eller sende (POST).',
  unforeseen: 'Noget gik galt i programmet. Se i terminalen, og start igen med npm start.',
};

/** What Slack itself writes under a field of a modal. */
const complaints: Readonly<Record<string, string>> = {
  missing: 'Udfyld dette felt.',
  too_short: 'Skriv lidt mere.',
  too_long: 'Skriv lidt kortere.',
  not_email: 'Skriv en e-mailadresse, fx navn@eksempel.dk.',
  not_url: 'Skriv en adresse, der begynder med https://.',
  not_number: 'Skriv et tal.',
  too_small: 'Tallet er for lille.',
  too_big: 'Tallet er for stort.',
  too_many: 'Vælg færre.',
};

/** What the server of the workspace on this machine says, and what it fills the workspace with. */
export const workspaceSite = {
  title: 'MitID-hjælper på prøve',
  needsScript: 'Siden virker kun med JavaScript. Slå det til i din browser, og hent siden igen.',
  refusal: (code: string) =>
    refusals[code] ?? `Det lod sig ikke gøre. Slack siger nej med koden (${code}). Prøv igen.`,
  slackSays: (problems: readonly string[]) => `Slack siger: ${problems.join('; ')}`,
  complaint: (code: string) => complaints[code] ?? `Ret dette felt (${code}).`,
  demo: {
    workspace: 'IT-frivillige (demo)',
    people: {
      volunteer: { name: 'Karen Holm', role: 'frivillig', isGuest: false },
      coordinator: { name: 'Poul Madsen', role: 'koordinator', isGuest: false },
      guest: { name: 'Inge Friis', role: 'gæst', isGuest: true },
    },
    channels: { volunteers: 'it-frivillige', café: 'it-café', notices: 'opslag', desk: 'koordinatorer' },
    messages: {
      welcome: (bot: string) =>
        `Velkommen! Det her er en demo: personerne er opdigtede, og intet forlader denne computer. Nævn ${bot} og stil et spørgsmål om MitID, så svarer den i tråden.`,
      question: 'Hvad gør man, hvis en borger har glemt sin PIN-kode til MitID?',
      café: 'Demo: sådan kunne en dag i en it-café se ud. Skriv /mitid og et spørgsmål, mens borgeren venter. Så ser kun du svaret.',
      guestQuestion: 'Hvordan bruger man MitID uden smartphone?',
      notice: 'Demo: her kommer korte beskeder til alle frivillige.',
    },
  },
} as const;
