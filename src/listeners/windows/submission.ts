import type {
  AllMiddlewareArgs,
  App,
  SlackViewMiddlewareArgs,
  ViewOutput,
  ViewSubmitAction,
} from '@slack/bolt';
import { z } from 'zod';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { refill } from '../../blocks/kit/refill.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import { redact } from '../../text/redact.ts';
import { requireOwnTeam } from '../slack/own-team.ts';
import type { Services } from '../services.ts';
import { replyInTime, type Outcome, type Reply } from './in-time.ts';
import { isRefused } from './desk-press.ts';
import { createSentOnce } from './sent-once.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** A window that a coordinator filled in and sent. */
export type Sent = {
  readonly userId: string;
  /** The ids that the window remembered. */
  readonly about: z.infer<typeof About>;
  /** The window underneath, if there is one. */
  readonly underneath: string | null;
  /** The text or choice in a field; null when it is empty. */
  readonly filled: (field: string) => string | null;
  /** The choices in a menu or group of checkboxes. */
  readonly chosen: (field: string) => readonly string[];
};

const id = z.string().nullable().default(null);
const About = z.object({
  miss: id,
  entry: id,
  announcement: id,
  channel: id,
  audience: id,
  version: id,
  replaces: id,
  under: id,
  /** Of a new answer: the address of a page that the window began with. */
  guessed: id,
  /** Of a preview: what it shows. */
  seen: id,
});

export type Form = {
  readonly callbackId: string;
  readonly handle: (sent: Sent) => Promise<Reply>;
  /** Called after the reply was shown, unless it was errors. */
  readonly onDone: (client: Args['client'], sent: Sent, outcome: Outcome) => Promise<void>;
};

/**
 * Registers what happens when a coordinator sends a window; see `replyInTime` and `SentOnce`. Nothing typed is lost when it fails.
 */
export function onSubmit(app: App, { curation, logger, teamId }: Services, form: Form): void {
  const once = createSentOnce();
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: form.callbackId }, async (args) => {
    const sent = toSent(args);
    const again = (lines: readonly string[]): Modal => refill(args.view, lines);
    const work = once(args.view, async () => handle(args.body, sent, again, personal(args.view)));
    const outcome = await replyInTime(args, work);
    if (outcome === 'complained') return;
    await form.onDone(args.client, sent, outcome);
  });

  async function handle(
    body: unknown,
    sent: Sent,
    again: (lines: readonly string[]) => Modal,
    complaints: Readonly<Record<string, string>>,
  ): Promise<Reply> {
    try {
      requireOwnTeam(body, teamId);
      await curation.requireCoordinator(sent.userId);
      return Object.keys(complaints).length > 0 ? { errors: complaints } : await form.handle(sent);
    } catch (error) {
      if (isRefused(error, logger, form.callbackId))
        return { view: noticeModal(da.desk.onlyForCoordinators) };
      logger.error(describeError(error), 'listener failed');
      return { view: again([da.desk.failed]) };
    }
  }
}

/** An error for each field with personal data in it, since everybody will read what is saved here. */
function personal(view: ViewOutput): Record<string, string> {
  const typed = Object.entries(view.state.values).flatMap(([field, elements]) =>
    Object.values(elements).map(({ value }) => ({ field, text: value ?? '' })),
  );
  const found = typed.filter(({ text }) => redact(text).kinds.length > 0);
  return Object.fromEntries(found.map(({ field }) => [field, da.desk.errors.personal()]));
}

const Value = z.looseObject({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_options: z.array(z.looseObject({ value: z.string() })).nullish(),
});

function valueOf({ state }: ViewOutput, field: string): z.infer<typeof Value> {
  return Value.parse(state.values[field]?.[field] ?? {});
}

/** The text or choice in a field of a window that was sent; null when it is empty. */
export function filledIn(view: ViewOutput, field: string): string | null {
  const { value, selected_date: date, selected_time: time, selected_option: option } = valueOf(view, field);
  return value ?? date ?? time ?? option?.value ?? null;
}

function toSent({ body, view }: Args): Sent {
  return {
    userId: body.user.id,
    about: About.parse(JSON.parse(view.private_metadata)),
    underneath: view.previous_view_id,
    filled: (name) => filledIn(view, name),
    chosen: (name) => valueOf(view, name).selected_options?.map(({ value }) => value) ?? [],
  };
}
