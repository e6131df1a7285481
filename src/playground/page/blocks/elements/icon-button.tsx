import { emojiOf } from '../emoji.ts';
import type { Control, ElementOf } from './control.ts';
import { PressButton } from './press-button.tsx';

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
      {element.text.text}
    </PressButton>
  );
}
