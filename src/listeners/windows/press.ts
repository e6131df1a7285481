import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import {
  actionPattern,
  readButtonValue,
  type ACTIONS,
  type Share,
  type VoteValue,
} from '../../blocks/answer/button.ts';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { noticeModal, messageModal, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import { describeError, type Logger } from '../../logging.ts';
import { isTakenAt } from '../inbox/reply-once.ts';
import { ackWhenDone } from './ack-when-done.ts';
import { openWindow } from './open-window.ts';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/**
 * A button that somebody pressed under an answer or a list of answers, and the ways to react. All of them work in channels
 * where the bot is no member. On the Home tab and in windows, messages are shown in windows.
 */
export type Press = {
  readonly value: VoteValue;
  /** Slack's id of the person. */
  readonly userId: string;
  /** The channel's id; on the Home tab and in windows the person's id, as a name for their direct messages. */
  readonly channel: string;
  /** The id of the message or window with the button. */
  readonly source: string;
  /** Whether only this person sees the message or window with the button. */
  readonly isPrivate: boolean;
  readonly client: Args['client'];
  /** Acknowledges the press to Slack. Called after the handler if the handler did not call it. */
  readonly acknowledge: () => Promise<void>;
  /** Replaces the message or window with the button. */
  readonly replace: (message: Message) => Promise<void>;
  /** Whether what is chosen takes the place of the message with the button: others would lose it, a window stays underneath. */
  readonly choosesInPlace: boolean;
  /** Where others read along who may be shown what is shown to this person. */
  readonly toOthers: Share | undefined;
  /** Removes the message with the button. */
  readonly remove: () => Promise<void>;
  /** Shows what was chosen: in place of the message with the button, beside it where others read along, or on top of the window. */
  readonly choose: (message: Message) => Promise<void>;
  /** Shows a further message: ephemeral in channels, ordinary in direct messages, otherwise in a window. */
  readonly open: (message: Message) => Promise<void>;
  /** Opens a window of its own. Slack allows it within 3 s after the press. */
  readonly openWindow: (view: Modal) => Promise<void>;
  /** Posts a message for everyone in the channel; gives whether Slack says that it did. */
  readonly post: (message: Message) => Promise<boolean>;
};

type Handler = (press: Press) => Promise<void>;
type Action = (typeof ACTIONS)[keyof typeof ACTIONS];

/** Registers what happens when a button is pressed. For a button with an unreadable value, the person is told why. */
export function onPress(app: App, logger: Logger, action: Action, handle: Handler): void {
  onKeptPress(app, logger, action, async (press) => ackWhenDone(press.acknowledge, handle(press)));
}

/**
 * The same for a press that must not be lost: it is acknowledged when the handler says that it is stored, else at its end. One that failed
 * is acknowledged by whoever told the person so.
 */
export function onKeptPress(app: App, logger: Logger, action: Action, handle: Handler): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: actionPattern(action) },
    async (args) => {
      const value = readButtonValue(args.payload.value);
      const press = toPress(args, value ?? { id: '' });
      try {
        await (value === null ? press.open(notice(da.slack.buttonWornOut)) : handle(press));
      } catch (error) {
        if (args.body.view === undefined) throw error;
        // A window has no conversation to apologise in.
        logger.error(describeError(error), 'listener failed');
        await openWindow(args.client, args.body, noticeModal(da.desk.failedPlain));
      }
      await press.acknowledge();
    },
  );
}

function toPress(args: Args, value: VoteValue): Press {
  const { ack, body, client } = args;
  let isAcknowledged = false;
  return {
    value,
    userId: body.user.id,
    client,
    acknowledge: async () => {
      if (isAcknowledged) return;
      isAcknowledged = true;
      await ack();
    },
    openWindow: async (view) => {
      await openWindow(client, body, view);
    },
    ...(body.view === undefined ? inMessage(args) : inWindow(args, body.view)),
  };
}

type Around = Omit<Press, 'value' | 'userId' | 'client' | 'acknowledge' | 'openWindow'>;

function inMessage({ body, respond }: Args): Around {
  const channel = body.channel?.id ?? '';
  const isDirect = channel.startsWith('D');
  // Slack names the thread in one of the two, or in both.
  const threadTs: unknown = body.container['thread_ts'] ?? body.message?.['thread_ts'];
  const inThread = typeof threadTs === 'string' ? { thread_ts: threadTs } : {};
  const isPrivate = isDirect || body.container['is_ephemeral'] === true;
  const source = String(body.container['message_ts']);
  const replace = async (message: Message): Promise<void> => {
    await respond({ ...message, replace_original: true, ...inThread });
  };
  const open = async (message: Message): Promise<void> => {
    const response_type = isDirect ? 'in_channel' : 'ephemeral';
    const sent = respond({ ...message, response_type, replace_original: false, ...inThread });
    if (!(await isTakenAt(sent))) throw new Error('Slack did not show it');
  };
  return {
    channel,
    source,
    isPrivate,
    choosesInPlace: isPrivate,
    toOthers: isPrivate ? undefined : { to: 'thread', channel, ts: inThread.thread_ts ?? source },
    replace,
    remove: async () => {
      await respond({ delete_original: true });
    },
    choose: isPrivate ? replace : open,
    open,
    post: async (message) =>
      isTakenAt(respond({ ...message, response_type: 'in_channel', replace_original: false })).catch(
        () => false,
      ),
  };
}

function inWindow({ body, client }: Args, view: NonNullable<BlockAction['view']>): Around {
  const open = async (message: Message): Promise<void> => {
    await openWindow(client, body, messageModal(message));
  };
  return {
    channel: body.user.id,
    source: view.id,
    isPrivate: true,
    choosesInPlace: false,
    toOthers: undefined,
    // Nobody else sees a window, and its owner closes it.
    remove: async () => {},
    replace: async (message) => {
      await client.views.update({ view_id: view.id, view: messageModal(message) });
    },
    choose: open,
    open,
    post: async (message) => {
      await open(message);
      return true;
    },
  };
}
