/** What a volunteer can give the citizen of an answer: a link, a text message, a sheet of paper. */
export const citizen = {
  button: 'Til borgeren',
  title: 'Til borgeren',
  intro: (title: string) => `Giv borgeren svaret på »${title}« med hjem.`,
  sms: 'Teksten til en sms. Kopiér den, og send den fra borgerens egen telefon:',
  link: (link: string) => `*Siden med svaret:* ${link}`,
  sheet: 'Åbn arket, og skriv det ud',
  sheetLine: (link: string) => `*På papir:* ${link}. Arket er i stor skrift med plads til noter.`,
  neverCodes: 'Send aldrig koder, bruger-ID eller CPR-nummer.',
  /** What closes a text message; with the address of the page, or with a number where there is none. */
  smsEnd: {
    da: (link: string | null) => (link === null ? 'MitID Support: 33 98 00 10' : `Læs mere: ${link}`),
    en: (link: string | null) => (link === null ? 'MitID Support: +45 33 98 00 10' : `Read more: ${link}`),
  },
} as const;
