import type { AllMiddlewareArgs, App, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { noticeModal } from '../../blocks/kit/modal.ts';
import { buildWriteAnswer } from '../../blocks/desk/write-answer.ts';
import { da } from '../../i18n/da.ts';
import { answerTextOf } from '../../text/answer-parts.ts';
import { redact } from '../../text/redact.ts';
import { ackWhenDone } from '../windows/ack-when-done.ts';
import { isRefused } from '../windows/desk-press.ts';
import { guess } from '../desk/guess.ts';
import type { Services } from '../services.ts';
import { requireOwnTeam } from '../slack/own-team.ts';
import { wordsIn } from '../slack/said.ts';

type Args = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** The most messages of a thread to read. */
const MESSAGES = 50;
const CALLBACK_ID = 'save_as_answer';

/** "Gem som svar" in the menu of any message: its thread becomes the draft of an answer. */
export function register(app: App, services: Services): void {
  app.shortcut<MessageShortcut>({ callback_id: CALLBACK_ID, type: 'message_action' }, async (args) => {
    await ackWhenDone(async () => args.ack(), saveAsAnswer(args, services));
  });
}

async function saveAsAnswer({ shortcut, client }: Args, services: Services): Promise<void> {
  const { trigger_id } = shortcut;
  try {
    requireOwnTeam(shortcut, services.teamId);
    await services.curation.requireCoordinator(shortcut.user.id);
  } catch (error) {
    if (!isRefused(error, services.logger, CALLBACK_ID)) throw error;
    await client.views.open({ trigger_id, view: noticeModal(da.desk.onlyForCoordinators) });
    return;
  }
  // Open a window first, then fetch the thread: Slack lets a shortcut open one within 3 s only.
  const { view } = await client.views.open({ trigger_id, view: noticeModal(da.desk.write.fetching) });
  const [question = '', ...replies] = await threadOf({ shortcut, client });
  const { topics } = services.matcher().snapshot;
  const asked = redact(question);
  const answer = redact(replies.join('\n\n'));
  const { filled, guessed, intro } = guess(services, asked.text);
  const isRedacted = asked.kinds.length + answer.kinds.length > 0;
  await client.views.update({
    view_id: view?.id ?? '',
    view: buildWriteAnswer(
      { miss: null, entry: null, under: null, guessed },
      topics,
      { ...filled, question: asked.text, ...answerTextOf(answer.text) },
      [...intro, ...(isRedacted ? [da.desk.write.removed] : [])],
    ),
  });
}

/** The texts of a message's thread, the question first; without a thread the message alone. */
async function threadOf({ shortcut, client }: Pick<Args, 'shortcut' | 'client'>): Promise<string[]> {
  const own = wordsIn(shortcut.message);
  const threadTs: unknown = shortcut.message['thread_ts'];
  const ts = typeof threadTs === 'string' ? threadTs : shortcut.message_ts;
  try {
    const thread = await client.conversations.replies({ channel: shortcut.channel.id, ts, limit: MESSAGES });
    const written = (thread.messages ?? []).filter(({ bot_id: bot }) => bot === undefined);
    const texts = written.map(wordsIn).filter((text) => text !== '');
    return texts.length === 0 ? [own] : texts;
  } catch {
    // The bot is no member of the channel; the message itself came with the shortcut.
    return [own];
  }
}
