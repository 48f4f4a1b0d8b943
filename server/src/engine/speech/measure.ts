/** Speaking time of a story, its sections, or any stretch of it. */
import type { Story } from '../story/story';
import type { Sentence } from '../text/sentence';
import { contains, type Span } from '../text/span';
import type { SectionSpeech, Speech } from './speech';
import { spokenWords } from './spoken';

/** Words as spoken and seconds at `wpm`, of the whole and a section. Notes are not told. */
export function measureSpeech(story: Story, wpm: number): Speech {
  const sections: SectionSpeech[] = [];
  let words = 0;
  for (const { kind, sentences } of story.sections) {
    if (kind === 'note') continue;
    let own = 0;
    for (const sentence of sentences) own += sentenceWords(sentence);
    sections.push({ kind, words: own, seconds: secondsOf(own, wpm) });
    words += own;
  }
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
export const sentenceWords = (sentence: Sentence): number => counts.get(sentence.identity) ?? count(sentence);

/** By the identity of sentences: asked of every one at every keystroke. */
const counts = new WeakMap<object, number>();

function count({ words, identity }: Sentence): number {
  let sum = 0;
  for (let at = 0; at < words.length; at++) sum += spokenWords(words, at);
  counts.set(identity, sum);
  return sum;
}

const secondsOf = (words: number, wpm: number): number => Math.round((words * 60) / wpm);
