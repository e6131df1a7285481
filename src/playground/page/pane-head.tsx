import type { ComponentChildren } from 'preact';
import { workspacePage } from '../../i18n/da/workspace-page.ts';
import { usePage } from './page-context.ts';

type Props = { readonly title: string; readonly children?: ComponentChildren };

/** The title of the place in the middle, with the way to the other places on a small screen. */
export function PaneHead({ title, children }: Props) {
  const { openNavigation } = usePage();
  return (
    <header class="pane-head">
      <button type="button" class="quiet narrow-only" onClick={openNavigation}>
        <span aria-hidden="true">☰</span> {workspacePage.navigation.open}
      </button>
      <h1 data-title="place" tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
