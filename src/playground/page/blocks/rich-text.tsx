import type { Names } from './props.ts';
import { RichInlines } from './rich-inlines.tsx';
import { type RichPart, RichPart as RichPartShape } from './rich-text-shape.ts';
import { Unknown } from './unknown.tsx';

export type RichElements = readonly { readonly type: string }[];

/** What people write with Slack's editor. */
export function RichText({ elements, names }: { readonly elements: RichElements; readonly names: Names }) {
  return (
    <div class="rich-text">
      {elements.map((element, index) => {
        const parsed = RichPartShape.safeParse(element);
        return parsed.success ? (
          <Part key={index} part={parsed.data} names={names} />
        ) : (
          <Unknown key={index} type={element.type} />
        );
      })}
    </div>
  );
}

function Part({ part, names }: { readonly part: RichPart; readonly names: Names }) {
  switch (part.type) {
    case 'rich_text_section':
      return (
        <p>
          <RichInlines elements={part.elements} names={names} />
        </p>
      );
    case 'rich_text_quote':
      return (
        <blockquote>
          <p>
            <RichInlines elements={part.elements} names={names} />
          </p>
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <RichInlines elements={part.elements} names={names} />
        </pre>
      );
    case 'rich_text_list': {
      const items = part.elements.map((element, index) => (
        <li key={index}>
          <RichText elements={[element]} names={names} />
        </li>
      ));
      const margin = { marginInlineStart: `${(part.indent ?? 0) * 1.5}rem` };
      return part.style === 'ordered' ? (
        <ol start={(part.offset ?? 0) + 1} style={margin}>
          {items}
        </ol>
      ) : (
        <ul style={margin}>{items}</ul>
      );
    }
  }
}
