/** Terms and how much each weighs. */
export type Vector = ReadonlyMap<string, number>;

/** The length of a vector. */
export function norm(vector: Vector): number {
  return Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
}

/** The cosine of the angle between two vectors with their norms: 1 for the same direction, 0 for nothing in common. */
export function cosine(a: Vector, normA: number, b: Vector, normB: number): number {
  if (normA === 0 || normB === 0) return 0;
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum / (normA * normB);
}
