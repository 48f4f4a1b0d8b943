/** The phrases of the lexicons, packed by the words that start them when the program is built (scripts/built-data.mjs). */
import { type Phrases, pack, phrasesOf } from '../text/phrases';
import measures from './measures.yaml';
import questions from './questions.yaml';
import structure from './structure.yaml';
import voice from './voice.yaml';

const packed = (...sources: readonly unknown[]): string => pack(phrasesOf(sources as readonly Phrases[]));

export default {
  /** What the stories are read for. */
  told: packed(measures, structure, voice),
  /** The types of questions, from the special to the general, and their phrases. */
  asked: packed(questions),
  askedTypes: Object.keys(questions as Phrases),
};
