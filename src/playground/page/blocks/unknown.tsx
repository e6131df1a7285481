import { workspaceBlocks } from '../../../i18n/da/workspace-blocks.ts';

/** Shown in place of a block or element that this page cannot show, so that nobody overlooks it. */
export function Unknown({ type }: { readonly type: string }) {
  return (
    <strong class="unknown-block" role="alert">
      {workspaceBlocks.unknown(type)}
    </strong>
  );
}
