/** Takes notes with many stories apart: one file for each story. */
import { lineEnd } from '../rules/parts';
import { readFrontMatter } from '../story/front-matter';
import { parseStory } from '../story/parse';
import type { Named, Story, StoryFile } from '../story/story';
import { lineStart } from '../text/lines';
import { applyEdits, type Span, spanOf, trimSpan } from '../text/span';
import { storyFileName } from './file-name';
import { setField } from './set-field';

/** A new file with one story. */
export interface StoryPart {
  readonly name: string;
  readonly text: string;
  /** What of the notes is in it: UTF-16 code units. */
  readonly span: Span;
}

/**
 * The stories of a file in their order. Their words stay as they are; what made a story one of several goes: its bullet
 * and indentation, its fold, the line between two. Front matter is given to each. Text of no story is left out (`leftInNotes`).
 * Prose that names no part is no story.
 * @param taken names of files that are there already
 */
export function splitNotes(text: string, taken: Iterable<string> = []): readonly StoryPart[] {
  const file = parseStory(text);
  const stories = file.stories.filter(hasParts);
  const head = frontMatterFor(file, stories.length);
  const names = new Set(taken);
  return spansOf(text, stories).map((span, index) => {
    const story = stories[index] as Story;
    const name = storyFileName([story.title?.text, story.question?.text], names);
    names.add(name);
    return { name, text: head + standalone(text, story, span) + lineEnd(text), span };
  });
}

/** The stretches of the notes whose words are in none of the files, in their order. */
export function leftInNotes(text: string, parts: readonly StoryPart[]): readonly Span[] {
  const starts = [readFrontMatter(text).end, ...parts.map(({ span }) => span.end)];
  return starts
    .map((start, index) => withoutSeparators(text, spanOf(start, parts[index]?.span.start ?? text.length)))
    .filter(({ start, end }) => {
      const left = text.slice(start, end);
      return hasWords(left) && !parts.some((part) => part.text.includes(left));
    });
}

/** Besides the tags of folds. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replace(/<[^<>]*>/g, ''));

const hasParts = ({ sections }: Story): boolean =>
  sections.some(({ kinds, label }) => kinds.length > 0 && label !== undefined);

/** The stories with the markup before them that is theirs, without the lines that only part them. */
function spansOf(text: string, stories: readonly Story[]): readonly Span[] {
  const starts = stories.map((story) => startOf(text, story));
  return stories.map(({ span }, index) =>
    withoutSeparators(text, spanOf(starts[index] ?? span.start, Math.min(span.end, starts[index + 1] ?? span.end))),
  );
}

function startOf(text: string, story: Story): number {
  const { start } = story.span;
  const line = lineStart(text, start);
  const before = text.slice(line, start);
  if (headerOf(story) !== undefined || /^[ \t]*>[> \t]*$/.test(before)) return line;
  const fold = /<details\b[^<>]*>\s*$/i.exec(text.slice(Math.max(0, start - 200), start));
  return fold ? start - fold[0].length : start;
}

/** Where the header of the table is that the story is a row of. */
const headerOf = ({ sections, span }: Story): number | undefined =>
  sections.find(({ label }) => label !== undefined && label.span.start < span.start)?.label?.span.start;

function withoutSeparators(text: string, span: Span): Span {
  let { start, end } = trimSpan(text, span);
  for (
    let line = endOfLine(text, start);
    start < end && isSeparator(text.slice(start, line));
    line = endOfLine(text, start)
  )
    start = trimSpan(text, spanOf(Math.min(line, end), end)).start;
  for (
    let line = lineStart(text, end);
    line > start && isSeparator(text.slice(line, end));
    line = lineStart(text, end)
  ) {
    const above = trimSpan(text, spanOf(start, line)).end;
    // Right below a line it makes that line a heading.
    if (!/\n[ \t]*\r?\n|\r[ \t]*\r/.test(text.slice(above, line))) break;
    end = above;
  }
  return { start, end };
}

const isSeparator = (line: string): boolean => /^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/.test(line);

/** The story as a file of its own, titled in a way that reads as a title there. */
function standalone(text: string, story: Story, { start, end }: Span): string {
  const written = text.slice(start, end);
  const { title } = story;
  const header = headerOf(story);
  if (header !== undefined) {
    const below = endOfLine(text, endOfLine(text, header) + 1);
    const table = text.slice(lineStart(text, header), Math.min(below, start)).trimEnd();
    return [...(title ? [`# ${title.text}`, ''] : []), table, written].join(lineEnd(text));
  }
  if (!title || title.span.start < start || parseStory(written).stories[0]?.title) return written;
  return withHeading(text, { start, end }, title);
}

/** With the title, which was a bold line, a list item or the summary of a fold, as its heading. */
function withHeading(text: string, { start, end }: Span, title: Named): string {
  const lead = text.slice(start, title.span.start);
  const rest = text.slice(title.span.end, end);
  if (/<summary\b/i.test(lead)) {
    const told = rest.replace(/^\s*<\/summary>\s*/i, '').replace(/<\/details>$/i, '');
    return `# ${title.text}${lineEnd(text).repeat(2)}${told.trimEnd()}`;
  }
  const lines = text.slice(title.span.start, title.span.end).split(/[\r\n]+/);
  const words = lines.map((line) => line.trim()).join(' ');
  const bullet = /^(?:[-*+]|\d+[.)])[ \t]+/.exec(lead)?.[0];
  return bullet === undefined ? `# ${lead}${words}${rest}` : `# ${lead.slice(bullet.length)}${words}${outdented(rest)}`;
}

/** Without the indentation that all lines behind the first have in common. */
function outdented(text: string): string {
  const indents = [...text.matchAll(/[\r\n]([ \t]*)(?=\S)/g)].map(([, indent = '']) => indent);
  const common = indents.reduce((least, indent) => (indent.length < least.length ? indent : least), indents[0] ?? '');
  if (common === '' || !indents.every((indent) => indent.startsWith(common))) return text;
  return text.replaceAll(new RegExp(`([\\r\\n])${common}`, 'g'), '$1');
}

/** The front matter of the notes as each story's own; of several stories none has the title of all. */
function frontMatterFor(file: StoryFile, count: number): string {
  const { text, frontMatter } = file;
  if (!frontMatter) return '';
  const block = text.slice(0, readFrontMatter(text).end);
  const edits = count > 1 ? setField(file, 'title', undefined) : [];
  if (edits.length > 0 && frontMatter.fields.length === 1) return '';
  const kept = applyEdits(block, edits).slice(frontMatter.span.start);
  return kept.trimEnd() + lineEnd(text).repeat(2);
}

function endOfLine(text: string, offset: number): number {
  const end = /[\r\n]|$/g;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}
