import { workspaceBlocks } from '../../../i18n/da/workspace-blocks.ts';
import { safeAddress } from '../../safe-address.ts';
import { Link } from './styled.tsx';

type Image = { readonly image_url?: string | undefined; readonly alt_text: string };

/** A picture. One from another address is shown as its description and a link, because no request leaves the machine. */
export function Picture({ image, title }: { readonly image: Image; readonly title?: string | undefined }) {
  const address = safeAddress(image.image_url ?? '');
  const isHere = address !== null && new URL(address).origin === location.origin;
  return (
    <figure class="picture">
      {title !== undefined && <figcaption>{title}</figcaption>}
      {isHere ? (
        <img src={address} alt={image.alt_text} />
      ) : (
        <p class="picture-elsewhere">
          <span>{image.alt_text}</span>
          <small>{workspaceBlocks.pictureElsewhere}</small>
          {address !== null && <Link url={address}>{workspaceBlocks.openPicture}</Link>}
        </p>
      )}
    </figure>
  );
}
