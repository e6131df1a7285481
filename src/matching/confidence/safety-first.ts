/** Of three that are offered, so many are about safety where harm is likely; the third may be what was asked word for word. */
const SAFETY = 2;
const OFFERED = 3;

/**
 * What to offer where harm is likely: the likeliest of the safety entries first, then the likeliest other one. Takes what was
 * found, best first.
 */
export function safetyFirst<Found>(found: readonly Found[], isSafety: (one: Found) => boolean): Found[] {
  const safety = found.filter(isSafety);
  const [other] = found.filter((one) => !isSafety(one));
  const first = safety.slice(0, SAFETY);
  return [...first, ...(other === undefined ? [] : [other]), ...safety.slice(SAFETY)].slice(0, OFFERED);
}
