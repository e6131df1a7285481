import { forbidden } from './forbidden.ts';

type Details = Readonly<Record<string, string | number>>;

/** How zod's and YAML's kinds are called by people who write lists and lines. */
const kinds: Readonly<Record<string, string>> = {
  text: 'tekst',
  list: 'en liste (linjer, der begynder med "- ")',
  fields: 'felter (linjer som "navn: værdi")',
  number: 'et tal',
  boolean: 'ja/nej-værdien',
};

/** What a curator most likely did when YAML cannot be read, by the parser's code. */
const yamlReasons: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'der står et kolon inde i en tekst, som så skal i anførselstegn, eller linjen er rykket skævt ind',
  BAD_SCALAR_START:
    'teksten begynder med et tegn, der betyder noget særligt. Sæt hele teksten i anførselstegn',
  BAD_INDENT: 'linjen er ikke rykket lige så langt ind som linjerne omkring den',
  TAB_AS_INDENT: 'linjen er rykket ind med tabulator. Brug mellemrum',
  MISSING_CHAR: 'der mangler et tegn, fx et kolon, et komma eller et afsluttende anførselstegn',
  MULTILINE_IMPLICIT_KEY:
    'der mangler et kolon efter feltets navn, eller en tekst går over flere linjer uden anførselstegn',
  BAD_DQ_ESCAPE: 'der står \\ i en tekst med dobbelte anførselstegn. Brug enkelte anførselstegn',
  UNEXPECTED_TOKEN: 'her står noget, der ikke hører til. Sæt teksten i anførselstegn, eller ret indrykningen',
  NON_STRING_KEY: 'feltets navn skal være et enkelt ord uden parenteser',
  MULTIPLE_DOCS: 'der står en linje med --- midt i filen. Fjern den',
};

const suggest = ({ suggestion }: Details): string =>
  suggestion === undefined ? '' : ` – mente du "${suggestion}"?`;
const partialDate = "Skriv fx 2026-11-23, 2026-11 eller '2026' (årstallet alene skal stå i anførselstegn)";

/** What is wrong in a knowledge file and what to do about it, for people who write answers and no programs. */
export const problems = {
  'knowledge-dir-missing': () => 'mappen findes ikke. Ret stien, eller hent mappen igen.',
  unreadable: (d: Details) => `kan ikke læses (${d['reason']}). Se efter, om du har adgang til den.`,
  'not-a-file': () => 'her ligger ikke en fil, men en mappe, et rør eller en enhed. Fjern det.',
  'file-too-large': (d: Details) =>
    `filen er for stor: der er plads til ${Number(d['maximum']) / 2 ** 20} MB. Del den i flere, eller fjern den.`,
  'not-utf8': () => 'her står et tegn, der ikke kan læses. Gem filen igen som UTF-8.',
  'no-entries': () =>
    'her er ingen svar. Læg mindst ét svar i en undermappe, fx bruger-id/bruger-id-glemt.md.',
  'sources-missing': () => 'filen mangler. Opret den med kilderne til svarene.',
  'entry-outside-topic': () => 'filen ligger uden for et emne. Flyt den ned i en undermappe, fx bruger-id/.',
  'entry-too-deep': () =>
    'filen ligger for dybt. Flyt den op i emnets mappe: et svar ligger i præcis én undermappe.',
  'wrong-extension': (d: Details) =>
    `filen bliver ikke læst, som den hedder nu. Den skal hedde ${d['expected']}.`,
  'unknown-file': (d: Details) =>
    `filen kendes ikke${suggest(d) || '.'} Omdøb den, eller fjern den: her læses kun sources.yaml, glossary.yaml, topics.yaml og not-covered.yaml.`,
  'list-in-topic': () => 'filen ligger i et emne. Flyt den op i vidensbasens egen mappe.',
  'bad-topic-name': (d: Details) =>
    `mappen "${d['value']}" skal hedde noget med a–z, tal og enkelte bindestreger, fx bruger-id.`,

  'front-matter-missing': () =>
    'filen skal begynde med en linje med --- og derunder felterne (id, title og så videre).',
  'front-matter-unclosed': () =>
    'felterne slutter aldrig. Skriv en linje med --- efter det sidste felt, og svaret derunder.',
  'yaml-syntax': (d: Details) =>
    `linjen kan ikke læses: ${yamlReasons[String(d['reason'])] ?? 'se efter, om der mangler anførselstegn eller indrykning'}.`,
  'yaml-duplicate-key': (d: Details) => `feltet "${d['key']}" står to gange. Fjern det ene.`,
  'yaml-special-sign': (d: Details) =>
    `teksten begynder med ${d['sign']}, og det betyder noget særligt her. Sæt hele teksten i anførselstegn.`,

  missing: () => 'mangler. Tilføj feltet, og udfyld det.',
  empty: () => 'er tom. Udfyld feltet, eller fjern linjen, hvis den kan undværes.',
  'answer-empty': () => 'svaret er tomt. Skriv det under den anden linje med ---.',
  'answer-in-front-matter': () => 'svaret skal ikke stå i et felt. Skriv det under den anden linje med ---.',
  'wrong-kind': (d: Details) =>
    d['expected'] === 'text' && d['value'] !== undefined
      ? `her skal stå tekst, men ${d['value']} bliver læst som ${d['got'] === 'number' ? 'et tal' : 'en ja/nej-værdi'}. Sæt det i anførselstegn: '${d['value']}'.`
      : `her skal stå ${kinds[String(d['expected'])]}, men her står ${kinds[String(d['got'])]}.`,
  'unknown-key': (d: Details) =>
    d['suggestion'] === undefined
      ? `feltet "${d['key']}" kendes ikke. Fjern det, eller ret navnet.`
      : `feltet "${d['key']}" kendes ikke${suggest(d)}`,
  'too-long': (d: Details) =>
    `er for lang: ${d['length']} tegn, og der er plads til ${d['maximum']}. Skriv det kortere.`,
  'too-long-for-slack': (d: Details) =>
    `er for lang til Slack: ${d['length']} tegn, og der er plads til ${d['maximum']}. Skriv det kortere, eller del svaret i to.`,
  'too-few': (d: Details) => `her skal stå mindst ${d['minimum']}, men her står ${d['count']}.`,
  'too-many': (d: Details) => `her må højst stå ${d['maximum']}, men her står ${d['count']}.`,
  'several-lines': () => 'skal stå på én linje. Fjern linjeskiftet.',
  'bad-id': (d: Details) =>
    `"${d['value']}" kan ikke være et id. Brug små bogstaver a–z (æ som ae, ø som oe, å som aa), tal og enkelte bindestreger.`,
  'not-a-date': (d: Details) =>
    `"${d['value']}" er ikke en dato, der findes. Skriv år-måned-dag, fx 2026-11-23.`,
  'not-a-partial-date': (d: Details) => `"${d['value']}" er ikke en dato, der findes. ${partialDate}.`,
  'not-https': (d: Details) =>
    `"${d['value']}" kan ikke bruges som adresse. Kopiér den fra browseren: den begynder med https:// og har ingen mellemrum.`,
  ...forbidden,
  'unknown-kind': (d: Details) =>
    `"${d['value']}" er ikke en slags, der findes. Skriv near (tæt på MitID), other (noget helt andet), smalltalk (en hilsen eller en tak), complaint (utilfredshed med svaret), person (vil tale med et menneske) eller repeat (vil have svaret igen).`,
  'unknown-entry-kind': (d: Details) =>
    `"${d['value']}" er ikke en slags, der findes. Skriv guide, når svaret spørger tilbage. Ellers fjern linjen.`,
  'unknown-varies': (d: Details) =>
    `"${d['value']}" kendes ikke her. Skriv prices (priser), opening-hours (åbningstider) eller waiting-times (ventetider).`,
  'not-a-user-id': (d: Details) =>
    `"${d['value']}" er ikke et medlems-id i Slack. Det begynder med U eller W, fx U012ABCDEF, og findes under de tre prikker i personens profil.`,
  'unknown-language': (d: Details) =>
    `"${d['value']}" er ikke et sprog, der kendes her. Skriv en, når siden er på engelsk. Ellers fjern linjen.`,
  'reply-to-question': () =>
    'et fast svar er kun til smalltalk. Fjern linjen, eller skriv i stedet et rigtigt svar i et emne.',

  'id-not-file-name': (d: Details) =>
    `id er "${d['value']}", men filen hedder ${d['expected']}.md. De skal være ens: ret det ene.`,
  'duplicate-entry': (d: Details) =>
    `id "${d['value']}" er også brugt i ${d['other']}. Hvert svar skal have sit eget id.`,
  'duplicate-source': (d: Details) =>
    `kilden "${d['value']}" står også i ${d['other']}. Fjern den ene, eller giv den et andet id.`,
  'duplicate-topic': (d: Details) => `emnet "${d['value']}" står også i ${d['other']}. Fjern det ene.`,
  'duplicate-not-covered': (d: Details) =>
    `id "${d['value']}" står også i ${d['other']}. Saml spørgsmålene i én række, eller ret det ene id.`,
  'unknown-source': (d: Details) =>
    `kilden "${d['value']}" findes ikke i sources.yaml${suggest(d) || '. Tilføj den dér, eller ret id.'}`,
  'unknown-entry': (d: Details) =>
    `svaret "${d['value']}" findes ikke${suggest(d) || '. Ret id, eller fjern linjen.'}`,
  'related-to-itself': () => 'svaret henviser til sig selv. Fjern linjen.',
  'choices-missing': (d: Details) =>
    `en guide spørger tilbage og skal have mindst ${d['minimum']} valg, men her er ${d['count']}. Skriv dem under choices.`,
  'choices-of-answer': () =>
    'kun en guide har valg. Skriv kind: guide, hvis svaret spørger tilbage. Ellers fjern dem.',
  'choice-to-itself': () => 'valget fører tilbage til guiden selv. Ret id, eller fjern valget.',
  'choices-in-circle': (d: Details) =>
    `valgene går i ring: ${d['circle']}. Lad et af dem føre til et svar i stedet.`,
  'listed-twice': (d: Details) => `"${d['value']}" står her to gange. Fjern den ene linje.`,
  'date-in-future': (d: Details) =>
    `datoen ${d['value']} er ikke kommet endnu (i dag er det ${d['today']}). Ret den.`,
  'review-before-check': (d: Details) =>
    `svaret skal tjekkes igen ${d['value']}, men det blev tjekket senere end det (${d['checked']}). Ret en af datoerne.`,
  'topic-without-entries': (d: Details) =>
    `der er ingen svar i et emne, der hedder "${d['value']}"${d['suggestion'] === undefined ? ', så det vises ikke. Fjern emnet, eller læg et svar i dets mappe.' : suggest(d)}`,
  'word-in-two-rows': (d: Details) =>
    `ordet "${d['value']}" står også i ${d['other']}. Et ord kan kun høre til én række: fjern det ene.`,

  'too-few-questions': (d: Details) =>
    `her er ${d['count']} andre måder at spørge på, og der skal være mindst ${d['minimum']}. Skriv, hvordan andre ville spørge.`,
  'too-few-english-questions': (d: Details) =>
    `her er ${d['count']} spørgsmål på engelsk, og der skal være mindst ${d['minimum']}. Skriv, hvordan man ville spørge på engelsk.`,
  'short-word-count': (d: Details) =>
    `det korte svar er på ${d['count']} ord. Højst ${d['maximum']} kan huskes, når det læses højt. Flyt resten ned i næste afsnit.`,
  'steps-word-count': (d: Details) =>
    `trinene er på ${d['count']} ord, og der er plads til ${d['maximum']}. Flyt det, kun nogle skal bruge, ned under "## Mere".`,
  'answer-word-count': (d: Details) =>
    `svaret er på ${d['count']} ord i alt, og der er plads til ${d['maximum']}. Skriv det kortere.`,
  'answer-too-short': (d: Details) =>
    `svaret er på ${d['count']} ord. Med under ${d['minimum']} forklarer det intet.`,
  'no-subject': (d: Details) =>
    `»${d['text']}« kan ikke forstås uden spørgsmålet. Skriv, hvad det handler om, fx "MitID-appen …" i stedet for "Det …".`,
  'told-to-check': () =>
    'her står "(tjek mitid.dk)" midt i teksten. Fjern det, og skriv under varies, hvad der tit ændrer sig. Så slutter svaret med ét forbehold.',
  unspeakable: (d: Details) =>
    `»${d['text']}« kan ikke læses højt. Skriv forkortelser og tal, som man siger dem, og skriv uden parentes.`,
  'numbers-differ': (d: Details) =>
    [
      'tallene på dansk og engelsk er ikke de samme.',
      ...(d['danish'] === '' ? [] : [`Kun på dansk: ${d['danish']}.`]),
      ...(d['english'] === '' ? [] : [`Kun på engelsk: ${d['english']}.`]),
    ].join(' '),
  'english-source-first': (d: Details) =>
    `kilden "${d['value']}" er på engelsk og står før en dansk. Flyt den ned under de danske.`,
  'further-checked': (d: Details) =>
    `kilden "${d['value']}" står også under further. Bygger svaret på den, så fjern den dér. Ellers fjern den her.`,
  'too-long-to-say': (d: Details) =>
    `det korte svar og trinene tager ${d['seconds']} sekunder at læse højt, og der er ${d['maximum']}. Skriv dem kortere.`,
  'english-missing': () =>
    'mangler. Skriv svaret på engelsk: english: | og teksten på linjerne under, med samme dele som det danske.',
  'review-missing': () => 'mangler. Skriv, hvornår svaret skal tjekkes igen, fx review: 2027-11-23.',
  'title-without-question-mark': () => 'titlen er et spørgsmål og bør slutte med et spørgsmålstegn.',
  'review-overdue': (d: Details) =>
    `svaret skulle tjekkes igen ${d['value']}. Hold det op mod kilderne, og sæt nye datoer.`,
  'near-duplicate': (d: Details) =>
    `${d['percent']} % af spørgsmålene her fører til "${d['other']}". Skriv dem, så de to kan kendes fra hinanden, eller lav dem til ét svar.`,
  'question-twice': (d: Details) => `spørgsmålet "${d['value']}" står også i ${d['other']}. Fjern det ene.`,
} as const;
