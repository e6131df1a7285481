import { Refusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';
import type { Gesture, Outcome } from './protocol.ts';
import { complaintsIn, refused } from './refused.ts';

const done: Outcome = { ok: true };

/** Does what somebody did on the page. Gives what came of it; rejects only with what nobody foresaw. */
export async function perform(workspace: Workspace, person: string, gesture: Gesture): Promise<Outcome> {
  try {
    return await act(workspace, person, gesture);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const errors = complaintsIn(error);
    return errors === null ? refused(error.code, error.details) : { ok: true, errors };
  }
}

async function act(workspace: Workspace, person: string, gesture: Gesture): Promise<Outcome> {
  switch (gesture.do) {
    case 'say':
      return told(workspace.say(person, gesture.channel, gesture.text, gesture));
    case 'edit':
      return told(workspace.edit(person, gesture.channel, gesture.ts, gesture.text));
    case 'remove':
      return told(workspace.remove(person, gesture.channel, gesture.ts));
    case 'join':
      return told(workspace.join(person, gesture.channel));
    case 'open-home':
      return told(workspace.openHome(person, gesture.tab));
    case 'command':
      await workspace.slash(person, gesture.channel, gesture.command, gesture.text, gesture);
      return done;
    case 'message-shortcut':
      await workspace.shortcut(person, gesture.callbackId, gesture.channel, gesture.ts);
      return done;
    case 'global-shortcut':
      await workspace.globalShortcut(person, gesture.callbackId);
      return done;
    case 'press':
      await press(workspace, person, gesture);
      return done;
    case 'suggest':
      return suggest(workspace, person, gesture);
    case 'submit': {
      const { errors } = await workspace.submitView(person, gesture.view, gesture.values);
      return { ok: true, errors };
    }
    case 'close':
      await workspace.closeView(person, gesture.view);
      return done;
  }
}

type Doing<Name extends Gesture['do']> = Extract<Gesture, { do: Name }>;

async function press(workspace: Workspace, person: string, gesture: Doing<'press'>): Promise<void> {
  const { at, blockId, actionId, filled, values } = gesture;
  const which = { blockId, actionId };
  if ('view' in at) await workspace.pressInView(person, at.view, which, filled, values);
  else await workspace.press(person, at, which, filled, values);
}

async function suggest(workspace: Workspace, person: string, gesture: Doing<'suggest'>): Promise<Outcome> {
  const { at, blockId, actionId, value } = gesture;
  const place = 'view' in at ? { viewId: at.view } : at;
  const offered = await workspace.suggest(person, place, { blockId, actionId }, value);
  if ('options' in offered) return { ok: true, options: [{ label: null, options: offered.options }] };
  return {
    ok: true,
    options: offered.option_groups.map(({ label, options }) => ({ label: label.text, options })),
  };
}

/** What is done stays done when the app does not hear of it: in Slack nobody would be told, here it is worth knowing. */
async function told(doing: Promise<unknown>): Promise<Outcome> {
  try {
    await doing;
    return done;
  } catch (error) {
    const isUnheard =
      error instanceof Refusal && ['operation_timeout', 'dispatch_failed'].includes(error.code);
    throw isUnheard ? new Refusal('unheard') : error;
  }
}
