import { useId } from 'preact/hooks';
import type { Around, BlockOf } from './props.ts';
import { ElementShown } from './elements/element.tsx';
import { Picture } from './picture.tsx';
import { Text } from './mrkdwn.tsx';

/** Text, beside it perhaps a button, a menu or a picture, and below it perhaps fields in two columns. */
export function Section({ block, around }: { readonly block: BlockOf<'section'>; readonly around: Around }) {
  const textId = useId();
  const { accessory, fields, text } = block;
  return (
    <>
      <div class="section-text">
        {text !== undefined && (
          <div id={textId}>
            <Text of={text} names={around.names} />
          </div>
        )}
        {fields !== undefined && (
          <div class="section-fields">
            {fields.map((field, index) => (
              <div key={index}>
                <Text of={field} names={around.names} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory?.type === 'image' && (
        <div class="section-picture">
          <Picture image={accessory} />
        </div>
      )}
      {accessory !== undefined && accessory.type !== 'image' && (
        <div class="section-accessory">
          <ElementShown
            element={accessory}
            blockId={block.block_id}
            around={around}
            labelledBy={text === undefined ? undefined : textId}
          />
        </div>
      )}
    </>
  );
}
