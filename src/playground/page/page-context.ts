import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Gesture, Outcome, Screen } from '../site/protocol.ts';
import type { Names } from './blocks/props.ts';
import type { Place } from './route.ts';
import type { Drafts } from './use-drafts.ts';

/** What every part of the page may need. */
export type Page = Drafts & {
  readonly screen: Screen;
  readonly names: Names;
  readonly place: Place;
  /** Goes somewhere and puts the keyboard's focus there. */
  readonly go: (place: Place) => void;
  /** Does something in the person's name; a refusal is shown. Never rejects. */
  readonly act: (gesture: Gesture) => Promise<Outcome>;
  /** What the workspace said no to, in words, until the person does something else. */
  readonly refusal: string | null;
  readonly dismiss: () => void;
  readonly openNavigation: () => void;
};

const Context = createContext<Page | null>(null);
export const PageProvider = Context.Provider;

/** What the page around a component knows and can do. */
export function usePage(): Page {
  const page = useContext(Context);
  if (page === null) throw new Error('usePage outside of PageProvider');
  return page;
}
