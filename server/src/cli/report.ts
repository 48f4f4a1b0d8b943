/** What a report tells of a file: the plain data of the JSON contract. */
import {
  type Analysis,
  type Finding,
  LineIndex,
  type Position,
  type Severity,
  type Span,
  type StoryAnalysis,
} from '../engine/index';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface EntryRecord {
  readonly points: number;
  readonly reason: string;
  readonly rule?: string;
  readonly range: Range;
}

export interface DimensionRecord {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly max: number;
  readonly won: readonly EntryRecord[];
  readonly lost: readonly EntryRecord[];
}

export interface ValueRecord {
  readonly value: number;
  readonly unit: string;
}

export interface MetricRecord {
  /** As written. */
  readonly text: string;
  readonly range: Range;
  readonly section: string;
  readonly outcome: boolean;
  readonly from?: ValueRecord;
  readonly to?: ValueRecord;
  readonly percent?: number;
  readonly lever?: string;
}

export interface DiagnosticRecord {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly fixable: boolean;
}

/** One entry of `files`. Score, speech, framework and profile are those of the story that scores lowest. */
export interface FileRecord {
  readonly path: string;
  /** Only for files with several. */
  readonly stories?: number;
  readonly framework: string;
  readonly profile: string;
  readonly score: {
    readonly total: number;
    readonly band: string;
    readonly dimensions: readonly DimensionRecord[];
  };
  readonly speech: {
    readonly words: number;
    readonly seconds: number;
    readonly wpm: number;
    readonly sections: readonly { readonly kind: string; readonly seconds: number }[];
  };
  readonly metrics: readonly MetricRecord[];
  readonly diagnostics: readonly DiagnosticRecord[];
}

/** A checked file: its record, and what code frames need besides. */
export interface CheckedFile {
  readonly record: FileRecord;
  readonly text: string;
  readonly lines: LineIndex;
  /** In the order of the record's diagnostics. */
  readonly findings: readonly Finding[];
  /** In the order of the file. */
  readonly stories: readonly StoryScore[];
}

export interface StoryScore {
  /** Its title, else its question; empty when it has neither. */
  readonly name: string;
  readonly total: number;
  readonly band: string;
}

export function checkedFile(path: string, analysis: Analysis): CheckedFile {
  const { text, findings } = analysis;
  const lines = new LineIndex(text);
  const stories = analysis.stories.map(({ story, score: { total, band } }) => ({
    name: story.title?.text || story.question?.text || '',
    total,
    band,
  }));
  return { record: recordOf(path, analysis, lines), text, lines, findings, stories };
}

function recordOf(path: string, { text, stories, lowest, findings }: Analysis, lines: LineIndex): FileRecord {
  const range = (span: Span): Range => ({ start: lines.positionAt(span.start), end: lines.positionAt(span.end) });
  const { score, speech, story, profile } = lowest;
  return {
    path,
    ...(stories.length > 1 && { stories: stories.length }),
    framework: story.framework,
    profile: profile.id,
    score: {
      total: score.total,
      band: score.band,
      dimensions: score.dimensions.map(({ id, label, points, max, won, lost }) => ({
        id,
        label,
        points,
        max,
        won: won.map((entry) => entryRecord(entry, range)),
        lost: lost.map((entry) => entryRecord(entry, range)),
      })),
    },
    speech: {
      words: speech.words,
      seconds: speech.seconds,
      wpm: speech.wpm,
      sections: speech.sections.map(({ kind, seconds }) => ({ kind, seconds })),
    },
    metrics: stories.flatMap((one) => metricRecords(one, text, range)),
    diagnostics: findings.map(({ rule, severity, message, span, fixable }) => ({
      rule,
      severity,
      message,
      range: range(span),
      fixable,
    })),
  };
}

type ToRange = (span: Span) => Range;
type Entry = StoryAnalysis['score']['dimensions'][number]['won'][number];

const entryRecord = ({ points, reason, rule, span }: Entry, range: ToRange): EntryRecord => ({
  points,
  reason,
  ...(rule !== undefined && { rule }),
  range: range(span),
});

const metricRecords = ({ metrics, story }: StoryAnalysis, text: string, range: ToRange): MetricRecord[] =>
  metrics.map(({ span, outcome, from, to, percent, lever }) => ({
    text: text.slice(span.start, span.end),
    range: range(span),
    section: story.sections.find((one) => one.span.start <= span.start && span.end <= one.span.end)?.kind ?? 'none',
    outcome,
    ...(from && { from: valueRecord(from) }),
    ...(to && { to: valueRecord(to) }),
    ...(percent !== undefined && { percent }),
    ...(lever !== undefined && { lever }),
  }));

const valueRecord = ({ value, unit }: ValueRecord): ValueRecord => ({ value, unit });
