import { useEffect, useMemo, useState } from 'preact/hooks';
import { workspacePage } from '../../i18n/da/workspace-page.ts';
import type { Screen } from '../site/protocol.ts';
import { Announcer } from './announcer.tsx';
import { Banners, Notice } from './notices.tsx';
import { act } from './connection.ts';
import { ConversationPane, ThreadPane } from './conversation-panes.tsx';
import { HomePane } from './home-pane.tsx';
import { Modals } from './modals.tsx';
import { namesIn, placeName } from './names.ts';
import { type Page, PageProvider } from './page-context.ts';
import { channelAt } from './places.ts';
import type { Place, Route } from './route.ts';
import { Sidebar } from './sidebar/sidebar.tsx';
import { useDrafts } from './use-drafts.ts';
import { useFocusOnArrival } from './use-focus.ts';
import { useUnread } from './use-unread.ts';
import { WelcomePane } from './welcome-pane.tsx';

type Props = {
  readonly screen: Screen;
  readonly isConnected: boolean;
  readonly place: Place;
  readonly onRoute: (route: Route) => void;
};

/** Channels at the left, the chosen place in the middle, a thread at the right; modals and refusals above. */
export function Workspace({ screen, place, isConnected, onRoute }: Props) {
  const [isNavigating, setNavigating] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const drafts = useDrafts();
  const names = useMemo(() => namesIn(screen), [screen]);
  const channel = channelAt(screen, place);
  const thread = place.kind === 'channel' ? place.thread : null;
  const unread = useUnread(screen, channel?.id ?? null);
  const focusOnArrival = useFocusOnArrival(place);
  const title = titleOf(place, channel === null ? null : placeName(channel), names.user(screen.bot));
  useEffect(() => {
    document.title = workspacePage.title(title, screen.workspace);
  }, [title, screen.workspace]);

  const page: Page = {
    screen,
    names,
    place,
    refusal,
    dismiss: () => setRefusal(null),
    ...drafts,
    go: (next: Place) => {
      setNavigating(false);
      setRefusal(null);
      focusOnArrival();
      onRoute({ person: screen.me, place: next });
    },
    act: async (gesture) => {
      setRefusal(null);
      const outcome = await act(screen.me, gesture);
      if (!outcome.ok) setRefusal(outcome.message);
      return outcome;
    },
    openNavigation: () => setNavigating(true),
  };
  return (
    <PageProvider value={page}>
      <div class={`page ${thread === null ? '' : 'has-thread'}`} data-seen-by={screen.me}>
        <Sidebar
          isOpen={isNavigating}
          onClose={() => setNavigating(false)}
          unread={unread}
          onPerson={(person) => {
            setRefusal(null);
            onRoute({ person, place });
          }}
        />
        <main class="middle">
          <Banners isConnected={isConnected} />
          {place.kind === 'welcome' && <WelcomePane />}
          {place.kind === 'home' && <HomePane />}
          {channel !== null && <ConversationPane channel={channel} />}
        </main>
        {channel !== null && thread !== null && <ThreadPane channel={channel} thread={thread} />}
        <Modals />
        {screen.modals.length === 0 && <Notice />}
        <Announcer />
      </div>
    </PageProvider>
  );
}

function titleOf(place: Place, channel: string | null, bot: string): string {
  if (place.kind === 'welcome') return workspacePage.navigation.welcome;
  return place.kind === 'home' ? workspacePage.navigation.home(bot) : (channel ?? '');
}
