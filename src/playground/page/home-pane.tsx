import { useEffect } from 'preact/hooks';
import { workspacePage } from '../../i18n/da/workspace-page.ts';
import type { ShownView } from '../site/protocol.ts';
import { Blocks } from './blocks/blocks.tsx';
import { usePage } from './page-context.ts';
import { PaneHead } from './pane-head.tsx';
import { useFilling } from './use-filling.ts';

/** The bot's own page, App Home. */
export function HomePane() {
  const { screen, names, act } = usePage();
  useEffect(() => {
    void act({ do: 'open-home', tab: 'home' });
  }, [screen.me]);
  return (
    <>
      <PaneHead title={workspacePage.navigation.home(names.user(screen.bot))} />
      <div class="home">
        {screen.home === null ? (
          <p role="status">{workspacePage.home.loading}</p>
        ) : (
          <HomeBlocks key={screen.me} home={screen.home} />
        )}
      </div>
    </>
  );
}

function HomeBlocks({ home }: { readonly home: ShownView }) {
  const { around } = useFilling({ view: home.id });
  return <Blocks {...around} blocks={home.payload.blocks} errors={{}} headingLevel={2} />;
}
