import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import { actionPattern, readButtonValue, type ACTIONS, type VoteValue } from '../../blocks/button.ts';
import { notice, type Message } from '../../blocks/message.ts';
import { da } from '../../i18n/da.ts';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** A button that somebody pressed, with the ways to react to it. All of them work where the bot is no member. */
export type Press = {
  readonly value: VoteValue;
  /** Slack's id of the person. */
  readonly userId: string;
  readonly channel: string;
  /** Names the message with the button, to tell two presses on it from presses on another one. */
  readonly messageTs: string;
  /** Whether it is the direct message with the bot. */
  readonly isDirect: boolean;
  /** Whether this person alone sees the message: it is ephemeral, or in a direct message. */
  readonly isPrivate: boolean;
  readonly client: Args['client'];
  /** Tells Slack that the press was taken. Called for the handler, unless it was called before. */
  readonly acknowledge: () => Promise<void>;
  /** Puts a message where the one with the button was. */
  readonly replace: (message: Message) => Promise<void>;
  /** Shows a message beside it: to this person alone, or in a private conversation with the bot like any other. */
  readonly open: (message: Message) => Promise<void>;
  /** Posts a message for everyone in the channel. */
  readonly post: (message: Message) => Promise<void>;
};

type Handler = (press: Press) => Promise<void>;
type Action = (typeof ACTIONS)[keyof typeof ACTIONS];

/** Registers what happens when a button is pressed. A button that is too old to be read is explained to the person. */
export function onPress(app: App, action: Action, handle: Handler): void {
  onKeptPress(app, action, async (press) => {
    await press.acknowledge();
    await handle(press);
  });
}

/** The same for a press that must not get lost: it is acknowledged by its handler, when it is stored. */
export function onKeptPress(app: App, action: Action, handle: Handler): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: actionPattern(action) },
    async (args) => {
      const value = readButtonValue(args.payload.value);
      const press = toPress(args, value ?? { id: '' });
      try {
        await (value === null ? press.open(notice(da.slack.buttonWornOut)) : handle(press));
      } finally {
        await press.acknowledge();
      }
    },
  );
}

function toPress({ ack, body, client, respond }: Args, value: VoteValue): Press {
  const channel = body.channel?.id ?? '';
  const isDirect = channel.startsWith('D');
  const threadTs: unknown = body.container['thread_ts'];
  const inThread = typeof threadTs === 'string' ? { thread_ts: threadTs } : {};
  let isAcknowledged = false;
  return {
    value,
    userId: body.user.id,
    channel,
    messageTs: String(body.container['message_ts']),
    isDirect,
    isPrivate: isDirect || body.container['is_ephemeral'] === true,
    client,
    acknowledge: async () => {
      if (isAcknowledged) return;
      isAcknowledged = true;
      await ack();
    },
    replace: async (message) => {
      await respond({ ...message, replace_original: true, ...inThread });
    },
    open: async (message) => {
      const response_type = isDirect ? 'in_channel' : 'ephemeral';
      await respond({ ...message, response_type, replace_original: false, ...inThread });
    },
    post: async (message) => {
      await respond({ ...message, response_type: 'in_channel', replace_original: false });
    },
  };
}
