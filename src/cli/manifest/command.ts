import { parseArgs } from 'node:util';
import { da } from '../../i18n/da.ts';
import { httpManifest } from './http-manifest.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };

/** Prints the manifest for HTTP mode. Takes the arguments after the command's name, gives the exit code: 2 for wrong use. */
export function manifest(args: readonly string[], { output, error }: Streams): number {
  const url = publicUrl(args);
  if (url === null) {
    error.write(`${da.manifest.usage}\n`);
    return 2;
  }
  output.write(`${JSON.stringify(httpManifest(url), null, 2)}\n`);
  return 0;
}

function publicUrl(args: readonly string[]): URL | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { url: { type: 'string' } } });
    const url = new URL(values.url ?? '');
    return url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}
