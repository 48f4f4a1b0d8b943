/** What to select around a place, step by step: word, sentence, list item, section, story, file. */
import type { Analysis } from '../analyze';
import type { Story, StoryFile } from '../story/story';
import { lineAt } from '../text/line-at';
import { contains, type Span, spanOf, trimSpan } from '../text/span';

/** Spans that hold `offset`, each inside the next and none twice; the last one is the whole file. */
export function selectionsAt({ text, file }: Analysis, offset: number): readonly Span[] {
  const whole = spanOf(0, text.length);
  const candidates = [
    ...inFrontMatter(text, file, offset),
    ...file.stories.flatMap((story) => inStory(text, story, offset)),
    whole,
  ].filter((span) => span.start <= offset && offset <= span.end && span.start < span.end);
  const steps: Span[] = [];
  for (const span of candidates.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = steps.at(-1);
    const isSame = inner && inner.start === span.start && inner.end === span.end;
    if (!isSame && (!inner || contains(span, inner))) steps.push(span);
  }
  return steps.length > 0 ? steps : [whole];
}

function inFrontMatter(text: string, { frontMatter }: StoryFile, offset: number): readonly Span[] {
  if (!frontMatter || offset > frontMatter.span.end) return [];
  const fields = frontMatter.fields.flatMap(({ keySpan, valueSpan }) => [
    keySpan,
    valueSpan,
    spanOf(keySpan.start, Math.max(keySpan.end, valueSpan.end)),
  ]);
  return [wordAt(text, offset), ...fields, frontMatter.span];
}

function inStory(text: string, story: Story, offset: number): readonly Span[] {
  if (offset < story.span.start || offset > story.span.end) return [];
  const sentence = story.sentences.find(({ start, end }) => start <= offset && offset <= end);
  const section = story.sections.findLast(({ span }) => span.start <= offset && offset <= span.end);
  return [
    sentence?.words.find(({ start, end, kind }) => kind !== 'symbol' && start <= offset && offset <= end) ??
      wordAt(text, offset),
    ...(sentence ? [sentence] : []),
    ...(section
      ? [...section.items, ...(section.label ? [section.label.span] : []), section.body, section.span]
      : [lineAt(text, offset)]),
    trimSpan(text, story.span),
  ].map(({ start, end }) => spanOf(start, end));
}

/** The letters and digits around the place, with the hyphens and apostrophes between them. */
function wordAt(text: string, offset: number): Span {
  const before = /(?<![\p{L}\p{N}'’-])[\p{L}\p{N}'’-]*$/u.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? '';
  const behind = /^[\p{L}\p{N}'’-]*/u.exec(text.slice(offset, offset + 60))?.[0] ?? '';
  return spanOf(offset - before.length, offset + behind.length);
}
