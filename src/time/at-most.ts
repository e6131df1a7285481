/** Does so many things at a time; whoever comes then waits, in order. */
export type AtMost = { readonly run: <T>(work: () => Promise<T>) => Promise<T> };

/** `places`: how many at a time. */
export function createAtMost(places: number): AtMost {
  const line: (() => void)[] = [];
  let free = places;
  return {
    run: async (work) => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => line.push(resolve));
      try {
        return await work();
      } finally {
        const next = line.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}
