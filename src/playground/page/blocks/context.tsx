import type { BlockOf } from './block-of.ts';
import { Picture } from './picture.tsx';
import type { Names } from './props.ts';
import { Text } from './text.tsx';

/** Small print. */
export function Context({ block, names }: { readonly block: BlockOf<'context'>; readonly names: Names }) {
  return (
    <>
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          <Picture key={index} image={element} />
        ) : (
          <Text key={index} of={element} names={names} />
        ),
      )}
    </>
  );
}
