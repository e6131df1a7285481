import type { Control, ElementOf } from './control.ts';
import { valuesOf } from './select/choices.ts';
import type { InputHTMLAttributes } from 'preact';
import type { Names } from '../props.ts';
import { Text, type TextObject } from '../mrkdwn.tsx';

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

type TickProps = {
  readonly option: { readonly text: TextObject; readonly description?: TextObject | undefined };
  readonly names: Names;
  readonly input: InputHTMLAttributes;
};

/** One checkbox or radio button with its words. */
function Tick({ option, names, input }: TickProps) {
  return (
    <label class="tick">
      <input {...input} />
      <span>
        <Text of={option.text} names={names} />
        {option.description !== undefined && (
          <span class="tick-description">
            <Text of={option.description} names={names} />
          </span>
        )}
      </span>
    </label>
  );
}
