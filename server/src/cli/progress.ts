/** A line on a terminal that tells how far a long run is; gone when it is over. */
import type { Output } from './io';

/** A run shorter than this shows nothing, in milliseconds. */
const patience = 500;
/** Between two states of the line, in milliseconds. */
const pause = 100;

export class Progress {
  readonly #output: Output | undefined;
  readonly #total: number;
  readonly #now: () => number;
  #due: number;
  #isShown = false;

  /**
   * @param output a terminal; without one nothing is shown
   * @param now milliseconds
   */
  constructor(output: Output | undefined, total: number, now: () => number = () => performance.now()) {
    this.#output = output;
    this.#total = total;
    this.#now = now;
    // A clock takes its time to load.
    this.#due = output ? now() + patience : 0;
  }

  show(done: number): void {
    if (!this.#output || this.#now() < this.#due) return;
    this.#due = this.#now() + pause;
    this.#isShown = true;
    const [count, total] = [done, this.#total].map((number) => number.toLocaleString('en'));
    this.#output.write(`\r\u001b[KChecking stories: ${count} of ${total}`);
  }

  clear(): void {
    if (this.#isShown) this.#output?.write('\r\u001b[K');
    this.#isShown = false;
  }
}
