import type { ViewPayload } from '../blocks/view.ts';
import { newId } from '../identifiers.ts';
import { Refusal } from '../refusal.ts';
import type { Changes } from './changes.ts';

/** A modal that somebody has open, or somebody's App Home. */
export type View = {
  readonly id: string;
  readonly user: string;
  /** Changes with every update. */
  readonly hash: string;
  readonly payload: ViewPayload;
  /** The first of a pile of modals, and the one underneath. */
  readonly rootId: string;
  readonly previousId: string | null;
};

/** A pile holds at most 3 modals. https://docs.slack.dev/surfaces/modals */
const PILE = 3;

/** Everything that is open, for everybody. */
export function createViews(changes: Changes) {
  const views = new Map<string, View>();
  const lent = new Set<string>();
  const pile = (view: View): View[] => [...views.values()].filter((one) => one.rootId === view.rootId);
  const find = (idOrExternal: string): View | undefined =>
    views.get(idOrExternal) ??
    [...views.values()].find(
      (view) => view.payload.external_id !== '' && view.payload.external_id === idOrExternal,
    );
  const get = (idOrExternal: string): View => {
    const view = find(idOrExternal);
    if (view === undefined) throw new Refusal('not_found', { view: idOrExternal });
    return view;
  };
  const open = (user: string, payload: ViewPayload, below: View | null): View => {
    if (below !== null && pile(below).length >= PILE) throw new Refusal('push_limit_reached');
    const id = newId('V');
    const view = {
      id,
      user,
      payload,
      hash: newId(''),
      rootId: below?.rootId ?? id,
      previousId: below?.id ?? null,
    };
    views.set(id, view);
    changes.publish('view-opened');
    return view;
  };
  const update = (id: string, payload: ViewPayload, hash?: string): View => {
    const known = get(id);
    if (hash !== undefined && hash !== known.hash) throw new Refusal('hash_conflict');
    const view = { ...known, payload, hash: newId('') };
    views.set(view.id, view);
    changes.publish('view-changed');
    return view;
  };
  const close = (view: View): void => {
    views.delete(view.id);
    changes.publish('view-closed');
  };
  const home = (user: string): View | undefined =>
    [...views.values()].find((view) => view.user === user && view.payload.type === 'home');
  return {
    open,
    /** Refuses with `not_found`, or with `hash_conflict` when `hash` is not the newest. */
    update,
    close,
    closePile: (view: View): void => pile(view).forEach(close),
    /** By id or by the app's own `external_id`; refuses with `not_found`. */
    get,
    find,
    /** One's own by its id: nobody sees another's. Refuses with `not_found`. */
    own(user: string, id: string): View {
      const view = views.get(id);
      const isTheirs = view?.user === user || lent.has(`${id} ${user}`);
      if (view === undefined || !isTheirs) throw new Refusal('not_found', { view: id });
      return view;
    },
    /** Lets somebody act in another's view, as a forger of payloads would. */
    lend: (id: string, user: string): void => void lent.add(`${id} ${user}`),
    home,
    publishHome(user: string, payload: ViewPayload, hash?: string): View {
      const known = home(user);
      return known === undefined ? open(user, payload, null) : update(known.id, payload, hash);
    },
    all: (): View[] => [...views.values()],
    /** The modals that somebody has open, the topmost last. */
    modals: (user: string): View[] =>
      [...views.values()].filter((view) => view.user === user && view.payload.type === 'modal'),
  };
}
export type Views = ReturnType<typeof createViews>;
