import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { ShownMessage } from '../../site/protocol.ts';
import { emojiOf } from '../blocks/emoji.ts';

/** The names of files and the reactions under a message. */
export function Attached({ message }: { readonly message: ShownMessage }) {
  const { files, reactions, reaction } = workspacePage.messages;
  return (
    <>
      {message.fileNames.length > 0 && (
        <ul class="files" aria-label={files}>
          {message.fileNames.map((name, index) => (
            <li key={index}>
              <span aria-hidden="true">📎</span> {name}
            </li>
          ))}
        </ul>
      )}
      {message.reactions.length > 0 && (
        <ul class="reactions" aria-label={reactions}>
          {message.reactions.map(({ name, count }) => (
            <li key={name}>
              <span aria-hidden="true">
                {emojiOf(name) ?? `:${name}:`} {count}
              </span>
              <span class="out-of-sight">{reaction(name, count)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
