/** Tells a story in another framework: whole sections change places, and their labels change names. */
import { type Analysis, analyze } from '../analyze';
import { type FrameworkSpec, frameworks } from '../story/sections';
import type { FrameworkId, Story, StoryFile } from '../story/story';
import { applyEdits, contains, type Span, spanOf, type TextEdit } from '../text/span';
import { type Labelled, labelledSections } from './labelled';
import { renamed } from './rename-label';
import { setField } from './set-field';

/** The frameworks that a story can be converted to. */
export type Conversion = Extract<FrameworkId, 'pcam' | 'star' | 'star-result-first'>;

/** Why nothing changes, in a sentence for people, where there are no edits. */
export type Converted =
  | { readonly edits: readonly TextEdit[] }
  | { readonly edits: undefined; readonly reason: string };

/**
 * Brings the story at `offset`, or every story of the file, into the order and the names of a framework.
 * Headline, reflection, notes and text without a label keep their places. Every byte but the names of labels stays.
 */
export function convert(analysis: Analysis, to: Conversion, offset?: number): Converted {
  const { file, text } = analysis;
  const spec = frameworks.find(({ id }) => id === to) as FrameworkSpec;
  const stories = storiesAt(file, offset);
  const parts = stories.map((story) => partsOf(story, spec)).filter(({ length }) => length > 0);
  if (parts.length === 0) return nothing('There are no labelled sections to convert, such as "## Situation".');
  if (parts.flat().some(({ span, label }) => !contains(span, label.span)))
    return nothing('Sections that stand side by side in a table cannot change places.');
  const isWhole = stories.length === file.stories.length;
  const edits = [
    ...parts.flatMap((sections) => arrange(file, sections, spec)),
    ...(isWhole ? fieldEdits(file, to) : []),
  ];
  if (edits.length === 0)
    return nothing(
      stories.length === 1
        ? `The story is told as ${spec.name} already.`
        : `All stories are told as ${spec.name} already.`,
    );
  if (tellings(analyze(applyEdits(text, edits), analysis.settings)) === tellings(analysis)) return { edits };
  return nothing(
    'The sections cannot change places without a change of what they say: is a code block or a comment left open?',
  );
}

const nothing = (reason: string): Converted => ({ edits: undefined, reason });

/** The story that the offset is in or behind; all without an offset. */
function storiesAt({ stories }: StoryFile, offset: number | undefined): readonly Story[] {
  const at = offset === undefined ? undefined : (stories.findLast(({ span }) => span.start <= offset) ?? stories[0]);
  return at ? [at] : stories;
}

const partsOf = (story: Story, { order }: FrameworkSpec): readonly Labelled[] =>
  labelledSections(story).filter(({ kinds }) => kinds.some((kind) => order.includes(kind)));

/** Puts the sections, in the framework's order, into the places that they take now; what stands between stays there. */
function arrange(file: StoryFile, sections: readonly Labelled[], spec: FrameworkSpec): readonly TextEdit[] {
  const { text } = file;
  const places = placesOf(file, sections);
  const rank = ({ kinds }: Labelled): number =>
    Math.min(...kinds.map((kind) => spec.order.indexOf(kind)).filter((index) => index >= 0));
  const sorted = [...sections].sort((one, other) => rank(one) - rank(other));
  return sorted.flatMap((section, index) => {
    const [from, to] = [places.get(section), places.get(sections[index] as Labelled)];
    const name = renamed(text, section, spec);
    if (!from || !to) return [];
    if (from === to) return name === undefined ? [] : [{ span: section.label.span, text: name }];
    const { start, end } = section.label.span;
    const moved =
      name === undefined
        ? text.slice(from.start, from.end)
        : text.slice(from.start, start) + name + text.slice(end, from.end);
    return [{ span: to, text: moved }];
  });
}

/** What moves with each section: a comment about its label does, a rule below it and the number of its item do not. */
function placesOf({ text, suppressions }: StoryFile, sections: readonly Labelled[]): ReadonlyMap<Labelled, Span> {
  const starts = sections.map(({ span }) => {
    const comment = suppressions.find(
      ({ span: { start, end }, covers }) =>
        start < span.start &&
        covers.start <= span.start &&
        span.start <= covers.end &&
        text.slice(end, span.start).trim() === '',
    );
    const number = /^\d{1,9}[.)][ \t]+/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
    return comment?.span.start ?? span.start + number;
  });
  return new Map(
    sections.map((section, index) => {
      const start = starts[index] ?? section.span.start;
      const limit = Math.min(section.span.end, starts[index + 1] ?? section.span.end);
      const told = text.slice(start, limit).trimEnd();
      return [section, spanOf(start, start + told.replace(ruleBelow, '').trimEnd().length)];
    }),
  );
}

/** A thematic break with a blank line above it. */
const ruleBelow = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)[ \t]*([-*_])(?:[ \t]*\1){2,}$/;

/** Front matter that names the framework goes along. */
function fieldEdits(file: StoryFile, to: Conversion): readonly TextEdit[] {
  const field = file.frontMatter?.fields.find(({ key }) => key === 'framework');
  return field && field.value !== to ? setField(file, 'framework', to) : [];
}

/** What each section of each story says, in no order. */
const tellings = ({ stories }: Analysis): string =>
  JSON.stringify(
    stories.map(({ story }) =>
      story.sections
        .map(({ kinds, kind, sentences }) =>
          [
            ...(kinds.length > 0 ? [...kinds].sort() : [kind]),
            ...sentences.flatMap(({ words }) => words.map(({ norm }) => norm)),
          ].join(' '),
        )
        .sort(),
    ),
  );
