import type { Around, BlockOf, BlocksProps, Names } from './props.ts';
import type { Block } from '../../blocks/layout.ts';
import { Actions } from './actions.tsx';
import { Input } from './input.tsx';
import { Picture } from './picture.tsx';
import { Markdown } from './markdown.tsx';
import { RichText } from './rich-text.tsx';
import { Section } from './section.tsx';
import { Unknown } from './unknown.tsx';
import { withEmoji } from './emoji.ts';
import { Text } from './mrkdwn.tsx';

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

/** One block, of whatever type. */
function BlockShown({ block, around }: { readonly block: Block; readonly around: Around }) {
  const { type }: { type: string } = block;
  switch (block.type) {
    case 'section':
      return <Section block={block} around={around} />;
    case 'header':
      return <Header block={block} level={around.headingLevel ?? 3} />;
    case 'divider':
      return <hr />;
    case 'context':
      return <Context block={block} names={around.names} />;
    case 'actions':
    case 'context_actions':
      return <Actions block={block} around={around} />;
    case 'input':
      return <Input block={block} around={around} />;
    case 'image':
      return <Picture image={block} title={block.title?.text} />;
    case 'markdown':
      return <Markdown text={block.text} />;
    case 'rich_text':
      return <RichText elements={block.elements} names={around.names} />;
    default:
      return <Unknown type={type} />;
  }
}

/** A heading of the level that suits the place it stands in. */
function Header({ block, level }: { readonly block: BlockOf<'header'>; readonly level: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  return <Heading>{withEmoji(block.text.text)}</Heading>;
}

/** Small print. */
function Context({ block, names }: { readonly block: BlockOf<'context'>; readonly names: Names }) {
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
