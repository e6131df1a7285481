import { usePage } from '../page-context.ts';

type Props = { readonly id: string; readonly name: string; readonly isBot: boolean };

/** As many as the style sheet has. */
const TINTS = 4;

/** Initials in a colour of one's own; decoration, the name stands beside it. */
export function Avatar({ id, name, isBot }: Props) {
  const { screen } = usePage();
  const initials = name
    .split(' ')
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
  const tint = Math.max(
    0,
    screen.people.findIndex((person) => person.id === id),
  );
  return (
    <span class={`avatar avatar-${isBot ? 'bot' : tint % TINTS}`} aria-hidden="true">
      {initials.toUpperCase()}
    </span>
  );
}
