import type { Control, ElementOf } from './control.ts';
import { valuesOf } from './select/choices.ts';
import { Tick } from './tick.tsx';

/** One of a few choices, all in sight. */
export function RadioButtons(control: Control<ElementOf<'radio_buttons'>>) {
  const { element, filled, field, names, isRequired, onChange } = control;
  const { autofocus, ...group } = field;
  const [chosen] = valuesOf(filled === undefined ? (element.initial_option?.value ?? null) : filled);
  return (
    <div role="radiogroup" class="ticks" aria-required={isRequired} {...group}>
      {element.options.map((option, index) => (
        <Tick
          key={option.value}
          option={option}
          names={names}
          input={{
            type: 'radio',
            name: field.id,
            checked: chosen === option.value,
            onChange: () => onChange(option.value),
            autofocus: autofocus === true && index === 0,
          }}
        />
      ))}
    </div>
  );
}
