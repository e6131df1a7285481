import { usePage } from './page-context.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { workspacePage } from '../../i18n/da/workspace-page.ts';
import type { Screen, ShownView } from '../site/protocol.ts';
import { Blocks } from './blocks/blocks.tsx';
import { act } from './connection.ts';
import { Dialog } from './dialog.tsx';
import { Notice } from './notices.tsx';
import { useFilling } from './use-filling.ts';

/** The pile of open modals; those underneath keep what was filled in. */
export function Modals() {
  const { screen } = usePage();
  const top = screen.modals.at(-1);
  useClosingWithThePerson(screen);
  return (
    <>
      {screen.modals.map((view) => (
        <Modal key={view.id} view={view} isOnTop={view === top} />
      ))}
    </>
  );
}

/** Whoever goes leaves no modal open: the next one sits at another desk. */
function useClosingWithThePerson({ me, modals }: Screen): void {
  const open = useRef(modals);
  useEffect(
    () => () => {
      // The topmost first; browsers of older tablets do not know toReversed.
      // oxlint-disable-next-line unicorn/no-array-reverse -- a copy
      for (const { id } of [...open.current].reverse()) void act(me, { do: 'close', view: id });
    },
    [me],
  );
  useEffect(() => {
    open.current = modals;
  });
}

type ModalProps = { readonly view: ShownView; readonly isOnTop: boolean };

/** One of the app's modals: its blocks, what is wrong in them, and the buttons that send or close it. */
function Modal({ view, isOnTop }: ModalProps) {
  const { act: perform } = usePage();
  const { around, values } = useFilling({ view: view.id });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => setErrors({}), [view.hash]);
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  const { payload } = view;
  if (payload.type !== 'modal') return null;

  const close = (): void => void perform({ do: 'close', view: view.id });
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setErrors({});
    const outcome = await perform({ do: 'submit', view: view.id, values });
    setBusy(false);
    if (outcome.ok) setErrors(outcome.errors ?? {});
  };
  return (
    <Dialog title={payload.title.text} onClose={close} class={isOnTop ? '' : 'is-underneath'}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="dialog-body">
          {Object.keys(errors).length > 0 && (
            <p class="form-errors" role="alert">
              {workspacePage.modal.errors}
            </p>
          )}
          <Blocks {...around} blocks={payload.blocks} errors={errors} headingLevel={3} />
          {isOnTop && <Notice />}
        </div>
        <div class="choices dialog-foot">
          <button type="button" onClick={close}>
            {payload.close?.text ?? workspacePage.modal.close}
          </button>
          {payload.submit !== undefined && (
            <button type="submit" class="main-choice" aria-busy={isBusy} aria-disabled={isBusy}>
              {isBusy ? workspacePage.composer.sending : payload.submit.text}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
