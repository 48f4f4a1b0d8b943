/** The preview's model: all that the panel shows, as plain data. */
import type { Analysis } from '../analyze';
import { sectionNames } from '../story/names';
import { quantityText } from './hover';
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

/** The model of the story that stands for the file: the one that scores lowest. */
export function previewModel(uri: string, version: number, analysis: Analysis): PreviewModel {
  const { lowest, text, stories, settings } = analysis;
  const { story, profile, score, speech, metrics, context } = lowest;
  return {
    uri,
    version,
    title: story.title?.text ?? fileTitle(uri),
    ...(story.question ? { question: story.question.text } : {}),
    framework: story.framework,
    profile: { id: profile.id, label: profile.label },
    stories: stories.length,
    score,
    speech,
    time: settings.time ?? profile.time,
    metrics: metrics.map(({ span, from, to, percent, lever, sentence, outcome }) => ({
      text: text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      ...(from ? { from: quantityText(from) } : {}),
      ...(to ? { to: quantityText(to) } : {}),
      ...(percent === undefined ? {} : { percent }),
      ...(lever ? { lever: profile.levers.find(({ id }) => id === lever)?.label ?? lever } : {}),
      section: sectionName(context.sectionOf[sentence]?.kind),
      outcome,
    })),
    findings: analysis.findings.map(({ rule, severity, message, span }) => ({ rule, severity, message, start: span.start, end: span.end })),
    text,
  };
}

const sectionName = (kind: string | undefined): string => (kind && kind in sectionNames ? sectionNames[kind as keyof typeof sectionNames] : 'Story');

/** `file:///stories/my-story.star.md` is "my story" when nothing better is known. */
function fileTitle(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.star\.md$|\.md$/, '');
  return decodeURIComponentSafely(name).replaceAll(/[-_]+/g, ' ');
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
