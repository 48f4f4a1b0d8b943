/** The preview's model: all that the panel shows, as plain data. */
import type { Analysis } from '../analyze';
import type { Score } from '../score/ledger';
import type { Speech } from '../speech/speech';

export interface PreviewMetric {
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly from?: string;
  readonly to?: string;
  readonly percent?: number;
  readonly lever?: string;
  readonly section: string;
  readonly outcome: boolean;
}

export interface PreviewModel {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly question?: string;
  readonly framework: string;
  readonly profile: { readonly id: string; readonly label: string };
  /** Stories in the file; the model shows the one that scores lowest. */
  readonly stories: number;
  /** Spans are offsets into the document. */
  readonly score: Score;
  readonly speech: Speech;
  /** Spoken time wanted, in seconds. */
  readonly time: { readonly min: number; readonly max: number };
  readonly metrics: readonly PreviewMetric[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** The whole text, for quoting the winning words: the panel slices it by span. */
  readonly text: string;
}

export declare function previewModel(uri: string, version: number, analysis: Analysis): PreviewModel;
