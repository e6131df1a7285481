import type { Block } from '../../blocks/layout.ts';
import { Actions } from './actions.tsx';
import { Context } from './context.tsx';
import { Header } from './header.tsx';
import { Input } from './input.tsx';
import { Picture } from './picture.tsx';
import { Markdown } from './markdown.tsx';
import type { Around } from './props.ts';
import { RichText } from './rich-text.tsx';
import { Section } from './section.tsx';
import { Unknown } from './unknown.tsx';

/** One block, of whatever type. */
export function BlockShown({ block, around }: { readonly block: Block; readonly around: Around }) {
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
