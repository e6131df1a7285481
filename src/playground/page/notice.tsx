import { workspacePage } from '../../i18n/da/workspace-page.ts';
import { usePage } from './page-context.ts';

/** What the workspace refused. Stands in the topmost dialog when there is one, as nothing outside of it can be reached then. */
export function Notice() {
  const { refusal, dismiss } = usePage();
  return (
    <div class="notices" role="alert">
      {refusal !== null && (
        <div class="notice">
          <p>{refusal}</p>
          <button type="button" class="plain" aria-label={workspacePage.dismiss} onClick={dismiss}>
            ✕
          </button>
        </div>
      )}
    </div>
  );
}
