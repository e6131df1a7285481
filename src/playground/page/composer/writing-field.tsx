import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import { usePage } from '../page-context.ts';
import { type Choice, complete, type Completions, completionsAt } from './completions.ts';

type WritingFieldProps = {
  /** Marks the field, for finding it. */
  readonly part: 'place' | 'thread';
  readonly label: string;
  readonly placeholder: string;
  /** The id of the words that explain it. */
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
};

/** The field itself: Enter sends, and what `/` and `@` offer is picked with the arrow keys. */
export function WritingField({ part, label, placeholder, hint, text, onText, onSend }: WritingFieldProps) {
  const { screen } = usePage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(text.length);
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const caretToBe = useRef<number | null>(null);
  const id = useId();
  const people = screen.people.filter((person) => person.id !== screen.me);
  const completions =
    dismissed === text ? null : completionsAt(text, caret, { commands: screen.commands, people });
  const chosen = completions?.choices[at] ?? completions?.choices[0];

  useLayoutEffect(() => {
    if (caretToBe.current === null) return;
    field.current?.setSelectionRange(caretToBe.current, caretToBe.current);
    caretToBe.current = null;
  }, [text]);

  const pick = (choice: Choice): void => {
    if (completions === null) return;
    const completed = complete(text, completions, choice);
    caretToBe.current = completed.caret;
    setCaret(completed.caret);
    setAt(0);
    onText(completed.text);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (completions !== null && chosen !== undefined) {
      const count = completions.choices.length;
      const index = completions.choices.indexOf(chosen);
      if (event.key === 'ArrowDown') setAt((index + 1) % count);
      else if (event.key === 'ArrowUp') setAt((index + count - 1) % count);
      else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen);
      else if (event.key === 'Escape') setDismissed(text);
      else return;
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onSend();
    }
  };
  const list = `${id}-list`;
  return (
    <div class="writing">
      {completions !== null && <Offered id={list} completions={completions} chosen={chosen} onPick={pick} />}
      <textarea
        ref={field}
        data-composer={part}
        rows={Math.min(6, text.split('\n').length + 1)}
        aria-label={label}
        aria-describedby={hint}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={completions === null ? undefined : list}
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen.key}`}
        placeholder={placeholder}
        value={text}
        onInput={(event) => {
          setAt(0);
          setCaret(event.currentTarget.selectionStart);
          onText(event.currentTarget.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setDismissed(text)}
        onFocus={() => setDismissed(null)}
        onKeyDown={onKeyDown}
      />
      <span class="out-of-sight" role="status">
        {completions !== null && workspacePage.composer.suggestions(completions.choices.length)}
      </span>
    </div>
  );
}

type OfferedProps = {
  readonly id: string;
  readonly completions: Completions;
  readonly chosen: Choice | undefined;
  readonly onPick: (choice: Choice) => void;
};

/** The commands or people to pick from; the field keeps the focus. */
function Offered({ id, completions, chosen, onPick }: OfferedProps) {
  return (
    <ul id={id} class="popup offered" role="listbox" aria-label={workspacePage.composer[completions.kind]}>
      {completions.choices.map((choice) => (
        <li
          key={choice.key}
          id={`${id}-${choice.key}`}
          role="option"
          aria-selected={choice === chosen}
          class="popup-choice"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(choice)}
        >
          {choice.label} <small>{choice.detail}</small>
        </li>
      ))}
    </ul>
  );
}
