import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import { emojiOf, withEmoji } from '../emoji.ts';
import { safeAddress } from '../../../safe-address.ts';
import type { Control, ElementOf } from './control.ts';
import { visibleLabel } from './label.ts';
import { MenuButton } from '../../menu-button.tsx';
import type { ComponentChildren } from 'preact';

/** A button; one with an address opens it in a new tab, and the app hears of that too. */
export function Button({ element, onPress, isBusy }: Control<ElementOf<'button'>>) {
  const look = `button-${element.style ?? 'plain'}`;
  const text = visibleLabel(element.text.text);
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

/** A small button with a picture and its words beside it. */
export function IconButton({ element, onPress, isBusy }: Control<ElementOf<'icon_button'>>) {
  const icon = emojiOf(element.icon);
  return (
    <PressButton
      look="button-quiet"
      label={element.accessibility_label}
      onPress={() => onPress()}
      isBusy={isBusy}
    >
      {icon !== null && <span aria-hidden="true">{icon} </span>}
      {visibleLabel(element.text.text)}
    </PressButton>
  );
}

/** Thumb up, thumb down. */
export function FeedbackButtons({ element, onPress, isBusy }: Control<ElementOf<'feedback_buttons'>>) {
  const thumbs = [
    { icon: '👍', thumb: element.positive_button },
    { icon: '👎', thumb: element.negative_button },
  ];
  return (
    <>
      {thumbs.map(({ icon, thumb }) => (
        <PressButton
          key={icon}
          look="button-quiet"
          label={thumb.accessibility_label}
          onPress={() => onPress(thumb.value)}
          isBusy={isBusy}
        >
          <span aria-hidden="true">{icon} </span>
          {visibleLabel(thumb.text.text)}
        </PressButton>
      ))}
    </>
  );
}

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

type PressButtonProps = {
  readonly look: string;
  /** Read out instead of the content. */
  readonly label?: string | undefined;
  readonly onPress: () => void;
  readonly isBusy: boolean;
  readonly children: ComponentChildren;
};

/** A button that takes no second press while the first is under way. It keeps the focus meanwhile, so it is not `disabled`. */
function PressButton({ look, label, onPress, isBusy, children }: PressButtonProps) {
  return (
    <button
      type="button"
      class={`button ${look}`}
      aria-label={label}
      aria-busy={isBusy}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) onPress();
      }}
    >
      {children}
    </button>
  );
}
