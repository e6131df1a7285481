import type { ComponentChildren } from 'preact';
import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import { usePage } from '../page-context.ts';
import { placeKey } from '../places.ts';
import { formatRoute, type Place } from '../route.ts';

type Props = { readonly to: Place; readonly isUnread?: boolean; readonly children: ComponentChildren };

/** A real link, so that it can be opened in a window of its own. */
export function PlaceLink({ to, isUnread = false, children }: Props) {
  const { screen, place, go } = usePage();
  const isHere = placeKey(place) === placeKey(to);
  return (
    <a
      class={`place-link ${isUnread ? 'is-unread' : ''}`}
      href={formatRoute({ person: screen.me, place: to })}
      aria-current={isHere ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      <span class="place-name">{children}</span>
      {isUnread && (
        <span class="dot">
          <span class="out-of-sight">{workspacePage.navigation.unread}</span>
        </span>
      )}
    </a>
  );
}
