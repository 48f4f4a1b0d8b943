/** How a report may look on this output. */
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

/** Packages that do this look at the terminal when they load, which costs more than a report. */
export function colorsOf(isColoured: boolean): Colors {
  const color: (on: number, off: number) => Color = isColoured ? escaped : () => String;
  return {
    bold: color(1, 22),
    dim: color(2, 22),
    underline: color(4, 24),
    red: color(31, 39),
    green: color(32, 39),
    yellow: color(33, 39),
    blue: color(34, 39),
    cyan: color(36, 39),
  };
}

/** Where one of its kind ends inside, it goes on: a colour in place of the other's end; bold and dim, which end alike, after it. */
function escaped(on: number, off: number): Color {
  const [start, end] = [`\u001b[${on}m`, `\u001b[${off}m`];
  const again = off === 22 ? end + start : start;
  return (text) => start + text.replaceAll(end, again) + end;
}
