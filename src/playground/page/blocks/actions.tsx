import type { Around, BlockOf } from './props.ts';
import { ElementShown } from './elements/element.tsx';

type ActionsProps = { readonly block: BlockOf<'actions' | 'context_actions'>; readonly around: Around };

/** Buttons and menus in a row. */
export function Actions({ block, around }: ActionsProps) {
  const isShared = block.elements.filter((element) => isFilledIn(element.type)).length > 1;
  return (
    <>
      {block.elements.map((element) => (
        <ElementShown
          key={element.action_id}
          element={element}
          blockId={block.block_id}
          fillKey={isShared ? element.action_id : block.block_id}
          around={around}
        />
      ))}
    </>
  );
}

const PRESSED_ONLY = new Set(['button', 'icon_button', 'feedback_buttons', 'overflow']);

/** Elements keep what is filled in, except those that are only pressed. */
function isFilledIn(type: string): boolean {
  return !PRESSED_ONLY.has(type);
}
