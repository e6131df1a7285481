/** Does work in the order in which it is asked for, one after the other; a failure does not stop the next. */
export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>;

/** Whoever shares one waits for the others. */
export function createLine(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
