/** How the bot is, to whoever looks after it: on `/ready` and by `npm start -- --check`. */
export const health = {
  slackConnected: 'Forbundet med Slack.',
  slackCalls: 'Tager imod det, Slack sender hertil.',
  slackAway: 'Ingen forbindelse til Slack. Jeg prøver igen med få sekunders mellemrum.',
  slackTakes: (mode: string) => `Slack godkender de tokens, der er sat (${mode}).`,
  noSlack: 'Ingen tokens er sat: "npm start" åbner et arbejdsrum på denne computer.',
  databaseAnswers: 'Databasen svarer.',
  databaseSlow: 'Databasen svarer ikke inden for to sekunder.',
  knows: (count: number) => `${count} svar er læst.`,
  knowsDespite: (count: number, faults: number) =>
    `${count} svar er i brug. I filerne er der ${faults} fejl, så det nyeste er ikke med; "npm run check" viser dem.`,
  running: (isReady: boolean) =>
    isReady
      ? 'Der kører en bot på denne maskine, og den er klar.'
      : 'Der kører en bot på denne maskine, men den er ikke klar:',
  lastAnswer: (at: string) => `Seneste svar: ${at}`,
  line: (isWell: boolean, says: string) => `${isWell ? 'I orden' : 'FEJL   '}  ${says}`,
} as const;
