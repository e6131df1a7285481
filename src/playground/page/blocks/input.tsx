import { useId } from 'preact/hooks';
import { workspaceBlocks } from '../../../i18n/da/workspace-blocks.ts';
import type { Around, BlockOf } from './props.ts';
import { ElementShown } from './elements/element.tsx';

/** Of these, the label names a group of fields and not one field. */
const GROUPS = new Set(['checkboxes', 'radio_buttons']);

/** A field with its label, a hint, and what is wrong with it. */
export function Input({ block, around }: { readonly block: BlockOf<'input'>; readonly around: Around }) {
  const id = useId();
  const error = Object.hasOwn(around.errors, block.block_id) ? around.errors[block.block_id] : undefined;
  const described = [
    ...(error === undefined ? [] : [`${id}-error`]),
    ...(block.hint === undefined ? [] : [`${id}-hint`]),
  ].join(' ');
  const label = block.label.text + (block.optional === true ? workspaceBlocks.optional : '');
  return (
    <>
      {GROUPS.has(block.element.type) ? (
        <span class="label" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label class="label" id={`${id}-label`} for={`${id}-field`}>
          {label}
        </label>
      )}
      <ElementShown
        element={block.element}
        blockId={block.block_id}
        around={around}
        fieldId={`${id}-field`}
        labelledBy={`${id}-label`}
        input={{
          describedBy: described === '' ? undefined : described,
          isInvalid: error !== undefined,
          isRequired: block.optional !== true,
          isDispatched: block.dispatch_action === true,
        }}
      />
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {block.hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {block.hint.text}
        </p>
      )}
    </>
  );
}
