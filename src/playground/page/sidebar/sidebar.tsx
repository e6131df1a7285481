import { useEffect, useRef } from 'preact/hooks';
import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import { usePage } from '../page-context.ts';
import { placeOf } from '../places.ts';
import { BOT } from '../route.ts';
import { PersonSwitch } from './person-switch.tsx';
import { PlaceLink } from './place-link.tsx';

type Props = {
  /** Matters on a small screen only, where it covers the page. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly unread: ReadonlySet<string>;
  readonly onPerson: (id: string) => void;
};

/** Who one is, and the places to go to. */
export function Sidebar({ isOpen, onClose, unread, onPerson }: Props) {
  const { screen, names } = usePage();
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) closer.current?.focus();
  }, [isOpen]);
  const text = workspacePage.navigation;
  const bot = names.user(screen.bot);
  const channels = screen.channels.filter(({ kind }) => kind === 'public' || kind === 'private');
  const direct = screen.channels.filter(
    ({ kind, id }) => kind !== 'public' && kind !== 'private' && id !== screen.botChannel,
  );
  return (
    <nav
      class={`sidebar ${isOpen ? 'is-open' : ''}`}
      aria-label={text.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) onClose();
      }}
    >
      <div class="sidebar-head">
        <p class="workspace-name">{screen.workspace}</p>
        <button
          ref={closer}
          type="button"
          class="plain narrow-only"
          aria-label={text.close}
          onClick={onClose}
        >
          ✕
        </button>
      </div>
      <PersonSwitch onPerson={onPerson} />
      <PlaceLink to={{ kind: 'welcome' }}>{text.welcome}</PlaceLink>
      <h2>{text.channels}</h2>
      <ul>
        {channels.map(({ id, name, kind }) => (
          <li key={id}>
            <PlaceLink to={placeOf(screen, id)} isUnread={unread.has(id)}>
              <span aria-hidden="true" class="sign">
                {kind === 'private' ? '🔒' : '#'}
              </span>
              {kind === 'private' && <span class="out-of-sight">{text.private} </span>}
              {name}
            </PlaceLink>
          </li>
        ))}
      </ul>
      <h2>{text.direct}</h2>
      <ul>
        <li>
          <PlaceLink
            to={{ kind: 'channel', channel: BOT, thread: null }}
            isUnread={unread.has(screen.botChannel)}
          >
            {bot}
          </PlaceLink>
        </li>
        {direct.map(({ id, name }) => (
          <li key={id}>
            <PlaceLink to={placeOf(screen, id)} isUnread={unread.has(id)}>
              {name}
            </PlaceLink>
          </li>
        ))}
        {screen.hasHome && (
          <li>
            <PlaceLink to={{ kind: 'home' }}>{text.home(bot)}</PlaceLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
