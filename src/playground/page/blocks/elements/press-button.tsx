import type { ComponentChildren } from 'preact';

type Props = {
  readonly look: string;
  /** Read out instead of the content. */
  readonly label?: string | undefined;
  readonly onPress: () => void;
  readonly isBusy: boolean;
  readonly children: ComponentChildren;
};

/** A button that takes no second press while the first is under way. It keeps the focus meanwhile, so it is not `disabled`. */
export function PressButton({ look, label, onPress, isBusy, children }: Props) {
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
