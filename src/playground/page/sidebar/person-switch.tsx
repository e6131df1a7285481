import { useId } from 'preact/hooks';
import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import { usePage } from '../page-context.ts';

/** "Du er nu …": chooses the person whose screen is shown. */
export function PersonSwitch({ onPerson }: { readonly onPerson: (id: string) => void }) {
  const { screen } = usePage();
  const id = useId();
  const players = screen.people.filter((person) => screen.players.includes(person.id));
  const text = workspacePage.navigation;
  return (
    <div class="person-switch">
      <label for={id}>{text.you}</label>
      <select
        id={id}
        value={screen.me}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onPerson(event.currentTarget.value)}
      >
        {players.map((person) => (
          <option key={person.id} value={person.id}>
            {text.person(person.name, person.role)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} class="out-of-sight">
        {text.youHint}
      </p>
    </div>
  );
}
