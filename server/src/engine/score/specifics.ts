/** What sentences are about: their content words, and whether others tell of the same. */
import type { RuleContext } from '../rules/rule';
import { isAdverb } from '../text/clauses';
import { kept } from '../text/memo';
import { isOurs, type Prose, verbIs } from '../text/prose';
import { stopwords } from '../text/stopwords';

/** The words of a sentence by what they tell. */
export interface TellingWords {
  /** Content words that are not worn phrases, and code, by index. */
  readonly specific: readonly number[];
  /** How many words belong to worn phrases and habits. */
  readonly worn: number;
}

/** What the words of a sentence tell. */
export const wordsOf = (context: RuleContext, sentence: number): TellingWords =>
  kept(told, context.prose.identity(sentence), readWords, context, sentence);
const told = new WeakMap<object, TellingWords>();

function readWords(context: RuleContext, sentence: number): TellingWords {
  const words = context.story.sentences[sentence]?.words ?? [];
  const worn = new Set<number>();
  for (const tag of ['generic', 'buzzword', 'vague', 'hedge', 'advice', 'weak'])
    for (const mark of context.prose.marksIn(sentence, tag))
      for (let at = mark.first; at <= mark.last; at++) worn.add(at);
  const found: number[] = [];
  for (const [at, { kind, norm }] of words.entries()) {
    if (kind === 'code') found.push(at);
    if (kind !== 'word' || norm.length < 3 || /\d/.test(norm) || worn.has(at) || stopwords.has(norm) || isAdverb(norm))
      continue;
    found.push(at);
  }
  for (const { first, last } of context.prose.marksIn(sentence, 'habit'))
    for (let at = first; at <= last; at++) worn.add(at);
  return { specific: found, worn: worn.size };
}

/**
 * Whether a sentence is about something that another one tells of. Compares specific words by how they begin: `invoices` and `invoiced` are about the same. In a story with several
 * sections it takes another section: two slogans about one thing are still slogans.
 */
export function relationsOf(
  context: RuleContext,
  isRepeat: (sentence: number) => boolean,
): (sentence: number) => boolean {
  const { story, prose, sectionOf } = context;
  const isDivided = sectionOf.some((section) => section !== sectionOf[0]);
  const placeOf = (sentence: number): unknown => (isDivided ? sectionOf[sentence] : sentence);
  /** By stem its place; read when somebody asks, for a consequence that is marked as one needs no other. */
  let places: ReadonlyMap<string, unknown> | undefined;
  const readPlaces = (): ReadonlyMap<string, unknown> => {
    const found = new Map<string, unknown>();
    for (let sentence = 0; sentence < story.sentences.length; sentence++) {
      if (isRepeat(sentence) || !tellsStory(prose, sentence)) continue;
      const place = placeOf(sentence);
      for (const stem of stemsOf(context, sentence)) {
        const known = found.get(stem);
        if (known === undefined) found.set(stem, place);
        else if (known !== place) found.set(stem, everywhere);
      }
    }
    return found;
  };
  return (sentence) => {
    if (story.sentences.length === 1) return true;
    places ??= readPlaces();
    const place = placeOf(sentence);
    for (const stem of stemsOf(context, sentence)) if ((places.get(stem) ?? place) !== place) return true;
    return false;
  };
}

/** Where a stem is told that is told in more than one place. */
const everywhere = 'everywhere';

/** Whether a sentence tells a deed or a trouble: only these are what others can be about. */
function tellsStory(prose: Prose, sentence: number): boolean {
  if (prose.marksIn(sentence, 'advice').length > 0) return false;
  if (prose.marksIn(sentence, 'pain').length > 0) return true;
  return prose
    .clausesIn(sentence)
    .some((clause) => isOurs(clause) && clause.tense === 'past' && !verbIs(prose, clause, 'stative'));
}

/** How the specific words of a sentence begin, each beginning once. */
const stemsOf = (context: RuleContext, sentence: number): readonly string[] =>
  kept(stems, context.prose.identity(sentence), readStems, context, sentence);
const stems = new WeakMap<object, readonly string[]>();

function readStems(context: RuleContext, sentence: number): readonly string[] {
  const words = context.story.sentences[sentence]?.words ?? [];
  const { specific } = wordsOf(context, sentence);
  return [...new Set(specific.map((at) => words[at]?.norm.slice(0, stemLength) ?? ''))];
}

const stemLength = 5;
