import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { RELATED_MAX } from '../../src/answering/policy.ts';
import { runCheck } from '../../src/cli/check/run-check.ts';
import { today } from '../../src/time/days.ts';
import type { Entry, NotCovered } from '../../src/knowledge/snapshot.ts';
import { partsOf } from '../../src/text/answer-parts.ts';
import { ownKnowledge, saidToday, sentencesOf } from '../support/own-knowledge.ts';

/**
 * Entries by their topics. An id never changes and none goes away: buttons in old messages, links and statistics use it.
 * New entries may come.
 */
const IDS: Readonly<Record<string, string>> = {
  'faa-mitid': `afslag-paa-mitid bor-i-udlandet faa-mitid-borgerservice faa-mitid-med-pas hjaelp-anden-med-at-faa-mitid
    hvad-er-mitid hvem-kan-faa-mitid hvordan-faar-man-mitid kan-ikke-moede-op pas-scanning-fejler skal-man-have-mitid
    uden-pas-eller-koerekort udlaending-uden-cpr unge-og-mitid vidne-krav`,
  problemer: `aendre-pin aktiveringskode app-virker-ikke driftsforstyrrelse genaabn-mitid glemt-kode glemt-pin
    kan-ikke-logge-paa kodeviser-virker-ikke midlertidig-pin mistet-telefon ny-telefon nyt-mobilnummer reserve-mitid
    skaermbillede-og-skaermdeling slettet-app spaer-mitid telefonens-egen-kode`,
  sikkerhed: `beskeder-om-brug brug-andres-mitid falske-beskeder hjaelper-maa-og-maa-ikke koeber-sender-link
    mistanke-om-misbrug penge-tabt svindel-opkald uventet-kode`,
  identifikationsmidler: `adgangskode app-paa-flere-enheder bestilling-og-pris flere-personer-samme-enhed
    godkend-med-appen hent-appen identifikationsmidler kodeoplaeser kodeviser mitid-chip mitid-paa-computer paa-rejse
    uden-smartphone`,
  'bruger-id': `bruger-id-aendre bruger-id-aeoeaa bruger-id-glemt bruger-id-nyt bruger-id-regler`,
  'skift-og-krav': `bankernes-raekkefoelge besked-fra-netbank flere-banker-nemkonto gen-autentificering
    migrering-uden-bank nemid-lukket nemid-og-mitid-parallelt noeglekort-forsvinder smartphone-krav tidsplan-overgang`,
  hjaelp: `altid-app borgerservice-hjaelp demens-og-mitid digital-post-hvor doedsfald-mitid fritagelse-digital-post
    fuldmagt hoerelse hvor-bruges-mitid klage laeseadgang mitid-erhverv mitid-support sprog syn-og-bevaegelse vaerge`,
  frivillige: `ansvarlig-myndighed foredrag it-cafe it-frivilliges-rolle kursus lokal-oplysning oevelsesmiljoe
    oplaering-af-frivillige oplysningsmateriale samarbejde-bank samarbejde-bibliotek samarbejde-borgerservice
    samarbejde-seniorraad`,
};

/** What was said of these in spring 2021 no longer holds, or was an answer in its own right: it is kept with its date. */
const SAID_IN_2021 = `smartphone-krav gen-autentificering bruger-id-aeoeaa migrering-uden-bank bankernes-raekkefoelge
  flere-banker-nemkonto nemid-og-mitid-parallelt tidsplan-overgang besked-fra-netbank noeglekort-forsvinder bruger-id-nyt
  identifikationsmidler kodeviser ansvarlig-myndighed digital-post-hvor oplysningsmateriale lokal-oplysning kursus
  oplaering-af-frivillige samarbejde-borgerservice samarbejde-bank`;

/** Sources that no answer uses yet. */
const RESERVE = ['digst-netvaerksmoede-6'];

const words = (text: string) => text.split(/\s+/);

let entries: readonly Entry[];
let notCovered: readonly NotCovered[];
beforeAll(async () => {
  const own = await ownKnowledge();
  entries = [...own.entries.values()];
  ({ notCovered } = own);
});

it('the answers of this project are in order, without a warning', async () => {
  let said = '';
  const code = await runCheck({
    dir: 'knowledge',
    today: today(),
    houseRules: true,
    write: (text) => {
      said += text;
    },
  });
  // An entry that is due for review is no mistake in it.
  const lines = said.split('\n').filter((line) => line.includes('.md:') && !line.includes(' review: '));
  expect(lines).toEqual([]);
  expect(said).toMatch(/\d+ svar, 0 fejl, \d+ advars(?:el|ler)\n$/);
  expect(code).toBe(0);
});

describe('the entries', () => {
  it('are still there, in their topics', () => {
    const places = new Set(entries.map(({ topic, id }) => `${topic}/${id}`));
    const wanted = Object.entries(IDS).flatMap(([topic, ids]) => words(ids).map((id) => `${topic}/${id}`));
    expect(wanted).toHaveLength(99);
    expect(wanted.filter((place) => !places.has(place))).toEqual([]);
  });

  it('each have a question, ten wordings, some in English, a checked source, a review and an English answer', () => {
    const lacking = entries.filter(
      ({ title, questions, sources, review, english }) =>
        title === '' ||
        questions.da.length + questions.en.length < 10 ||
        questions.en.length < 2 ||
        sources.every(({ checked }) => checked === '') ||
        review === null ||
        english === null,
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('can be read aloud: a short answer of 30 words, and 150 with all that follows', () => {
    const count = (markdown: string) =>
      words(sentencesOf(markdown).flat().join(' ')).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const tooLong = entries.filter(
      ({ answer }) => count(answer.short) > 30 || count(partsOf(answer).join('\n')) > 150,
    );
    expect(tooLong.map(({ id }) => id)).toEqual([]);
  });

  it('give the same prices, telephone numbers and other numbers in both languages', () => {
    const numbers = (text: string) =>
      [
        ...new Set(
          text
            .replace(/^ *\d+\. /gm, '')
            .replace(/(\d) (?=\d\d\b)/g, '$1')
            .match(/\d+([.,]\d+)?/g),
        ),
      ]
        .map((number) => number.replace(/[.,](?=\d{3}$)/, '').replace(',', '.'))
        .toSorted();
    for (const entry of entries) {
      const [danish = '', english = ''] = saidToday(entry);
      expect([entry.id, ...numbers(english)]).toEqual([entry.id, ...numbers(danish)]);
    }
  });

  it('keep what was said in spring 2021, with its date', () => {
    const kept = entries.filter(({ earlier }) => earlier.some(({ date }) => date.startsWith('2021')));
    const ids = new Set(kept.map(({ id }) => id));
    expect(words(SAID_IN_2021).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('each lead on to another, and each is shown below another', () => {
    expect(entries.filter(({ related }) => related.length === 0).map(({ id }) => id)).toEqual([]);
    const shown = new Set(
      entries.flatMap(({ related, choices }) => [
        ...related.slice(0, RELATED_MAX),
        ...choices.map(({ to }) => to),
      ]),
    );
    expect(entries.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('use every source but those in reserve', () => {
    const used = new Set([
      ...entries.flatMap(({ sources, earlier }) => [...sources, ...earlier].map(({ source }) => source.id)),
      ...entries.flatMap(({ further }) => further.map(({ id }) => id)),
      ...notCovered.flatMap(({ elsewhere }) => elsewhere?.id ?? []),
    ]);
    const listed = readFileSync('knowledge/sources.yaml', 'utf8').matchAll(/^- id: (\S+)$/gm);
    const unused = [...listed].flatMap(([, id]) => id ?? []).filter((id) => !used.has(id));
    expect(unused.filter((id) => !RESERVE.includes(id))).toEqual([]);
  });
});

describe('the guide for curators', () => {
  const guide = readFileSync('knowledge/README.md', 'utf8');
  const links = [...guide.matchAll(/\]\(([^)\s]+)\)/g)]
    .flatMap(([, link]) => link ?? [])
    .filter((link) => !link.startsWith('https:'));

  it('links only to files that are there', () => {
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !existsSync(new URL(`../../knowledge/${link}`, import.meta.url)))).toEqual(
      [],
    );
  });

  it('says of every earlier answer of 2021 where it is kept', () => {
    expect(words(SAID_IN_2021).filter((id) => !links.some((link) => link.endsWith(`/${id}.md`)))).toEqual([]);
  });
});
