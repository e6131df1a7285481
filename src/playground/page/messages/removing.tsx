import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { ShownMessage } from '../../site/protocol.ts';
import { usePage } from '../page-context.ts';
import { Question } from '../question.tsx';

type Props = { readonly message: ShownMessage; readonly onDone: () => void };

/** Asks before a message is gone. */
export function Removing({ message: { channel, ts }, onDone }: Props) {
  const { act } = usePage();
  const text = workspacePage.menu;
  return (
    <Question
      title={text.reallyRemove}
      yes={text.yesRemove}
      no={workspacePage.cancel}
      look="main-choice"
      onAnswer={(isAccepted) => {
        onDone();
        if (isAccepted) void act({ do: 'remove', channel, ts });
      }}
    >
      <p>{text.removeHint}</p>
    </Question>
  );
}
