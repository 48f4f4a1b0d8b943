/** The table of report formats. */
import type { CheckedFile } from './report';
import type { Style } from './style';
import type { Totals } from './totals';

/** Writes one report, file by file. */
export interface Formatter {
  /** What stands before the first file. */
  start?(): string;
  file(checked: CheckedFile): string;
  end(totals: Totals): string;
}

export interface Format {
  readonly name: string;
  load(): Promise<(style: Style) => Formatter>;
}

export const formats: readonly Format[] = [
  { name: 'pretty', load: async () => (await import('./formats/pretty')).pretty },
  { name: 'json', load: async () => (await import('./formats/json')).json },
  { name: 'ndjson', load: async () => (await import('./formats/ndjson')).ndjson },
  { name: 'github', load: async () => (await import('./formats/github')).github },
];
