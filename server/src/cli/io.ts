/** The process as the command line sees it, and what it gives back. */

export interface Output {
  write(text: string): unknown;
}

/** What a run of the command line sees of the process. */
export interface Io {
  readonly cwd: string;
  readonly stdout: Output & {
    /** Resolves once what was written is taken; where it is missing, writing waits by itself. */
    drained?(): Promise<void>;
  };
  readonly stderr: Output & { readonly isTTY?: boolean };
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stdout is a terminal. */
  readonly isTTY: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** The script of the command line, for threads; without it there is one thread. */
  readonly script?: string;
}

/** 0 clean, 1 findings at or above the bar, 2 usage, config or input error. */
export type ExitCode = 0 | 1 | 2;

/** A wrong call: the message is one sentence that names what is wrong and the way out. */
export class UsageError extends Error {}

/** What is said of a mistake of ours. */
export const internalError = (error: unknown): string =>
  `Something went wrong inside; please report it with these lines.\n${error instanceof Error ? error.stack : String(error)}`;

/** The only argument of a thread of the command line; nobody types it. */
export const threadArgument = '--thread';
