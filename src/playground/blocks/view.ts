import { z } from 'zod';
import { distinctBlocks } from './ids.ts';
import { ViewBlock } from './layout.ts';
import { checkAgainst } from './problems.ts';
import { plainText } from './composition.ts';

/* https://docs.slack.dev/reference/views */
const common = {
  blocks: z.array(ViewBlock).max(100).superRefine(distinctBlocks),
  private_metadata: z.string().max(3000).default(''),
  callback_id: z.string().max(255).default(''),
  external_id: z.string().max(255).default(''),
};

const Modal = z
  .strictObject({
    type: z.literal('modal'),
    ...common,
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().default(false),
    notify_on_close: z.boolean().default(false),
    submit_disabled: z.boolean().optional(),
  })
  .refine(
    (view) => view.submit !== undefined || !view.blocks.some((block) => block.type === 'input'),
    'missing required field: submit',
  );

const Home = z.strictObject({ type: z.literal('home'), ...common });

const ViewPayload = z.discriminatedUnion('type', [Modal, Home]);
/** A modal or a home tab as the app describes it, with every id filled in. */
export type ViewPayload = z.infer<typeof ViewPayload>;

/** Takes a view as the app sent it. Refuses with `invalid_arguments` and what is wrong. */
export function checkView(view: unknown): ViewPayload {
  return checkAgainst(ViewPayload, view, 'invalid_arguments', '/view');
}
