/** Long work in short turns: whoever else waits for the event loop has his turn after every few milliseconds. */
import type { Steps } from '../engine/index';
import type { Host } from './host';

export class Pacer {
  readonly #host: Host;
  #since = performance.now();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Whether it is the others' turn. */
  get isDue(): boolean {
    return performance.now() - this.#since >= turn;
  }

  /** To be awaited before every piece of work. */
  async next(): Promise<void> {
    if (!this.isDue) return;
    await this.#host.pause();
    this.#since = performance.now();
  }
}

/** Runs all steps, with pauses. */
export async function inTurns<T>(steps: Steps<T>, host: Host): Promise<T> {
  const pacer = new Pacer(host);
  for (;;) {
    if (pacer.isDue) await pacer.next();
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds. */
const turn = 10;
