import { useState } from 'preact/hooks';
import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import { Question } from '../../question.tsx';
import type { Names } from '../props.ts';
import { Text, type TextObject } from '../mrkdwn.tsx';

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

function ConfirmDialog({ confirm, answer, names }: Asked & { readonly names: Names }) {
  const words = workspaceBlocks.confirm;
  return (
    <Question
      title={confirm.title?.text ?? words.title}
      yes={confirm.confirm?.text ?? words.yes}
      no={confirm.deny?.text ?? words.no}
      look={`button button-${confirm.style ?? 'primary'}`}
      onAnswer={answer}
    >
      <Text of={confirm.text} names={names} />
    </Question>
  );
}
