import type { Control, ElementOf } from './control.ts';
import { valuesOf } from './select/choices.ts';
import { Tick } from './tick.tsx';

/** Any number of choices, all in sight. */
export function Checkboxes({ element, filled, field, names, onChange }: Control<ElementOf<'checkboxes'>>) {
  const { id, autofocus, 'aria-invalid': isInvalid, 'aria-describedby': describedBy, ...named } = field;
  const initial = () => element.initial_options?.map((option) => option.value) ?? null;
  const chosen = valuesOf(filled === undefined ? initial() : filled);
  const toggle = (value: string): void => {
    const next = element.options
      .map((option) => option.value)
      .filter((one) => chosen.includes(one) !== (one === value));
    onChange(next.length > 0 ? next : null);
  };
  return (
    <div role="group" class="ticks" id={id} {...named}>
      {element.options.map((option, index) => (
        <Tick
          key={option.value}
          option={option}
          names={names}
          input={{
            type: 'checkbox',
            checked: chosen.includes(option.value),
            onChange: () => toggle(option.value),
            'aria-invalid': isInvalid,
            'aria-describedby': describedBy,
            autofocus: autofocus === true && index === 0,
          }}
        />
      ))}
    </div>
  );
}
