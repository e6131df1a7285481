import { z } from 'zod';
import { checkView, type ViewPayload } from '../blocks/view.ts';
import { Refusal } from '../refusal.ts';
import { viewJson } from '../state/json.ts';
import { structured } from './arguments.ts';
import { defineMethod } from './method.ts';

/* https://docs.slack.dev/reference/methods?family=views */

const View = structured(z.unknown());

function modal(view: unknown): ViewPayload {
  const payload = checkView(view);
  if (payload.type !== 'modal') throw new Refusal('invalid_arguments', { expected: 'modal' });
  return payload;
}

const open = defineMethod({
  name: 'views.open',
  args: z.object({ trigger_id: z.string(), view: View }),
  run(args, { world }) {
    const payload = modal(args.view);
    const { user } = world.triggers.exchange(args.trigger_id);
    return { view: viewJson(world, world.views.open(user, payload, null)) };
  },
});

const push = defineMethod({
  name: 'views.push',
  args: z.object({ trigger_id: z.string(), view: View }),
  run(args, { world }) {
    const payload = modal(args.view);
    const trigger = world.triggers.exchange(args.trigger_id);
    if (trigger.view === null) throw new Refusal('not_found');
    return { view: viewJson(world, world.views.open(trigger.user, payload, world.views.get(trigger.view))) };
  },
});

const update = defineMethod({
  name: 'views.update',
  args: z.object({
    view_id: z.string().optional(),
    external_id: z.string().optional(),
    hash: z.string().optional(),
    view: View,
  }),
  run(args, { world }) {
    const payload = checkView(args.view);
    return {
      view: viewJson(world, world.views.update(args.view_id ?? args.external_id ?? '', payload, args.hash)),
    };
  },
});

const publish = defineMethod({
  name: 'views.publish',
  args: z.object({ user_id: z.string(), hash: z.string().optional(), view: View }),
  run(args, { world }) {
    if (!world.people.has(args.user_id)) throw new Refusal('user_not_found');
    if (!world.manifest.features.app_home.home_tab_enabled) throw new Refusal('not_enabled');
    const payload = checkView(args.view);
    if (payload.type !== 'home') throw new Refusal('invalid_arguments', { expected: 'home' });
    return { view: viewJson(world, world.views.publishHome(args.user_id, payload, args.hash)) };
  },
});

export const viewMethods = [open, push, update, publish];
