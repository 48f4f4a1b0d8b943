/** The outline of a file: stories and their sections, and what can be folded. */
import type { Analysis, StoryAnalysis } from '../analyze';
import { sectionNames } from '../story/names';
import type { Section } from '../story/story';
import type { Span } from '../text/span';

export interface OutlineNode {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'story' | 'section';
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineNode[];
}

/** Stories and their sections, with seconds as detail. A single story without a title gives its sections alone. */
export function outline(analysis: Analysis): readonly OutlineNode[] {
  const [only] = analysis.stories;
  if (analysis.stories.length === 1 && only && !only.story.title?.text) return sectionsOf(only);
  return analysis.stories.map((story, index) => {
    const { title, span } = story.story;
    return {
      name: title?.text || `Story ${index + 1}`,
      detail: `${story.score.total} points, ${story.speech.seconds} s`,
      kind: 'story',
      span,
      nameSpan: title && inside(title.span, span) ? title.span : { start: span.start, end: span.start },
      children: sectionsOf(story),
    };
  });
}

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function sectionsOf({ story, speech }: StoryAnalysis): OutlineNode[] {
  let told = 0;
  return story.sections.flatMap((section): OutlineNode[] => {
    const seconds = section.kind === 'note' ? undefined : speech.sections[told++]?.seconds;
    if (!section.label) return [];
    return [
      {
        name: nameOf(section),
        detail: seconds === undefined ? '' : `${seconds} s`,
        kind: 'section',
        span: section.span,
        // A table's labels may stand in its head, above what they introduce.
        nameSpan: inside(section.label.span, section.span) ? section.label.span : section.body,
        children: [],
      },
    ];
  });
}

/** A letter alone says little in an outline: `S` becomes `Situation`. Editors refuse a node without a name. */
const nameOf = ({ label, kind }: Section): string =>
  label?.style === 'letter' && kind in sectionNames
    ? sectionNames[kind as keyof typeof sectionNames]
    : label?.text || 'Section';

/** Spans to fold: front matter, stories of a file with several, sections. Lines are the caller's matter. */
export function foldingSpans({ file, stories }: Analysis): readonly Span[] {
  const sections = stories.flatMap(({ story }) => story.sections.filter(({ label }) => label).map(({ span }) => span));
  return [
    ...(file.frontMatter ? [file.frontMatter.span] : []),
    ...(stories.length > 1 ? stories.map(({ story }) => story.span) : []),
    ...sections,
  ];
}
