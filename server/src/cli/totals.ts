/** Adds up the files of a run. */
import type { Severity } from '../engine/index';
import type { FileRecord } from './report';

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

  add({ score, diagnostics }: FileRecord): void {
    this.#files++;
    this.#points += score.total;
    this.#lowest = Math.min(this.#lowest, score.total);
    for (const { severity, fixable } of diagnostics) {
      this.#counts[severity]++;
      if (fixable) this.#fixable++;
    }
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
