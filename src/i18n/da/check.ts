import { counted } from './counts.ts';

type Finding = 'dead' | 'moved' | 'changed' | 'unread';

/** Why a page could not be read, where the number of the answer does not say it. */
const unreadReasons: Readonly<Record<string, string>> = {
  timeout: 'den tog for lang tid',
  'too-large': 'den er for stor',
  redirects: 'den sender rundt i ring',
  'no-text': 'der står ingen tekst, før et program har kørt i en browser',
};

/** What the check of a knowledge base says around its findings. */
export const check = {
  usage: [
    'Brug: npm run check                          tjek vidensbasen i knowledge/',
    '      npm run check -- MAPPE                 tjek en anden vidensbase, kun dens form',
    '      npm run check -- --house-rules MAPPE   tjek den også efter husreglerne',
    '      npm run check -- --online              åbn alle kilderne, og se, om siderne findes og siger det samme (et par minutter)',
    '      npm run -s check -- --online --json    det samme som ét JSON-objekt',
    '',
    'Slutter med 0, når alt er i orden, 1, når der er noget at se efter, og 3, når der ikke er forbindelse til nettet.',
  ].join('\n'),
  jsonOnlyOnline: '--json hører til --online.',
  online: {
    broken: 'Ret fejlene ovenfor først.',
    opening: (pages: number) => `Åbner ${pages} sider, få ad gangen. Det tager et par minutter.`,
    offline: 'Der er ingen forbindelse til nettet, så ingen kilder er set efter.',
    remembered: (file: string) => `${file}: ændret`,
    line: (id: string, url: string, what: string, entries: readonly string[]) =>
      [`${id}: ${what}`, `  ${url}`, ...(entries.length === 0 ? [] : [`  Svar: ${entries.join(', ')}`])].join(
        '\n',
      ),
    kinds: {
      dead: (reason: string) =>
        reason === 'ENOTFOUND' ? 'stedet findes ikke mere.' : `siden findes ikke mere (${reason}).`,
      moved: (to: string) => `siden er flyttet. Se efter, og ret adressen i sources.yaml: ${to}`,
      changed: () => 'siden siger noget andet end sidst. Se efter, om svarene stadig passer.',
      unread: (reason: string) => `siden kunne ikke læses (${unreadReasons[reason] ?? reason}).`,
    },
    summary: (pages: number, { dead, moved, changed, unread }: Readonly<Record<Finding, number>>) =>
      `${pages} sider: ${dead} væk, ${moved} flyttet, ${changed} ændret, ${unread} kunne ikke læses`,
  },
  oneFolder: 'Der kan kun tjekkes én mappe ad gangen.',
  warning: (reason: string) => `advarsel: ${reason}`,
  said: (middle: number, longest: number, id: string) =>
    `Læst højt: halvdelen af svarene under ${Math.ceil(middle)} sekunder, det længste ${Math.ceil(longest)} (${id})`,
  summary: (entries: number, errors: number, warnings: number) =>
    `${entries} svar, ${errors} fejl, ${counted(warnings, 'advarsel', 'advarsler')}`,
} as const;
