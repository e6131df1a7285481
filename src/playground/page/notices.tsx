import { useCallback, useState } from 'preact/hooks';
import { workspacePage } from '../../i18n/da/workspace-page.ts';
import { usePage } from './page-context.ts';

export type Notice = { readonly id: number; readonly text: string };

const AT_MOST = 3;

/** What the workspace refused, until somebody closes it. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const notify = useCallback((text: string) => {
    setNotices((before) => {
      const others = before.filter((notice) => notice.text !== text);
      return [...others, { id: (before.at(-1)?.id ?? 0) + 1, text }].slice(-AT_MOST);
    });
  }, []);
  const dismiss = useCallback((id: number) => {
    setNotices((before) => before.filter((notice) => notice.id !== id));
  }, []);
  return { notices, notify, dismiss };
}

/** Stands in the topmost dialog when there is one, as nothing outside of it can be reached then. */
export function Notices() {
  const { notices, dismiss } = usePage();
  return (
    <div class="notices" role="alert">
      {notices.map(({ id, text }) => (
        <div key={id} class="notice">
          <p>{text}</p>
          <button type="button" class="plain" aria-label={workspacePage.dismiss} onClick={() => dismiss(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
