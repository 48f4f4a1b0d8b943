/** Standard output and errors of this process. Node's streams are made for terminals only: one takes longer than a report. */
import { once } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import type { Output } from './io';

export class ProcessOutput implements Output {
  readonly #descriptor: 1 | 2;
  #stream: WriteStream | undefined;

  constructor(descriptor: 1 | 2) {
    this.#descriptor = descriptor;
    if (mayBeTerminal(descriptor)) this.#open();
  }

  get isTTY(): boolean {
    return this.#stream?.isTTY === true;
  }

  /** Width in columns, of a terminal. */
  get columns(): number | undefined {
    return this.#stream?.columns;
  }

  write(text: string): void {
    if (this.#stream) this.#stream.write(text);
    else this.#writeAtOnce(Buffer.from(text));
  }

  async drained(): Promise<void> {
    if (this.#stream?.writableNeedDrain) await once(this.#stream, 'drain');
  }

  /** What a reader does not take at once, a stream keeps for it. */
  #writeAtOnce(bytes: Buffer): void {
    let at = 0;
    try {
      while (at < bytes.length) at += writeSync(this.#descriptor, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') fail(error as NodeJS.ErrnoException);
      this.#open().write(bytes.subarray(at));
    }
  }

  #open(): WriteStream {
    this.#stream = this.#descriptor === 1 ? process.stdout : process.stderr;
    return this.#stream.on('error', fail);
  }
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return !(stat.isFile() || stat.isFIFO() || stat.isSocket());
  } catch {
    return true;
  }
}

/** A reader that went away, such as `head`, is no fault. */
function fail(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
