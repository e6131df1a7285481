const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Takes an address from an app or a person; gives it back when the page may link to it, otherwise null. */
export function safeAddress(address: string): string | null {
  return URL.canParse(address) && SCHEMES.has(new URL(address).protocol) ? address : null;
}
