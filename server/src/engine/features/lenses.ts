/** What can be shown above a story: its score and how long it takes to say. */
import type { Analysis, StoryAnalysis } from '../analyze';
import { contains, type Span, spanOf } from '../text/span';

export interface Lens {
  /** The title, else the first label or the start of the text. */
  readonly span: Span;
  readonly text: string;
}

/** One for each story that says something. */
export const lenses = ({ stories }: Analysis): readonly Lens[] =>
  stories
    .filter(({ story }) => story.sentences.length > 0)
    .map((story) => ({ span: headOf(story), text: textOf(story) }));

function headOf({ story: { title, span, sections } }: StoryAnalysis): Span {
  if (title && contains(span, title.span)) return title.span;
  const [first] = sections;
  const start = first?.span.start ?? span.start;
  return first?.label && contains(first.span, first.label.span) ? first.label.span : spanOf(start, start);
}

const textOf = ({ score, speech }: StoryAnalysis): string =>
  `${score.total} of 100, ${score.band} · ${clock(speech.seconds)} min`;

/** Seconds as on a clock: 92 is `1:32`. */
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
