import type { ComponentChildren } from 'preact';
import { emojiOf } from './emoji.ts';
import type { Names } from './props.ts';
import { type RichInline, RichInline as RichInlineShape } from './rich-text-shape.ts';
import { safeAddress } from '../../safe-address.ts';
import { Link, Mention } from './styled.tsx';
import { Unknown } from './unknown.tsx';

type Props = { readonly elements: readonly { readonly type: string }[]; readonly names: Names };

/** The elements of a line of rich text. */
export function RichInlines({ elements, names }: Props) {
  return elements.map((element, index) => {
    const parsed = RichInlineShape.safeParse(element);
    return parsed.success ? (
      <Dressed key={index} style={parsed.data.style}>
        {bare(parsed.data, names)}
      </Dressed>
    ) : (
      <Unknown key={index} type={element.type} />
    );
  });
}

function bare(inline: RichInline, names: Names): ComponentChildren {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'link': {
      const address = safeAddress(inline.url);
      const text = inline.text ?? inline.url;
      return address === null ? text : <Link url={address}>{text}</Link>;
    }
    case 'user':
      return <Mention text={`@${names.user(inline.user_id)}`} />;
    case 'channel':
      return <Mention text={`#${names.channel(inline.channel_id)}`} />;
    case 'usergroup':
      return <Mention text={`@${inline.usergroup_id}`} />;
    case 'broadcast':
      return <Mention text={`@${inline.range}`} />;
    case 'emoji':
      return emojiOf(inline.name) ?? fromUnicode(inline.unicode) ?? `:${inline.name}:`;
    case 'date':
      return inline.fallback ?? new Date(inline.timestamp * 1000).toLocaleString('da-DK');
  }
}

/** Code points in hexadecimal with hyphens between, `1f44b-1f3fd`. */
function fromUnicode(hexadecimal: string | undefined): string | null {
  if (hexadecimal === undefined || !/^[0-9a-f]{1,5}(-[0-9a-f]{1,5})*$/i.test(hexadecimal)) return null;
  return String.fromCodePoint(...hexadecimal.split('-').map((point) => Number.parseInt(point, 16)));
}

type DressedProps = { readonly style: RichInline['style']; readonly children: ComponentChildren };

function Dressed({ style, children }: DressedProps) {
  let shown = <>{children}</>;
  if (style?.code === true) shown = <code>{shown}</code>;
  if (style?.strike === true) shown = <s>{shown}</s>;
  if (style?.italic === true) shown = <em>{shown}</em>;
  return style?.bold === true ? <strong>{shown}</strong> : shown;
}
