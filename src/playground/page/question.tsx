import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Dialog } from './dialog.tsx';

type Props = {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  /** Of the button that says yes. */
  readonly look: string;
  readonly onAnswer: (isAccepted: boolean) => void;
  readonly children: ComponentChildren;
};

/** "Are you sure?" Escape counts as no. */
export function Question({ title, yes, no, look, onAnswer, children }: Props) {
  const id = useId();
  return (
    <Dialog title={title} describedBy={id} onClose={() => onAnswer(false)} class="question">
      <div class="dialog-body" id={id}>
        {children}
      </div>
      <div class="choices dialog-foot">
        <button type="button" autofocus onClick={() => onAnswer(false)}>
          {no}
        </button>
        <button type="button" class={look} onClick={() => onAnswer(true)}>
          {yes}
        </button>
      </div>
    </Dialog>
  );
}
