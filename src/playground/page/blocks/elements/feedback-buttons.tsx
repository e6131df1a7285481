import type { Control, ElementOf } from './control.ts';
import { PressButton } from './press-button.tsx';

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
          {thumb.text.text}
        </PressButton>
      ))}
    </>
  );
}
