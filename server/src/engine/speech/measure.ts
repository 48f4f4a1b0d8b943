/** Speaking time of a story, its sections, or any stretch of it. */
import type { Story } from '../story/story';
import { kept } from '../text/memo';
import type { Sentence } from '../text/sentence';
import { contains, type Span } from '../text/span';
import type { Speech } from './speech';
import { spokenWords } from './spoken';

/** Words as spoken and seconds at `wpm`, of the whole and a section. Notes are not told. */
export function measureSpeech(story: Story, wpm: number): Speech {
  const sections = story.sections
    .filter((section) => section.kind !== 'note')
    .map((section) => {
      const words = section.sentences.reduce((sum, sentence) => sum + sentenceWords(sentence), 0);
      return { kind: section.kind, words, seconds: secondsOf(words, wpm) };
    });
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  return { words, seconds: secondsOf(words, wpm), wpm, sections };
}

/** The part of the story inside `span`. */
export function measureSpan(
  story: Story,
  span: Span,
  wpm: number,
): { readonly words: number; readonly seconds: number } {
  let words = 0;
  for (const sentence of story.sentences)
    if (sentence.start < span.end && span.start < sentence.end)
      sentence.words.forEach((word, at) => {
        if (contains(span, word)) words += spokenWords(sentence.words, at);
      });
  return { words, seconds: secondsOf(words, wpm) };
}

/** Words as spoken of one sentence. */
export const sentenceWords = (sentence: Sentence): number =>
  kept(counts, sentence, () => sentence.words.reduce((sum, _, at) => sum + spokenWords(sentence.words, at), 0));

const counts = new WeakMap<Sentence, number>();

const secondsOf = (words: number, wpm: number): number => Math.round((words * 60) / wpm);
