import { workspacePage } from '../../i18n/da/workspace-page.ts';
import { usePage } from './page-context.ts';

/** What holds for the whole page right now: the bot is not ready, or the program is gone. */
export function Banners({ isConnected }: { readonly isConnected: boolean }) {
  const { screen, names } = usePage();
  return (
    <div role="status" class="banners">
      {!isConnected && (
        <p class="banner banner-lost">
          <strong>{workspacePage.disconnected}</strong> {workspacePage.disconnectedHint}
        </p>
      )}
      {isConnected && !screen.isBotReady && (
        <p class="banner">{workspacePage.warmingUp(names.user(screen.bot))}</p>
      )}
    </div>
  );
}

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
