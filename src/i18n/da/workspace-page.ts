/** What the local workspace's page says: channels, messages, the field one writes in, notices. */
export const workspacePage = {
  title: (place: string, workspace: string) => `${place} – ${workspace}`,
  loading: 'Henter samtalerne …',
  warmingUp: (bot: string) =>
    `${bot} er ved at læse sine svar. Det tager få sekunder. Du kan godt skrive imens.`,
  disconnected: 'Forbindelsen til programmet er væk. Siden prøver igen af sig selv.',
  disconnectedHint: 'Kører programmet ikke mere, så start det igen med npm start.',
  unreachable: 'Det blev ikke sendt, for programmet svarer ikke. Se efter, om det kører, og prøv igen.',
  close: 'Luk',
  back: 'Tilbage',
  cancel: 'Fortryd',
  dismiss: 'Luk beskeden',

  navigation: {
    label: 'Steder',
    open: 'Menu',
    close: 'Luk menuen',
    you: 'Du er nu',
    youHint: 'Skift person, og se det, som en anden ville se det.',
    person: (name: string, role: string | null) => (role === null ? name : `${name} (${role})`),
    welcome: 'Kom godt i gang',
    channels: 'Kanaler',
    direct: 'Direkte beskeder',
    home: (bot: string) => `${bot}s Hjem-side`,
    unread: ' (nye beskeder)',
    private: 'lukket kanal',
  },

  welcome: {
    title: 'Spørg om MitID',
    intro: (bot: string) =>
      `Her kan du prøve ${bot}, før den kommer ind i jeres rigtige Slack. Alt foregår på denne computer, og personerne er opdigtede.`,
    examples: 'Tryk på et spørgsmål, og se, hvad der sker:',
    examplesSoon: 'Spørgsmålene kommer om et øjeblik.',
    answer: 'Sådan ser svaret på det første ud:',
    ways: 'Du kan spørge på fem måder:',
    coordinators: {
      title: 'Det gør koordinatorerne',
      what: 'Det, som ingen kender svaret på, kommer til koordinatorerne. De skriver svaret i Slack, og den, der spurgte, får besked. De kan også skrive et opslag til flere kanaler på én gang.',
      how: 'Prøv det: Vælg en koordinator under »Du er nu« i menuen, og åbn Hjem-siden.',
    },
    inChannel: {
      title: 'I en kanal',
      hint: (bot: string) => `Skriv @${bot} og dit spørgsmål. Alle kan se svaret i tråden.`,
      start: (channel: string) => `Prøv i #${channel}`,
      draft: (bot: string) => `@${bot} `,
    },
    command: {
      title: 'Kun for dig selv',
      hint: (command: string) =>
        `Skriv ${command} og dit spørgsmål. Kun du ser svaret, indtil du viser det for alle.`,
      start: (command: string) => `Prøv ${command}`,
    },
    message: {
      title: 'På en andens besked',
      hint: (shortcut: string) => `Tryk på de tre prikker ⋯ ved beskeden, og vælg ${shortcut}.`,
    },
    thread: {
      title: 'Under en andens spørgsmål',
      hint: (bot: string) => `Skriv kun @${bot} i tråden, så svarer den på den første besked.`,
    },
    direct: {
      title: 'Direkte',
      hint: (bot: string) => `Skriv til ${bot} som til en ven. Kun du ser det.`,
      start: (bot: string) => `Skriv til ${bot}`,
    },
  },

  messages: {
    list: (place: string) => `Beskeder i ${place}`,
    none: 'Her er ingen beskeder endnu. Skriv den første.',
    today: 'I dag',
    yesterday: 'I går',
    onlyYou: 'Kun synlig for dig',
    edited: '(rettet)',
    app: 'App',
    replies: (count: number) => `${count} svar`,
    inThreadOf: (author: string) => ` i tråden under beskeden fra ${author}. `,
    latest: (time: string) => `Sidste svar kl. ${time}`,
    shownFromThread: 'Svar fra en tråd',
    files: 'Vedhæftede filer',
    reactions: 'Reaktioner',
    reaction: (name: string, count: number) => `${name}: ${count}`,
    joined: 'er kommet med i kanalen.',
    left: 'har forladt kanalen.',
    time: (time: string) => `kl. ${time}`,
    arrived: (author: string, place: string, text: string) => `${author} i ${place}: ${text}`,
    onlyYouArrived: (text: string) => `Kun synlig for dig. ${text}`,
  },

  menu: {
    label: (author: string, time: string) => `Muligheder for beskeden fra ${author} kl. ${time}`,
    reply: 'Svar i tråd',
    edit: 'Ret beskeden',
    remove: 'Slet beskeden',
    save: 'Gem',
    editing: 'Ret din besked',
    reallyRemove: 'Slet beskeden?',
    removeHint: 'Den forsvinder for alle og kan ikke hentes igen.',
    yesRemove: 'Ja, slet den',
  },

  thread: {
    title: 'Tråd',
    label: (place: string) => `Tråd i ${place}`,
    close: 'Luk tråden',
    gone: 'Beskeden, som tråden hang under, er slettet.',
    broadcast: (place: string) => `Vis også svaret i ${place}`,
  },

  composer: {
    label: (place: string) => `Skriv i ${place}`,
    labelThread: 'Skriv et svar i tråden',
    as: (name: string, place: string) => `Skriv til ${place} som ${name}`,
    asInThread: (name: string) => `Svar i tråden som ${name}`,
    hint: 'Skriv / for en kommando og @ for at nævne nogen. Enter sender, Shift + Enter giver en ny linje.',
    send: 'Send',
    sending: 'Sender …',
    commands: 'Kommandoer',
    people: 'Personer',
    suggestions: (count: number) =>
      count === 1
        ? '1 forslag. Tryk Enter for at vælge det.'
        : `${count} forslag. Vælg med piletasterne og Enter.`,
    notMember: (place: string) => `Du er ikke med i ${place}, så du kan læse, men ikke skrive.`,
    join: 'Kom med i kanalen',
    archived: 'Kanalen er lukket. Man kan læse i den, men ikke skrive.',
  },

  home: {
    loading: 'Henter Hjem-siden …',
  },

  modal: {
    close: 'Luk',
    errors: 'Noget skal rettes. Se de røde linjer.',
  },
} as const;
