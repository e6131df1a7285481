import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

type Props = {
  readonly title: string;
  /** On Escape, too. */
  readonly onClose: () => void;
  readonly class?: string;
  readonly children: ComponentChildren;
};

/** A window above the page that keeps the focus inside. */
export function Dialog({ title, onClose, class: look = '', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    // Browsers from before 2022 know no dialogs: it then stands above the page, but does not keep the focus.
    if (typeof HTMLDialogElement === 'undefined') dialog.current?.setAttribute('open', '');
    else dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${look}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} class="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
