/** Work cut into small steps: who runs it decides when others have their turn. */

/** Every `next` is at most a few milliseconds of work. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Calls `work` for every item, with a step after every few of them. */
export function* eachOf<T>(items: readonly T[], work: (item: T, index: number) => void): Steps<void> {
  for (const [index, item] of items.entries()) {
    work(item, index);
    if (index % itemsAStep === itemsAStep - 1) yield undefined;
  }
}

const itemsAStep = 16;
