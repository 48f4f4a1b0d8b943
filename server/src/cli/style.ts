/** How a report may look on this output. */
import { styleText } from 'node:util';
import type { Io } from './io';

type Color = (text: string) => string;

export interface Colors {
  readonly bold: Color;
  readonly dim: Color;
  readonly underline: Color;
  readonly red: Color;
  readonly green: Color;
  readonly yellow: Color;
  readonly blue: Color;
  readonly cyan: Color;
}

export interface Style {
  readonly colors: Colors;
  /** Width of the terminal in columns; undefined where it is none. */
  readonly columns: number | undefined;
}

export const styleOf = (io: Io): Style => ({ colors: colorsOf(isColoured(io)), columns: columnsOf(io) });

/** What is written to a file or a pipe has no width. */
export const columnsOf = ({ isTTY, columns }: Io): number | undefined => (isTTY ? columns : undefined);

/** NO_COLOR beats FORCE_COLOR beats the terminal. */
export function isColoured({ env, isTTY }: Io): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTTY && env.TERM !== 'dumb';
}

/** Node's own: packages that do this look at the terminal when they load, which costs more than a report. */
export function colorsOf(isColoured: boolean): Colors {
  const color = (format: keyof Colors): Color =>
    isColoured ? (text) => styleText(format, text, { validateStream: false }) : String;
  return {
    bold: color('bold'),
    dim: color('dim'),
    underline: color('underline'),
    red: color('red'),
    green: color('green'),
    yellow: color('yellow'),
    blue: color('blue'),
    cyan: color('cyan'),
  };
}
