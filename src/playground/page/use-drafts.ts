import { useCallback, useState } from 'preact/hooks';

/** What is written but not sent, by where it is written. */
export type Drafts = {
  readonly drafts: Readonly<Record<string, string>>;
  readonly setDraft: (desk: string, text: string) => void;
  /** Gives back what could not be sent, unless something else has been written since. */
  readonly giveBack: (desk: string, text: string) => void;
};

/** Kept as long as the page is open. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const setDraft = useCallback((desk: string, text: string) => {
    setDrafts((before) => ({ ...before, [desk]: text }));
  }, []);
  const giveBack = useCallback((desk: string, text: string) => {
    setDrafts((before) => ({ ...before, [desk]: before[desk] || text }));
  }, []);
  return { drafts, setDraft, giveBack };
}

/** Names a place to write, for one person. */
export function deskKey(person: string, channel: string, thread: string | null): string {
  return [person, channel, thread ?? ''].join('/');
}
