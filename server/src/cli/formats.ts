/** The table of report formats. */
import type { CheckedFile } from './report';
import type { Style } from './style';
import type { Totals } from './totals';

/** Writes one report, file by file. */
export interface Formatter {
  /** What stands before the first file. */
  readonly start?: string;
  /** What stands between the texts of two files that have any. */
  readonly separator?: string;
  /** Of this file alone, so that files may be written by several threads. */
  file(checked: CheckedFile): string;
  end(totals: Totals): string;
}

export interface Format {
  readonly name: string;
  /** Whether what is done is written at once; other reports are written as a whole, or not at all. */
  readonly streams?: boolean;
  load(): Promise<(style: Style) => Formatter>;
}

export const formats: readonly Format[] = [
  { name: 'pretty', load: async () => (await import('./formats/pretty')).pretty },
  { name: 'json', load: async () => (await import('./formats/json')).json },
  { name: 'ndjson', streams: true, load: async () => (await import('./formats/ndjson')).ndjson },
  { name: 'sarif', load: async () => (await import('./formats/sarif')).sarif },
  { name: 'junit', load: async () => (await import('./formats/junit')).junit },
  { name: 'github', load: async () => (await import('./formats/github')).github },
];

/** The format of a name that the arguments were checked for. */
export function formatNamed(name: string): Format {
  const known = formats.find((format) => format.name === name);
  if (!known) throw new Error(`there is no format "${name}"`);
  return known;
}
