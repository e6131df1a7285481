import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import { withEmoji } from '../emoji.ts';
import { safeAddress } from '../../../safe-address.ts';
import type { Control, ElementOf } from './control.ts';
import { PressButton } from './press-button.tsx';

/** A button; one with an address opens it in a new tab, and the app hears of that too. */
export function Button({ element, onPress, isBusy }: Control<ElementOf<'button'>>) {
  const look = `button-${element.style ?? 'plain'}`;
  const text = withEmoji(element.text.text);
  const address = safeAddress(element.url ?? '');
  if (address === null || element.confirm !== undefined) {
    const open = () => address !== null && window.open(address, '_blank', 'noopener,noreferrer');
    return (
      <PressButton
        look={look}
        label={element.accessibility_label}
        onPress={() => onPress(undefined, open)}
        isBusy={isBusy}
      >
        {text}
      </PressButton>
    );
  }
  return (
    <a
      class={`button ${look}`}
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={
        element.accessibility_label === undefined
          ? undefined
          : element.accessibility_label + workspaceBlocks.opensInNewTab
      }
      onClick={() => onPress()}
    >
      {text}
      <span class="out-of-sight">{workspaceBlocks.opensInNewTab}</span>
    </a>
  );
}
