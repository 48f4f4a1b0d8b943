/** How a report may look on this output. */
import picocolors from 'picocolors';
import type { Io } from './io';

export type Colors = ReturnType<typeof picocolors.createColors>;

export interface Style {
  readonly colors: Colors;
  /** Width in columns. */
  readonly columns: number;
}

export const styleOf = (io: Io): Style => ({ colors: picocolors.createColors(isColoured(io)), columns: io.columns });

/** NO_COLOR beats FORCE_COLOR beats the terminal. */
export function isColoured({ env, isTTY }: Io): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTTY && env.TERM !== 'dumb';
}
