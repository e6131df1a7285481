import type { Presentation } from '../blocks/answer/answered.ts';
import type { AskedQuestion } from '../storage/questions/questions.ts';
import type { Entry } from '../knowledge/snapshot.ts';
import type { Services } from './services.ts';

/** Whom an answer is shown to, and what it answers. */
type Reader = {
  /** Where it is shown, if that is a place with posts of its own. */
  readonly channel?: string | undefined;
  readonly userId: string;
  /** Whether nobody else sees it. */
  readonly isPrivate: boolean;
  /** The id of the question; unset where nobody asked. */
  readonly question?: string | undefined;
  /** Whether the answer says what the question was read together with. */
  readonly isJoined?: boolean | undefined;
  /** Whether the answer came later, to whoever had asked. */
  readonly isTold?: boolean | undefined;
};

/** What stands around an answer besides itself: what was asked, what coordinators announced, and how fresh it is. */
export async function presented(
  services: Pick<Services, 'announcements' | 'curation'>,
  entry: Entry,
  reader: Reader,
): Promise<
  Pick<
    Presentation,
    'asked' | 'forCoordinator' | 'isOverdue' | 'joined' | 'news' | 'offersCoordinator' | 'question' | 'told'
  >
> {
  const { curation } = services;
  const { channel, userId, isPrivate, question, isTold = false } = reader;
  return {
    question,
    ...(await questionShown(services, reader)),
    ...(isTold && question !== undefined
      ? { asked: null, told: await curation.questionSeenBy(userId, question) }
      : {}),
    ...freshness(services, entry, channel),
    forCoordinator: isPrivate && (await curation.isCoordinator(userId)),
  };
}

/** What coordinators announced of an entry to those in a channel, and whether somebody should have looked at it since. */
export function freshness(
  { announcements, curation }: Pick<Services, 'announcements' | 'curation'>,
  entry: Entry,
  channel?: string,
): Required<Pick<Presentation, 'isOverdue'>> & Pick<Presentation, 'news'> {
  return { news: announcements.fresh(entry.id, channel), isOverdue: curation.isOverdue(entry) };
}

type ShownQuestion = {
  readonly asked: string | null;
  readonly joined: string | null;
  readonly offersCoordinator: boolean;
};

/** What was asked, where that stands nowhere above, and what it was read together with. */
export async function questionShown(
  { curation }: Pick<Services, 'curation'>,
  { userId, isPrivate, question, isJoined = false }: Omit<Reader, 'channel'>,
): Promise<ShownQuestion> {
  const own = isPrivate && question !== undefined ? await curation.questionBy(userId, question) : null;
  const before = isJoined && question !== undefined ? await curation.joinedTo(userId, question) : null;
  return {
    asked: own === null ? null : repeated(own),
    joined: before?.text ?? null,
    offersCoordinator: own !== null && offersCoordinator(own),
  };
}

/** On the Home tab nobody comes by who could be asked instead. */
export function offersCoordinator({ surface }: Pick<AskedQuestion, 'surface'>): boolean {
  return surface === 'home';
}

/** The words of a question that stand nowhere above its answer; null where they do. */
export function repeated({ surface, text }: Pick<AskedQuestion, 'surface' | 'text'>): string | null {
  return surface === 'direct' || surface === 'mention' ? null : text;
}
