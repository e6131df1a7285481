import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import { MenuButton } from '../../menu-button.tsx';
import { withEmoji } from '../emoji.ts';
import { safeAddress } from '../../../safe-address.ts';
import type { Control, ElementOf } from './control.ts';

/** The three dots with a small menu behind them. */
export function Overflow({ element, onPress, isBusy }: Control<ElementOf<'overflow'>>) {
  return (
    <MenuButton
      label={workspaceBlocks.more}
      look="button button-plain"
      isBusy={isBusy}
      items={element.options.map(({ text, description, value, url }) => ({
        key: value,
        label: withEmoji(text.text),
        description: description?.text,
        address: safeAddress(url ?? ''),
        onPick: () => onPress(value),
      }))}
    />
  );
}
