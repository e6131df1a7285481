import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { ShownMessage } from '../../site/protocol.ts';
import { Dialog } from '../dialog.tsx';
import { usePage } from '../page-context.ts';

type Props = { readonly message: ShownMessage; readonly onDone: () => void };

/** Asks before a message is gone. */
export function Removing({ message, onDone }: Props) {
  const { act } = usePage();
  const text = workspacePage.menu;
  return (
    <Dialog title={text.reallyRemove} onClose={onDone}>
      <div class="dialog-body">
        <p>{text.removeHint}</p>
      </div>
      <div class="choices dialog-foot">
        <button type="button" onClick={onDone}>
          {workspacePage.cancel}
        </button>
        <button
          type="button"
          class="main-choice"
          onClick={() => {
            onDone();
            void act({ do: 'remove', channel: message.channel, ts: message.ts });
          }}
        >
          {text.yesRemove}
        </button>
      </div>
    </Dialog>
  );
}
