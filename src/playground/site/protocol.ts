import type { Block } from '../blocks/layout.ts';
import type { Option } from '../blocks/composition.ts';
import type { ViewPayload } from '../blocks/view.ts';

/*
 * What the page and its server say to each other. The server sends the whole state of one person's screen over
 * server-sent events whenever it changes; the page sends one gesture a request. `GET /events` without `person`, or with one
 * who is not here (any more), shows the first player's screen; the page goes by `me`.
 */

export type ShownPerson = {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  readonly isGuest: boolean;
  /** What the person does here ("frivillig", "koordinator", "gæst"); null for a bot. */
  readonly role: string | null;
};

export type ShownChannel = {
  readonly id: string;
  /** Without `#`; the other person's name in a direct message. */
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  readonly isArchived: boolean;
  readonly memberIds: readonly string[];
};

export type ShownMessage = {
  readonly channel: string;
  readonly ts: string;
  /** Who wrote it; names come from `people`. */
  readonly user: string;
  /** Slack's mrkdwn, with people's `&`, `<`, `>` escaped. Shown where there are no blocks. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly threadTs: string | null;
  /** It stands in the channel itself (not only in a thread). */
  readonly isInChannel: boolean;
  /** Only the person who looks sees it. */
  readonly isEphemeral: boolean;
  readonly isEdited: boolean;
  readonly fileNames: readonly string[];
  readonly reactions: readonly { readonly name: string; readonly count: number }[];
};

export type ShownView = { readonly id: string; readonly hash: string; readonly payload: ViewPayload };

type Shortcut = {
  readonly name: string;
  readonly callbackId: string;
  readonly type: 'message' | 'global';
};
export type Command = { readonly command: string; readonly description: string; readonly usageHint: string };

/** Everything that one person sees. */
export type Screen = {
  readonly workspace: string;
  readonly me: string;
  /** The app's user id. */
  readonly bot: string;
  /** False until the bot has connected; gestures wait for it. */
  readonly isBotReady: boolean;
  /** The people between whom the page can switch. */
  readonly players: readonly string[];
  readonly people: readonly ShownPerson[];
  readonly channels: readonly ShownChannel[];
  /** The direct message with the bot. */
  readonly botChannel: string;
  readonly hasHome: boolean;
  /** Of all channels that the person sees, oldest first. */
  readonly messages: readonly ShownMessage[];
  readonly home: ShownView | null;
  /** Open modals, the topmost last. */
  readonly modals: readonly ShownView[];
  readonly commands: readonly Command[];
  readonly shortcuts: readonly Shortcut[];
  readonly examples: readonly Example[];
};

/** A question for a first visit, and what the app would answer. */
export type Example = { readonly question: string; readonly answer: readonly Block[] };

/** What was chosen or typed in one element: a value, several, or options that the app supplied. */
export type Filled = string | readonly string[] | Option | readonly Option[];
/** By `block_id`. */
export type FilledIn = Readonly<Record<string, Filled>>;
/** Where an element stands. */
export type Spot = { readonly channel: string; readonly ts: string } | { readonly view: string };

/** `POST /gestures`, body `{ person, gesture }`. */
export type Gesture =
  | {
      readonly do: 'say';
      readonly channel: string;
      readonly text: string;
      readonly threadTs?: string;
      readonly broadcast?: boolean;
    }
  | { readonly do: 'edit'; readonly channel: string; readonly ts: string; readonly text: string }
  | { readonly do: 'remove'; readonly channel: string; readonly ts: string }
  | { readonly do: 'join'; readonly channel: string }
  | {
      readonly do: 'command';
      readonly channel: string;
      readonly command: string;
      readonly text: string;
      readonly threadTs?: string;
    }
  | {
      readonly do: 'message-shortcut';
      readonly callbackId: string;
      readonly channel: string;
      readonly ts: string;
    }
  | { readonly do: 'global-shortcut'; readonly callbackId: string }
  | {
      readonly do: 'press';
      readonly at: Spot;
      readonly blockId: string;
      readonly actionId: string;
      readonly filled?: Filled;
      /** What else is filled in on the same view or message. */
      readonly values?: FilledIn;
    }
  | {
      readonly do: 'suggest';
      readonly at: Spot;
      readonly blockId: string;
      readonly actionId: string;
      readonly value: string;
    }
  | { readonly do: 'submit'; readonly view: string; readonly values: FilledIn }
  | { readonly do: 'close'; readonly view: string }
  | { readonly do: 'open-home'; readonly tab: 'home' | 'messages' };

/**
 * The answer to a gesture. A refusal carries Slack's error code and its Danish wording; `errors` are a modal's complaints by
 * `block_id`; `options` answers `suggest`.
 */
export type Outcome =
  | {
      readonly ok: true;
      readonly errors?: Readonly<Record<string, string>>;
      readonly options?: readonly { readonly label: string | null; readonly options: readonly Option[] }[];
    }
  | { readonly ok: false; readonly code: string; readonly message: string };
