/*
 * What browsers of older tablets (Safari 14.1, Chrome 87) lack of what the page uses; syntax is taken care of by the build.
 */

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

function canParse(address: string): boolean {
  try {
    return new URL(address) instanceof URL;
  } catch {
    return false;
  }
}

const missing: readonly (readonly [object, string, unknown])[] = [
  [Array.prototype, 'at', at],
  [String.prototype, 'at', at],
  [
    Object,
    'hasOwn',
    (object: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(object, name),
  ],
  [URL, 'canParse', canParse],
];

/** Adds what is missing; changes nothing in a browser that has it. */
export function helpOldBrowsers(): void {
  for (const [owner, name, value] of missing) {
    if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  }
}
