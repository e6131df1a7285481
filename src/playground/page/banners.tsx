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
