/** Short forms of what the parser gives, for tables of expectations. */
import { parseStory } from '../../server/src/engine/story/parse';
import type { Section, Story, StoryFile } from '../../server/src/engine/story/story';

/** The only story of a text. */
export function only(text: string): Story {
  const { stories } = parseStory(text);
  const [story] = stories;
  if (!story || stories.length !== 1) throw new Error(`${stories.length} stories in ${JSON.stringify(text)}`);
  return story;
}

export const told = (text: string, { sentences }: { readonly sentences: Story['sentences'] }): string[] =>
  sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));

/** `situation bold "Situation": It rained. | It rained more.` */
export function show(text: string, { kind, kinds, label, sentences }: Section): string {
  const what = kinds.length > 1 ? kinds.join('+') : kind;
  const name = label ? ` ${label.style} "${label.text}"` : '';
  return `${what}${name}: ${told(text, { sentences }).join(' | ')}`.trim();
}

export const sections = (text: string): string[] => only(text).sections.map((section) => show(text, section));

/** The sections of each story by kind. */
export const kinds = ({ stories }: StoryFile): string[] =>
  stories.map((story) => story.sections.map(({ kind }) => kind).join(' '));

/** Takes `<|…|>` out of a text: the text without, and the spans they marked. */
export function marked(text: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let plain = '';
  for (const [index, piece] of text.split(/<\||\|>/).entries()) {
    if (index % 2 === 1) spans.push({ start: plain.length, end: plain.length + piece.length });
    plain += piece;
  }
  return { text: plain, spans };
}
