import { counted } from './counts.ts';

/** What the local workspace's page says around the blocks that the bot sends: menus, fields and confirm dialogs. */
export const workspaceBlocks = {
  unknown: (type: string) => `Denne blok kan ikke vises her: ${type}`,
  optional: ' (valgfrit)',
  pictureElsewhere: 'Billedet hentes ikke, for herfra går intet ud på nettet.',
  openPicture: 'Åbn billedet i en ny fane',
  opensInNewTab: ' (åbner i en ny fane)',
  more: 'Flere muligheder',
  confirm: { title: 'Er du sikker?', yes: 'Ja', no: 'Nej' },
  menu: {
    choose: 'Vælg',
    chooseSeveral: 'Vælg en eller flere',
    choosePerson: 'Vælg en person',
    chooseChannel: 'Vælg en kanal',
    chooseConversation: 'Vælg en samtale',
    remove: (choice: string) => `Fjern ${choice}`,
    searching: 'Leder …',
    noneFound: 'Der er intet, der passer. Prøv med et andet ord.',
    found: (count: number) => counted(count, 'mulighed', 'muligheder'),
    typeMore: (least: number) =>
      least === 1 ? 'Skriv et bogstav for at søge.' : `Skriv mindst ${least} bogstaver for at søge.`,
    full: (most: number) => `Du kan højst vælge ${most}. Fjern et valg for at vælge et andet.`,
  },
  date: 'Dato',
  time: 'Klokkeslæt',
  dateAndTime: 'Dato og klokkeslæt',
  choices: 'Valgmuligheder',
  field: 'Skriv her',
} as const;
