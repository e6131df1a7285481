import { formatDate } from './dates.ts';
import { forbidden } from './forbidden.ts';
import { houseRules } from './house-rules.ts';

const day = (iso: string): string => formatDate(iso.slice(0, 10));

const tooLong = ({ length, maximum }: Readonly<Record<string, string | number>>): string =>
  length === undefined
    ? 'Det er for langt. Skriv det kortere.'
    : `Det er for langt: ${length} tegn, og der er plads til ${maximum}. Skriv det kortere.`;

/** What the bot says to coordinators: questions without an answer, and the windows in which they are answered. */
export const desk = {
  miss: {
    heading: 'Et spørgsmål uden godt svar',
    quote: (text: string) => `»${text}«`,
    asked: (count: number, firstAt: string, lastAt: string) =>
      count === 1
        ? `Spurgt den ${day(lastAt)}`
        : `Spurgt ${count} gange, første gang den ${day(firstAt)}, senest den ${day(lastAt)}`,
    /** How many whole days it has waited. */
    age: (days: number) =>
      days === 0 ? 'Nyt i dag.' : days === 1 ? 'Har ventet i 1 dag.' : `Har ventet i ${days} dage.`,
    where: (places: readonly string[]) => `Spurgt ${places.join(', ')}`,
    inPrivate: 'privat',
    inChannel: (channel: string, thread: string | null) =>
      thread === null ? `i ${channel}` : `i ${channel} (${thread})`,
    seeThread: 'se samtalen',
    morePlaces: (count: number) => `og ${count} ${count === 1 ? 'sted' : 'steder'} til`,
    didNotHelp: (title: string) => `Jeg svarede med »${title}«, og det hjalp ikke.`,
    nearest: 'Passer et af disse?',
    taken: (who: string, at: string) => `✋ ${who} tog den ${day(at)}`,
    reasons: {
      unknown: 'Jeg kendte ikke svaret.',
      'not-helped': 'Svaret, jeg gav, hjalp ikke.',
      'none-of-these': 'Ingen af mine forslag passede.',
      'not-chosen': 'Ingen trykkede på mine forslag.',
      'turned-away': 'Jeg sagde, at det ikke var noget for mig.',
    },
    askers: (who: string) => `${who} har bedt en koordinator om hjælp og vil gerne vide, når der er et svar.`,
    note: (who: string, text: string) => `${who} skriver: »${text}«`,
    answered: (title: string | null) =>
      title === null ? 'Spørgsmålet er besvaret. Tak!' : `Besvaret med »${title}«. Tak!`,
    notForUs: 'Sat til side: det er ikke noget for os. Tak!',
  },
  buttons: {
    belongs: 'Hører til et svar',
    write: 'Skriv et svar',
    notForUs: 'Ikke noget for os',
    take: 'Jeg tager den',
    giveBack: 'Giv tilbage',
    writeToAskers: 'Skriv til den, der spurgte',
    edit: 'Ret svar',
    stillRight: 'Stadig rigtigt',
    remove: 'Fjern',
  },
  title: 'MitID-hjælper',
  close: 'Luk',
  cancel: 'Fortryd',
  save: 'Gem',

  belongs: {
    title: 'Hører til et svar',
    entry: 'Hvilket svar hører spørgsmålet til?',
    placeholder: 'Skriv et ord eller to',
    hint: 'Skriv fx »pin« eller »ny telefon«, og vælg det svar, der passer.',
    note: 'Jeg lærer spørgsmålet, som det står her, og svarer på det næste gang.',
    done: (title: string) => `Tak! Næste gang svarer jeg med »${title}«. De, der har spurgt, får besked.`,
  },

  listening: {
    title: 'Svar i denne kanal',
    label: 'Hvornår må jeg svare i denne kanal?',
    choices: {
      nothing: 'Kun når nogen nævner mig',
      threads: 'Også i tråde, hvor jeg har svaret',
      channel: 'Selv, når jeg er sikker',
    },
    note: 'Når ingen nævner mig, svarer jeg kun, når jeg er sikker. Hvad jeg ikke svarer på, gemmer jeg ikke. Jeg skal være med i kanalen: /invite @MitID-hjælper.',
    done: 'Gemt. Det gælder fra nu af.',
    onlyInChannels: 'Skriv /mitid kanal i den kanal, det gælder.',
  },

  write: {
    title: 'Skriv et svar',
    editTitle: 'Ret svar',
    fields: {
      title: 'Spørgsmålet, kort og tydeligt',
      topic: 'Emne',
      short: 'Det korte svar',
      steps: 'Trin for trin, eller hvorfor',
      more: 'Mere',
      choices: 'Valg, når svaret spørger tilbage',
      varies: 'Står der noget, som tit ændrer sig?',
      safety: 'Kan nogen være ved at miste penge?',
      question: 'Spørgsmålet, som det blev stillet',
      english: 'Svaret på engelsk',
      englishRight: 'Har du kun rettet det danske?',
      sourceTitle: 'Hvad hedder siden, du har det fra?',
      sourceUrl: 'Sidens adresse',
      publisher: 'Hvem står bag siden?',
      published: 'Hvornår er siden fra?',
      sourceRead: 'Har du læst siden?',
    },
    hints: {
      title: 'Højst 75 tegn, med spørgsmålstegn til sidst. Fx: Hvordan får jeg en ny PIN-kode?',
      short:
        'En eller to sætninger, højst 30 ord. De skal kunne stå alene, så nævn, hvad det handler om: »MitID-appen …« og ikke »Den …«.',
      steps:
        'Højst 80 ord. Det, man skal gøre, ét trin på hver linje: 1. 2. 3. Skriv, som du ville sige det.',
      more: 'Det, som kun nogle har brug for. Det står bag knappen »Vis mere«. Alt i alt højst 150 ord.',
      choices:
        'Ét valg på hver linje, mindst 2 og højst 6: det, man siger om sig selv, -> og svaret, det fører til. Fx: Jeg har glemt min PIN-kode -> Hvad gør man, når PIN-koden er glemt?',
      varies: 'Så slutter jeg svaret med et forbehold. Skriv det ikke selv.',
      safety: 'Så kommer svaret først, når et spørgsmål lyder, som om det haster.',
      englishRight: 'Så lader jeg det engelske stå.',
      question: 'Så genkender jeg det næste gang. Fjern navne og andet, der kun vedkommer den, der spurgte.',
      english:
        'Det samme på engelsk: det korte svar, en tom linje og så trinene. Over det, som kun nogle har brug for, skriver du ## More på en linje for sig.',
      englishEdited:
        'Ret det med, når du retter det danske. Over det, som kun nogle har brug for, står ## More på en linje for sig.',
      sourceTitle: 'Der skal altid være en kilde. Fx: Glemt PIN-kode.',
      sourceUrl: 'Kopiér den fra browseren, eller skriv den, som den står: mitid.dk/hjaelp',
      publisher: 'Fx: mitid.dk, Digitaliseringsstyrelsen eller borger.dk.',
      published: 'Lad stå tom, hvis siden ikke viser en dato.',
      sourceRead: 'Siden ovenfor er kun et gæt. Har du svaret fra en anden, så skriv den ind i stedet.',
    },
    varies: { prices: 'Priser', 'opening-hours': 'Åbningstider', 'waiting-times': 'Ventetider' },
    safety: 'Svaret handler om svindel, misbrug eller noget, der er mistet',
    englishRight: 'Det engelske svar passer stadig, som det er',
    sourceRead: 'Jeg har læst siden, og den siger det, som svaret siger',
    guessed: (title: string) =>
      `Jeg har gættet på emnet og kilden ud fra svaret »${title}«. Læs siden, før du gemmer, og ret dem, hvis de ikke passer.`,
    choose: 'Vælg et emne',
    pickDate: 'Vælg en dato',
    done: (title: string) =>
      `Tak! »${title}« er gemt, og jeg bruger svaret fra nu af. Har nogen spurgt, får de besked.`,
    edited: (title: string) =>
      `Tak! »${title}« er rettet, og det nye svar bruges fra nu af. Det gamle står under »Hvad sagde man før?«.`,
    lacks: (what: string) =>
      `Svaret ${what}. Det haster ikke, og I finder det på Hjem-siden under »Svar, der mangler noget«.`,
    removed: 'Jeg fjernede noget, der lignede et CPR-nummer, et kortnummer eller en kode.',
    fetching: 'Et øjeblik, jeg henter tråden …',
  },

  notForUs: {
    title: 'Ikke noget for os',
    note: 'Næste gang siger jeg pænt, at jeg ikke kan svare på det, i stedet for at gætte.',
    kind: 'Hvad handler det om?',
    near: 'Noget i nærheden af MitID, fx NemKonto eller pas',
    other: 'Noget helt andet, fx vejret eller en printer',
    subject: 'Emnet med få ord',
    subjectHint: 'Som det kan stå i sætningen »Det handler vist om …«. Fx: skift af NemKonto',
    done: 'Tak! Spørgsmålet er lagt til side, og jeg gætter ikke på det igen.',
  },

  stillRight: {
    done: (title: string, date: string) => `Tak! »${title}« står nu som tjekket ${formatDate(date)}.`,
  },

  /** Stored, and used when what is in its way is gone. */
  notInUse: (why: string, willTell: boolean) =>
    `Tak! Det er gemt, men endnu ikke i brug, fordi ${why}${willTell ? ' De, der har spurgt, får besked, når svaret er i brug.' : ''}`,
  /** Each goes on where "fordi" stands. */
  obstacles: {
    filesBroken: (
      {
        file,
        line,
        path,
        problem,
      }: { readonly file: string; readonly line: number; readonly path: string; readonly problem: string },
      others: number,
    ) =>
      `der er fejl i vidensbasens filer. ${file}, linje ${line}${path === '' ? '' : `, ${path}`}: ${problem}${others === 0 ? '' : ` (Og ${others} mere.)`} Når det er rettet, tager jeg det selv i brug.`,
    skipped: {
      'entry-missing': 'svaret ikke længere findes i vidensbasens filer. Vis det til den, der passer dem.',
      'entry-exists':
        'et andet svar har fået samme id imens. Vis det til den, der passer vidensbasens filer.',
      broken: 'svarets fil ikke kunne læses bagefter. Vis det til den, der passer vidensbasens filer.',
      'unknown-change':
        'det er gemt af en anden udgave af programmet. Vis det til den, der passer programmet.',
    },
    noDatabase: 'databasen ikke svarer. Jeg prøver selv igen om lidt.',
    notLoaded: 'noget gik galt, da jeg skulle tage det i brug. Jeg prøver selv igen om lidt.',
  },

  takenByOther: (who: string) =>
    `${who} var lige før dig og har taget den. Du kan godt besvare den alligevel, men tal helst sammen først.`,
  saving: 'Jeg gemmer. Det tager et øjeblik …',
  alreadyAnswered:
    'En anden koordinator nåede det lige før dig, så spørgsmålet er allerede besvaret. Tak, fordi du ville hjælpe!',
  alreadyYours: 'Det er gemt. Du har selv besvaret spørgsmålet.',
  yourLastText:
    'Har du ændret noget, siden du gemte, så slå svaret op, og tryk »Ret svar«. Her er det, du skrev sidst:',
  yourText: 'Det, du skrev, er ikke gemt. Her er det, hvis du vil bruge det et andet sted:',
  missGone: 'Spørgsmålet findes ikke længere. Måske er det blevet slettet.',
  entryGone: 'Svaret findes ikke længere. Vælg et andet.',
  onlyForCoordinators:
    'Det kan kun koordinatorer gøre, og intet er ændret. Er du koordinator, så bed en anden koordinator om at tilføje dig på min Hjem-side.',
  failed:
    'Beklager, noget gik galt hos mig, og det er ikke gemt. Det, du skrev, står her endnu. Prøv igen om lidt.',
  failedPlain: 'Beklager, noget gik galt hos mig. Prøv igen om lidt.',

  /** Under a field, by what is wrong with it. */
  errors: {
    missing: () => 'Feltet mangler at blive udfyldt.',
    empty: () => 'Feltet mangler at blive udfyldt.',
    'answer-empty': () => 'Skriv svaret her.',
    'too-long': tooLong,
    'too-long-for-slack': tooLong,
    ...forbidden,
    'several-lines': () => 'Skriv det på én linje, uden linjeskift.',
    'not-a-date': () => 'Datoen findes ikke. Vælg en anden.',
    'not-a-partial-date': () => 'Datoen findes ikke. Vælg en anden.',
    'date-in-future': () => 'Datoen er ikke kommet endnu. Vælg en anden.',
    'not-https': () =>
      'Adressen kan ikke bruges. Kopiér den fra browseren: den begynder med https:// og har ingen mellemrum.',
    ...houseRules,
    'source-unread': () =>
      'Læs siden, og sæt hak her. Siger den ikke det, som svaret siger, så skriv en anden side ind.',
    'topic-unknown': () => 'Emnet findes ikke længere. Vælg et andet.',
    'title-twice': () =>
      'Det spørgsmål har allerede et svar. Brug »Hører til et svar«, eller skriv spørgsmålet anderledes.',
    'english-unchanged': () =>
      'Det danske svar er rettet. Ret også det engelske, eller sæt hak ved, at det stadig passer.',
    'choice-unreadable': ({ value }: Readonly<Record<string, string | number>>) =>
      `»${value}« kan ikke læses som et valg. Skriv fx: Jeg har glemt min PIN-kode -> Hvad gør man, når PIN-koden er glemt?`,
    'unknown-entry': ({ value, suggestion }: Readonly<Record<string, string | number>>) =>
      `Svaret »${value}« findes ikke. ${suggestion === undefined ? 'Skriv et svars titel.' : `Mente du »${suggestion}«?`}`,
    'choices-missing': () => 'Der skal være mindst to valg, eller slet ingen.',
    'too-many': ({ maximum }: Readonly<Record<string, string | number>>) =>
      `Der må højst være ${maximum}. Fjern nogle.`,
    'choice-to-itself': () => 'Et af valgene fører tilbage hertil. Lad det føre til et andet svar.',
    'choices-in-circle': () => 'Valgene går i ring. Lad et af dem føre til et svar i stedet.',
    personal: () =>
      'Her står noget, der ligner et CPR-nummer, et kortnummer eller en kode. Fjern det, for alle kan se det.',
    'front-matter-unclosed': () => 'Skriv ikke en linje, der kun består af tre streger.',
  },
  errorElse: 'Det kan ikke bruges, som det står. Ret det, og prøv igen.',
} as const;
