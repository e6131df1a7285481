const names: Readonly<Record<string, string>> = {
  foredrag: 'Foredrag om MitID',
  kursus: 'Kursus i MitID',
};

/** What the slides for a projector say around the answers. */
export const slides = {
  names,
  title: (name: string) => `På storskærm: ${name}`,
  how: 'Bladr med piletasterne, mellemrum eller en finger. Skriv siderne ud for at få noter med.',
  talk: 'Foredrag om MitID',
  course: 'Kursus i MitID',
  others: 'Andre rækker af sider',
} as const;
