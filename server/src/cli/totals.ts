/** Adds up the files of a run. */
import type { Severity } from '../engine/index';
import type { FileRecord } from './report';

/** What one file adds: plain data that a thread can hand over. */
export interface Tally {
  readonly score: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that `--fix` would mend. */
  readonly fixable: number;
}

export function tallyOf({ score, diagnostics }: FileRecord): Tally {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return { score: score.total, counts, fixable: diagnostics.filter(({ fixable }) => fixable).length };
}

/** The contract's `summary`. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  /** Rounded; 0 when no file was checked. */
  readonly meanScore: number;
}

export class Totals {
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  #files = 0;
  #points = 0;
  #lowest = 100;
  #fixable = 0;

  add({ score, counts, fixable }: Tally): void {
    this.#files++;
    this.#points += score;
    this.#lowest = Math.min(this.#lowest, score);
    this.#fixable += fixable;
    for (const severity of Object.keys(counts) as Severity[]) this.#counts[severity] += counts[severity];
  }

  /** The lowest score; 100 when no file was checked. */
  get lowest(): number {
    return this.#lowest;
  }

  /** Findings that `--fix` would mend. */
  get fixable(): number {
    return this.#fixable;
  }

  count(severity: Severity): number {
    return this.#counts[severity];
  }

  get summary(): Summary {
    const { error, warning, information, hint } = this.#counts;
    const meanScore = this.#files === 0 ? 0 : Math.round(this.#points / this.#files);
    return { files: this.#files, errors: error, warnings: warning, information, hints: hint, meanScore };
  }
}
