import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import { actionPattern, readButtonValue, type ACTIONS, type ButtonValue } from '../../blocks/button.ts';
import { notice, type Message } from '../../blocks/message.ts';
import { da } from '../../i18n/da.ts';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** A button that somebody pressed, with the ways to react to it. All of them work where the bot is no member. */
export type Press = {
  readonly value: ButtonValue;
  /** Slack's id of the person. */
  readonly userId: string;
  /** Names the message with the button, to tell two presses on it from presses on another one. */
  readonly messageTs: string;
  readonly client: Args['client'];
  /** Puts a message where the one with the button was. */
  readonly replace: (message: Message) => Promise<void>;
  /** Shows a message beside it: to this person alone, or in a private conversation with the bot like any other. */
  readonly open: (message: Message) => Promise<void>;
  /** Posts a message for everyone in the channel. */
  readonly post: (message: Message) => Promise<void>;
};

/** Registers what happens when a button is pressed. A button that is too old to be read is explained to the person. */
export function onPress(
  app: App,
  action: (typeof ACTIONS)[keyof typeof ACTIONS],
  handle: (press: Press) => Promise<void>,
): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: actionPattern(action) },
    async (args) => {
      await args.ack();
      const value = readButtonValue(args.payload.value);
      const press = toPress(args, value ?? { id: '' });
      await (value === null ? press.open(notice(da.slack.buttonWornOut)) : handle(press));
    },
  );
}

function toPress({ body, client, respond }: Args, value: ButtonValue): Press {
  const isDirect = body.channel?.id.startsWith('D') === true;
  const threadTs: unknown = body.container['thread_ts'];
  const inThread = typeof threadTs === 'string' ? { thread_ts: threadTs } : {};
  return {
    value,
    userId: body.user.id,
    messageTs: String(body.container['message_ts']),
    client,
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
