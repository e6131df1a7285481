import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import type { Names } from '../props.ts';
import { Text, type TextObject } from '../text.tsx';

export type Confirm = {
  readonly title?: TextObject | undefined;
  readonly text: TextObject;
  readonly confirm?: TextObject | undefined;
  readonly deny?: TextObject | undefined;
  readonly style?: 'primary' | 'danger' | undefined;
};
type Asked = { readonly confirm: Confirm; readonly answer: (isAccepted: boolean) => void };

/** "Are you sure?": `ask` resolves with the answer, at once when there is nothing to confirm; `dialog` belongs on the page. */
export function useConfirm(names: Names) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (confirm: Confirm | undefined): Promise<boolean> =>
    confirm === undefined
      ? Promise.resolve(true)
      : new Promise((resolve) => {
          const answer = (isAccepted: boolean) => {
            setAsked(null);
            resolve(isAccepted);
          };
          setAsked({ confirm, answer });
        });
  return { ask, dialog: asked === null ? null : <ConfirmDialog {...asked} names={names} /> };
}

const ACCEPTED = 'accepted';

/** Closing gives the focus back to where it was; Esc counts as no. */
function ConfirmDialog({ confirm, answer, names }: Asked & { readonly names: Names }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const words = workspaceBlocks.confirm;
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onKeyDown={(event) => event.stopPropagation()}
      onClose={() => answer(dialog.current?.returnValue === ACCEPTED)}
    >
      <h2 id={`${id}-title`}>{confirm.title?.text ?? words.title}</h2>
      <div id={`${id}-text`}>
        <Text of={confirm.text} names={names} />
      </div>
      <div class="confirm-answers">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {confirm.deny?.text ?? words.no}
        </button>
        <button
          type="button"
          class={`button button-${confirm.style ?? 'primary'}`}
          onClick={() => dialog.current?.close(ACCEPTED)}
        >
          {confirm.confirm?.text ?? words.yes}
        </button>
      </div>
    </dialog>
  );
}
