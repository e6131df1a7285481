import { useEffect, useRef, useState } from 'preact/hooks';

type MenuItem = {
  readonly key: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** Opens in a new tab besides; found safe before. */
  readonly address?: string | null;
  readonly onPick: () => void;
};

type Props = {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Marks the button, for finding back to it. */
  readonly opens?: string;
  readonly look?: string;
  readonly isBusy?: boolean;
};

/** Steps through the menu by key: how far, or to which end. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Three dots with a menu behind them: arrow keys, Enter, Escape. */
export function MenuButton({ label, items, opens, look = 'plain', isBusy = false }: Props) {
  const [at, setAt] = useState<number | null>(null);
  const [opensUp, setOpensUp] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const entries = useRef<(HTMLElement | null)[]>([]);
  useEffect(() => {
    if (at !== null) entries.current[at]?.focus();
  }, [at]);

  const open = (): void => {
    const { top = 0 } = opener.current?.getBoundingClientRect() ?? {};
    setOpensUp(top > innerHeight / 2);
    setAt(0);
  };
  const close = (): void => {
    setAt(null);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (at === null) return;
    const step = STEPS[event.key];
    if (event.key === 'Escape') close();
    else if (step === undefined) return;
    else setAt(step(at, items.length));
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = (event: FocusEvent & { readonly currentTarget: HTMLElement }): void => {
    const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isInside) setAt(null);
  };

  return (
    <div class="more" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        type="button"
        class={look}
        ref={opener}
        data-opens={opens}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        aria-busy={isBusy}
        onClick={() => (at === null ? open() : setAt(null))}
      >
        ⋯
      </button>
      {at !== null && (
        <div class={`popup ${opensUp ? 'opens-up' : ''}`} role="menu" aria-label={label}>
          {items.map((item, index) => (
            <Entry
              key={item.key}
              item={item}
              hold={(node) => {
                entries.current[index] = node;
              }}
              onPick={() => {
                close();
                item.onPick();
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type EntryProps = {
  readonly item: MenuItem;
  readonly hold: (node: HTMLElement | null) => void;
  readonly onPick: () => void;
};

function Entry({ item: { label, description, address = null }, hold, onPick }: EntryProps) {
  const shared = {
    ref: hold,
    role: 'menuitem',
    tabIndex: -1,
    class: 'popup-choice',
    onClick: onPick,
  } as const;
  const content = (
    <>
      {label}
      {description !== undefined && <small>{description}</small>}
    </>
  );
  return address === null ? (
    <button type="button" {...shared}>
      {content}
    </button>
  ) : (
    <a href={address} target="_blank" rel="noopener noreferrer" {...shared}>
      {content}
    </a>
  );
}
