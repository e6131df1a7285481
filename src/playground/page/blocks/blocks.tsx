import { BlockShown } from './block.tsx';
import type { BlocksProps } from './props.ts';

/** The blocks of a message, a modal or App Home, top to bottom. */
export function Blocks({ blocks, ...around }: BlocksProps) {
  return (
    <div class="blocks">
      {blocks.map((block) => (
        <div key={block.block_id} class={`block block-${block.type}`}>
          <BlockShown block={block} around={around} />
        </div>
      ))}
    </div>
  );
}
