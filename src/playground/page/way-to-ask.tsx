type Props = {
  readonly title: string;
  readonly hint: string;
  /** A button that leads there. */
  readonly start?: string;
  readonly onStart?: () => void;
};

/** One way to ask, in a line. */
export function WayToAsk({ title, hint, start, onStart }: Props) {
  return (
    <li class="way">
      <p>
        <strong>{title}:</strong> {hint}
      </p>
      {start !== undefined && (
        <button type="button" onClick={onStart}>
          {start}
        </button>
      )}
    </li>
  );
}
