/** What is said about the program itself while it runs, to whoever looks after it. */
export const running = {
  others:
    'Slack tæller flere forbindelser til appen, end jeg selv har. Kører der en bot mere med de samme tokens? Så deler de to spørgsmålene, og den ene ved ikke, hvad den anden har fået at vide. Stop den ene, eller lad dem bruge PostgreSQL (DATABASE_URL). Er botten lige startet igen, så kan det være den gamle forbindelse, Slack tæller med, og så sker der ikke noget.',
  cutOff: 'Noget blev ikke færdigt i tide. Spørgsmål, der venter, svarer jeg på ved næste start.',
} as const;
