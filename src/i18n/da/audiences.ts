import { channelsOf } from './counts.ts';

/** Named groups of channels, as coordinators see them. */
export const audiences = {
  title: 'Kanalgrupper',
  intro: 'Vælg en gruppe i stedet for mange kanaler, når du skriver et opslag. Alle koordinatorer deler dem.',
  none: 'Der er ingen grupper endnu.',
  left: 'Der er flere grupper, end her er plads til. Slet dem, I ikke bruger mere.',
  open: 'Kanalgrupper',
  create: 'Ny kanalgruppe',
  createTitle: 'Lav en kanalgruppe',
  edit: 'Ret',
  delete: 'Slet',
  row: (name: string, mentions: readonly string[], more: number) =>
    `*${name}*\n${mentions.join(', ')}${more === 0 ? '' : ` … og ${channelsOf(more)} til`}`,
  confirm: {
    title: 'Slet gruppen?',
    text: 'Opslag, der venter på at blive sendt til den, går til de kanaler, den har nu.',
  },
  editTitle: 'Ret kanalgruppe',
  name: 'Navn',
  nameHint: 'Fx: Region Nord',
  channels: 'Kanaler i gruppen',
  fetching: 'Et øjeblik, jeg finder kanalerne frem …',
  saved: (name: string) => `Gruppen »${name}« er gemt.`,
  shut: (mentions: readonly string[]) =>
    `*Her kan jeg ikke skrive:* ${mentions.join(', ')}. Skriv /invite @MitID-hjælper dér, ellers når opslag ikke frem.`,
  changed: 'En anden har lige ændret eller slettet gruppen, så der er ikke gjort noget. Åbn den igen.',
  chosen: 'Kanalgrupper',
  goesTo: (names: readonly string[], more = 0) =>
    names.length === 1
      ? `Til gruppen ${names.join()}`
      : `Til grupperne ${names.join(', ')}${more === 0 ? '' : ` og ${more} til`}`,
  /** In the preview of an announcement for later. */
  later:
    'Det går til de kanaler, som gruppen har, når det bliver sendt. Lige nu er det dem, der er talt med her.',
  errors: {
    name: {
      missing: 'Giv gruppen et navn.',
      'too-long': 'Navnet er for langt. Det må højst være på 75 tegn.',
      taken: 'Der er allerede en gruppe med det navn. Vælg et andet, eller ret den.',
    },
  },
} as const;
