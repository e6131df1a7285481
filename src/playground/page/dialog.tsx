import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

type Props = {
  readonly title: string;
  /** The id of words to read out along with the title. */
  readonly describedBy?: string;
  /** On Escape, too. */
  readonly onClose: () => void;
  readonly class?: string;
  readonly children: ComponentChildren;
};

/** Browsers from before 2022 know no dialogs: it then stands above the page, but does not keep the focus. */
const isKnown = typeof HTMLDialogElement !== 'undefined';

/** A window above the page that keeps the focus inside, and gives it back where it was. */
export function Dialog({ title, describedBy, onClose, class: look = '', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    if (isKnown) dialog.current?.showModal();
    else dialog.current?.setAttribute('open', '');
    // What is there to read is read from its beginning, and not from a link far down.
    const field = dialog.current?.querySelector<HTMLElement>('[autofocus], input, textarea');
    (field ?? heading.current)?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${look}`}
      aria-labelledby={id}
      aria-describedby={describedBy}
      onCancel={(event) => {
        // A field for files tells of its own cancelling, too.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // What is around takes no key for its own.
        event.stopPropagation();
        if (event.key === 'Escape' && !isKnown) onClose();
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1} class="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
