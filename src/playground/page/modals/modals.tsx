import { usePage } from '../page-context.ts';
import { Modal } from './modal.tsx';

/** The pile of open modals; those underneath keep what was filled in. */
export function Modals() {
  const { screen } = usePage();
  const top = screen.modals.at(-1);
  return (
    <>
      {screen.modals.map((view) => (
        <Modal key={view.id} view={view} isOnTop={view === top} />
      ))}
    </>
  );
}
