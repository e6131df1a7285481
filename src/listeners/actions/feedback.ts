import type { App } from '@slack/bolt';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswered } from '../../blocks/answer/answered.ts';
import { ACTIONS } from '../../blocks/answer/button.ts';
import { buildAlternatives, type Voted } from '../../blocks/answer/feedback.ts';
import { notice } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import type { Vote } from '../../storage/questions/questions.ts';
import { presented } from '../presented.ts';
import type { Services } from '../services.ts';
import { onKeptPress, type Press } from '../windows/press.ts';

/** The buttons under an answer, "Det hjalp" and "Det var ikke svaret", "Ingen af disse" under suggestions. */
export function register(app: App, services: Services): void {
  onKeptPress(app, services.logger, ACTIONS.helped, async (press) => {
    await takeVote(press, services, 'helped');
  });
  onKeptPress(app, services.logger, ACTIONS.notHelped, async (press) => {
    const questionId = await takeVote(press, services, 'not-helped');
    if (questionId === null) return;
    const { lang, share = press.toOthers } = press.value;
    const entries = await services.curation.alternatives(questionId);
    await press.open(buildAlternatives(entries, { share, lang, q: questionId }));
  });
  onKeptPress(app, services.logger, ACTIONS.noneOfThese, async (press) => {
    const { q: questionId, share = press.toOthers } = press.value;
    if (questionId === undefined) return press.open(notice(da.slack.buttonWornOut));
    const { userId } = press;
    const { alternatives } = await services.curation.noneOfThese({ questionId, userId });
    await press.acknowledge();
    await press.open(buildAlternatives(alternatives, { share, q: questionId }));
  });
}

/** Stores the vote, then shows it. Gives the question's id; null when the button names none. */
async function takeVote(press: Press, services: Services, vote: Vote): Promise<string | null> {
  const { id: entryId, q: questionId } = press.value;
  if (questionId === undefined) {
    await press.open(notice(da.slack.buttonWornOut));
    return null;
  }
  const { userId } = press;
  const { votes } = await services.curation.vote({
    questionId,
    userId,
    vote,
    entryId,
    isShared: !press.isPrivate,
  });
  await press.acknowledge();
  if (votes.helped + votes.notHelped === 0) {
    await press.open(notice(da.feedback.questionGone));
    return null;
  }
  await showVote(press, services, press.isPrivate ? { mine: vote } : votes);
  return questionId;
}

/** Builds the answer again with the vote, because an ephemeral message cannot be fetched. */
async function showVote(press: Press, services: Services, voted: Voted): Promise<void> {
  const { id, q: question, share, lang, intro, joined: isJoined, whole: isWhole, from } = press.value;
  const { snapshot } = services.matcher();
  const entry = snapshot.entries.get(id);
  if (entry === undefined) return press.open(notice(da.feedback.voteTaken));
  const around = await presented(services, entry, {
    ...press,
    question,
    isJoined,
    isTold: intro?.kind === 'told',
  });
  await press.replace(
    buildAnswered(answerWith(snapshot, entry, lang), { ...around, share, intro, voted, isWhole, from }),
  );
}
