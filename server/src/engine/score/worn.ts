/** Worn sentences: those that could stand in anybody's story — `we had several meetings and discussed everything openly`. */
import type { Finding } from '../analyze';
import type { RuleContext } from '../rules/rule';
import { sentenceAt, sentenceSpan } from '../rules/support';
import type { Span } from '../text/span';
import type { Deed } from './deeds';
import { wordsOf } from './specifics';

/** How much of a telling is worn. */
export interface Worn {
  /** Worn sentences to worn ones and those that tell a concrete deed, from 0 to 1. */
  readonly share: number;
  /** The first of them. */
  readonly first: Span | undefined;
}

/** Blame is what anybody could say, too. Sentences that tell a figure are never worn, nor are short notes and what stands in a section for the lesson. */
export function wornOf(
  context: RuleContext,
  findings: readonly Finding[],
  deeds: readonly Deed[],
  isRepeat: (sentence: number) => boolean,
): Worn {
  const { story, sectionOf, metrics } = context;
  const blaming = new Set(
    findings.flatMap(({ rule, span }) => (rule === 'blame' ? [sentenceAt(story, span.start)] : [])),
  );
  const measured = new Set<number>();
  for (const { outcome, sentence } of metrics) if (outcome) measured.add(sentence);
  const worn: number[] = [];
  for (let sentence = 0; sentence < story.sentences.length; sentence++)
    if (
      (blaming.has(sentence) || isWorn(context, sentence)) &&
      !isRepeat(sentence) &&
      !measured.has(sentence) &&
      !sectionOf[sentence]?.kinds.includes('reflection') &&
      !tellsOwnLesson(context, sentence)
    )
      worn.push(sentence);
  const telling = new Set<number>();
  for (const { concrete, sentence } of deeds) if (concrete) telling.add(sentence);
  const [first] = worn;
  return {
    share: worn.length / Math.max(1, worn.length + telling.size),
    first: first === undefined ? undefined : sentenceSpan(story, first),
  };
}

/** `I learned to decide on day one what to drop`: plain words, but nobody else's. */
const tellsOwnLesson = ({ prose }: RuleContext, sentence: number): boolean =>
  prose.marksIn(sentence, 'lesson').length > 0 && prose.marksIn(sentence, 'advice').length === 0;

/** Two worn words at least, and not many more that say what nobody else would. */
function isWorn(context: RuleContext, sentence: number): boolean {
  const { words } = context.story.sentences[sentence] ?? { words: [] };
  const { specific, worn } = wordsOf(context, sentence);
  return words.length > shortest && worn >= 2 && worn * 1.5 > specific.length;
}

/** A sentence of at most so many words and marks is a note. */
const shortest = 6;
