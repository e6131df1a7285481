import { formatDate } from './dates.ts';

/** What the bot tells coordinators of itself: how the week went, and that an answer is to be looked at. */
export const errands = {
  week: {
    heading: 'Ugen, der gik',
    asked: (asked: number, helped: number) =>
      `Jeg fik ${asked} spørgsmål de seneste 7 dage. ${helped === 0 ? 'Ingen trykkede 👍.' : `👍 ${helped} gange.`}`,
    unanswered: (count: number, waiting: number) =>
      `${count === 0 ? 'Jeg havde noget at sige til dem alle.' : `${count} spørgsmål kunne jeg ikke svare på.`} ${waiting === 0 ? 'Ingen venter på jer.' : `${waiting} spørgsmål venter på jer nu.`}`,
    votedDown: (count: number) => `${count} svar har fået flere 👎 end 👍.`,
    due: (count: number) => `${count} svar skal ses efter.`,
    unread: (headline: string, people: number) => `Opslaget »${headline}« mangler ${people} at læse.`,
    buttons: {
      queue: 'Vis spørgsmålene',
      due: 'Vis dem, der skal ses efter',
      votedDown: 'Vis dem, der er stemt ned',
      announcements: 'Vis alle opslag',
    },
  },
  due: {
    toOwner: (title: string, since: string) =>
      `Du passer på »${title}«. Nu skal det ses efter (siden ${formatDate(since)}). Læs det, og tryk »Vis mere« og så »Stadig rigtigt« eller »Ret svar«.`,
    toDesk: (title: string, since: string, owner: string) =>
      `»${title}« skal ses efter (siden ${formatDate(since)}). ${owner} passer på svaret og får også besked.`,
    ownerNotTold: (title: string, owner: string) =>
      `${owner} passer på »${title}«, men jeg kunne ikke skrive privat til ${owner}. Sig det til vedkommende, eller tag svaret selv: tryk »Vis svar«, »Vis mere«, »Historik« og så »Jeg passer på svaret«.`,
  },
} as const;
