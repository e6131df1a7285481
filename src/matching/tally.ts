/** Counts features by their numbers, of one text after the other. */
export type Tally = {
  readonly add: (feature: number, times: number) => void;
  /** The features in the order in which they came first and, in step, how often; the tally begins anew. */
  readonly take: () => { readonly numbers: readonly number[]; readonly counts: readonly number[] };
};

const FEW_FEATURES = 1024;

export function createTally(): Tally {
  /** How often each feature came, by its number; all zero between texts. */
  let counted = new Float32Array(FEW_FEATURES);
  let came: number[] = [];

  return {
    add: (feature, times) => {
      if (feature >= counted.length) counted = grown(counted, feature);
      const before = counted[feature] ?? 0;
      if (before === 0) came.push(feature);
      counted[feature] = before + times;
    },
    take: () => {
      const numbers = came;
      const counts = numbers.map((feature) => counted[feature] ?? 0);
      for (const feature of numbers) counted[feature] = 0;
      came = [];
      return { numbers, counts };
    },
  };
}

/** Room for a feature's number, and for as many again. */
function grown(counted: Float32Array<ArrayBuffer>, feature: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * feature);
  larger.set(counted);
  return larger;
}
