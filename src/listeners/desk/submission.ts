import type { AllMiddlewareArgs, App, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { telling, type Modal } from '../../blocks/modals/modal.ts';
import { refill } from '../../blocks/modals/refill.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import { redact } from '../../text/redact.ts';
import type { Services } from '../services.ts';
import { isRefused } from './refusal.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** Slack waits 3 s for a word. */
const PATIENCE_MS = 2000;

/** A window that a coordinator filled in and sent. */
export type Sent = {
  readonly userId: string;
  readonly about: { readonly miss: string | null; readonly entry: string | null };
  /** The window underneath, if there is one. */
  readonly underneath: string | null;
  /** What stands in a field; null when nothing does. */
  readonly filled: (field: string) => string | null;
};

/** What comes of it: complaints, each under its field, or the window that takes its place. */
type Reply = { readonly errors: Readonly<Record<string, string>> } | { readonly view: Modal };

export type Form = {
  readonly callbackId: string;
  readonly handle: (sent: Sent) => Promise<Reply>;
  /** Called when it was dealt with. */
  readonly onDone: (client: Args['client'], sent: Sent) => Promise<void>;
};

/**
 * Registers what happens when a coordinator sends a window. What takes long goes on behind a "Jeg gemmer", and nothing
 * typed is lost when it fails.
 */
export function onSubmit(app: App, { curation, logger }: Services, form: Form): void {
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: form.callbackId }, async (args) => {
    const sent = toSent(args);
    const again = (lines: readonly string[]): Modal => refill(args.view, lines);
    const work = handle(sent, again, personal(args));
    const first = await Promise.race([work, wait(PATIENCE_MS, null, { ref: false })]);
    if (first === null) {
      await args.ack({ response_action: 'update', view: telling(da.desk.saving) });
      const late = await work;
      const view = 'errors' in late ? again(Object.values(late.errors)) : late.view;
      await args.client.views.update({ view_id: args.view.id, view });
    } else if ('errors' in first) {
      return args.ack({ response_action: 'errors', errors: { ...first.errors } });
    } else {
      await args.ack({ response_action: 'update', view: first.view });
    }
    await form.onDone(args.client, sent);
  });

  async function handle(
    sent: Sent,
    again: (lines: readonly string[]) => Modal,
    complaints: Readonly<Record<string, string>>,
  ): Promise<Reply> {
    try {
      await curation.requireCoordinator(sent.userId);
      return Object.keys(complaints).length > 0 ? { errors: complaints } : await form.handle(sent);
    } catch (error) {
      if (isRefused(error, logger, form.callbackId)) return { view: telling(da.desk.onlyForCoordinators) };
      logger.error(describeError(error), 'listener failed');
      return { view: again([da.desk.failed]) };
    }
  }
}

/** A complaint under each field in which personal data stands: what is kept here is shown to everybody. */
function personal({ view }: Args): Record<string, string> {
  const typed = Object.entries(view.state.values).flatMap(([field, elements]) =>
    Object.values(elements).map(({ value }) => ({ field, text: value ?? '' })),
  );
  const found = typed.filter(({ text }) => redact(text).kinds.length > 0);
  return Object.fromEntries(found.map(({ field }) => [field, da.desk.errors.personal()]));
}

const About = z.object({ miss: z.string().nullish(), entry: z.string().nullish() });
const Value = z.looseObject({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
});

function toSent({ body, view }: Args): Sent {
  const { miss = null, entry = null } = About.parse(JSON.parse(view.private_metadata));
  return {
    userId: body.user.id,
    about: { miss, entry },
    underneath: view.previous_view_id,
    filled: (field) => {
      const {
        value,
        selected_date: date,
        selected_option: option,
      } = Value.parse(view.state.values[field]?.[field] ?? {});
      return value ?? date ?? option?.value ?? null;
    },
  };
}
