import { useEffect, useRef, useState } from 'preact/hooks';
import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { ShownMessage } from '../../site/protocol.ts';
import { asTyped, withMentions } from '../composer/typed.ts';
import { usePage } from '../page-context.ts';
import { Question } from '../question.tsx';

type EditingProps = { readonly message: ShownMessage; readonly onDone: () => void };

/** One's own message, to be put right. */
export function Editing({ message, onDone }: EditingProps) {
  const { screen, names, act } = usePage();
  const [text, setText] = useState(() => asTyped(message.text, names.user));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const words = workspacePage.menu;
  const save = async (): Promise<void> => {
    if (text.trim() === '') return;
    const { channel, ts } = message;
    const outcome = await act({ do: 'edit', channel, ts, text: withMentions(text.trim(), screen.people) });
    if (outcome.ok) onDone();
  };
  return (
    <form
      class="editing"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        rows={3}
        aria-label={words.editing}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void save();
        }}
      />
      <div class="choices">
        <button type="submit" class="main-choice">
          {words.save}
        </button>
        <button type="button" onClick={onDone}>
          {workspacePage.cancel}
        </button>
      </div>
    </form>
  );
}

type RemovingProps = { readonly message: ShownMessage; readonly onDone: () => void };

/** Asks before a message is gone. */
export function Removing({ message: { channel, ts }, onDone }: RemovingProps) {
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
