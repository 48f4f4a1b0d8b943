/** Who acts: splits sentences into clauses with subject, main verb, tense and voice. No tagger: plain word order suffices. */
import {
  auxiliaries,
  beForms,
  contracted,
  coordinators,
  determiners,
  finiteAuxiliaries,
  isAdverb,
  modals,
  nominatives,
  notPasts,
  pastAuxiliaries,
  prepositions,
  pronominals,
  pronouns,
  states,
  subordinators,
} from './function-words';
import { irregularBases, irregularParticiples, irregularPasts } from './irregular';
import type { Clause, Tense } from './prose';
import type { Sentence, Word } from './sentence';

export { isAdverb } from './function-words';

/** Whether the word can be a verb in the past tense: `built`, `mapped`. */
export const isPast = (norm: string): boolean =>
  irregularPasts.has(plain(norm)) || (endsInEd(norm) && !notPasts.has(norm));

/** Behind a subject also what is no verb elsewhere: `I fixed`, `she limited`; not `we need`, `they embed`. */
const isToldPast = (norm: string): boolean => /[^e]ed$/.test(norm) && norm.length > 4 && norm !== 'embed';

/** Whether the word can be a past participle: `built`, `written`, `mapped`. */
export const isParticiple = (norm: string): boolean => irregularParticiples.has(plain(norm)) || endsInEd(norm);

/** Whether the word can be nothing but a verb in the past tense: `wrote`, not `built`. */
const isOnlyPast = (norm: string): boolean => irregularPasts.has(plain(norm)) && !irregularParticiples.has(plain(norm));

/** Whether present and past are alike, so that the word is often a noun too: `cost`, `cut`. */
const isUnchanging = (norm: string): boolean => irregularBases.has(norm) && irregularPasts.has(norm);

/** `re-sequenced` is a verb, `solution-oriented` is none. */
const endsInEd = (norm: string): boolean =>
  norm.length > 3 && norm.endsWith('ed') && (!norm.includes('-') || verbPrefixes.has(norm.slice(0, norm.indexOf('-'))));
const verbPrefixes: ReadonlySet<string> = new Set([
  're',
  'de',
  'pre',
  'co',
  'cross',
  'double',
  'spot',
  'over',
  'under',
  'out',
  'hand',
  'fast',
  'dry',
  'self',
]);
/** `re-wrote` is a form of `wrote`. */
const plain = (norm: string): string => (norm.startsWith('re-') ? norm.slice(3) : norm);

/** Clauses of one sentence, in order, without overlap. */
export function clausesOf(sentence: Sentence, index: number): Clause[] {
  return new Reader(sentence.words, index).read();
}

type Start = Omit<Clause, 'last'>;
type SubjectPlace = Pick<Clause, 'first' | 'subject' | 'subjectWord'>;
type Verb = Pick<Clause, 'passive' | 'tense'> & { readonly verb: number };

/** Reads the words once, from the left; `at` never goes back. */
class Reader {
  private readonly starts: Start[] = [];
  /** Where the words since the last break begin. */
  private chunk = 0;
  /** Whether a clause may begin here without a subject: nothing but adverbs since a break that coordinates. */
  private open = true;
  /** Whether the words since the last break already have their verb. */
  private told = false;
  /** Whether a word before hangs a clause on another one: then a verb without a subject has that one's. */
  private hangs = false;
  /** The last of those words. */
  private relative = '';

  constructor(
    private readonly words: readonly Word[],
    private readonly sentence: number,
  ) {}

  read(): Clause[] {
    for (let at = 0; at < this.words.length; at++) at = this.step(at, this.words[at] as Word);
    return this.starts.map((start, order) => ({
      ...start,
      last: (this.starts[order + 1]?.first ?? this.words.length) - 1,
    }));
  }

  /** Reads the word at `at` and gives the last one it used up. */
  private step(at: number, { norm, kind, quoted }: Word): number {
    if (quoted) return at;
    const subject = pronouns.get(norm);
    const found = subject && this.canBeSubject(at, norm) ? mainVerb(this.words, at, at + 1) : undefined;
    if (subject && found) return this.begin({ first: at, subject, subjectWord: at }, found);
    if ((coordinators.has(norm) || subordinators.has(norm)) && !this.isMoreOrLess(at)) {
      this.chunk = at + 1;
      this.open = coordinators.has(norm);
      this.told = false;
      this.hangs ||= relatives.has(norm);
      if (relatives.has(norm)) this.relative = norm;
      return at;
    }
    if (this.open && isAdverb(norm)) return at;
    if (kind !== 'word') return this.close(at);
    const verb = this.verbAt(at, norm);
    if (!verb) return this.close(at);
    return this.begin(this.subjectBefore(at), verb);
  }

  /** The last word that the clause's verb used up. */
  private begin(subject: SubjectPlace, verb: Verb): number {
    this.starts.push({ sentence: this.sentence, ...subject, ...verb });
    this.told = true;
    this.open = false;
    return verb.verb;
  }

  private close(at: number): number {
    this.open = false;
    return at;
  }

  /** `I` and `they` always; `it` and `who` where a clause begins, or before a verb that needs them. */
  private canBeSubject(at: number, norm: string): boolean {
    if (nominatives.has(norm)) return true;
    const next = this.normAt(at + 1);
    if (finiteAuxiliaries.has(next) || beForms.has(norm)) return true;
    if (demonstratives.has(norm)) return isOnlyPast(next);
    if (norm.startsWith('you')) return at === this.chunk;
    return (at === this.chunk || norm === 'which' || norm === 'who') && isVerbLike(next);
  }

  /** A finite verb at `at` whose subject is a noun before it, the subject of the clause before, or left out. */
  private verbAt(at: number, norm: string): Verb | undefined {
    if (finiteAuxiliaries.has(norm)) return this.canBeAuxiliary(at) ? mainVerb(this.words, at, at) : undefined;
    if (norm === 'got' ? isParticiple(this.normAt(at + 1)) : !isPast(norm) || auxiliaries.has(norm)) return undefined;
    const verb: Verb = { verb: at, passive: this.open && this.isPassiveSequel(norm), tense: 'past' };
    if (this.open) return (this.isByAgent(at + 1) && !verb.passive) || this.isNoun(at) ? undefined : verb;
    if (isOnlyPast(norm)) return this.isBehindDeterminer(at) ? undefined : verb;
    return this.told || this.isByAgent(at + 1) || !this.hasNounBefore(at) ? undefined : verb;
  }

  /** "A bit", "the rose": a noun, whatever it may be elsewhere; "each told me" has its verb. */
  private isBehindDeterminer(at: number): boolean {
    const before = this.normAt(at - 1);
    return determiners.has(before) && !pronominals.has(before) && before !== 'this' && before !== 'that';
  }

  /** "By the clerk", not "by 20 %" or "by half". */
  private isByAgent(at: number): boolean {
    const next = this.words[at + 1];
    return this.normAt(at) === 'by' && next?.kind !== 'number' && next?.norm !== 'half';
  }

  /** "Cost fell", "Cut came late": before a verb that needs a subject the word is that subject. */
  private isNoun(at: number): boolean {
    let next = at + 1;
    while (isAdverb(this.normAt(next))) next++;
    const verb = this.normAt(next);
    if (this.words[next]?.quoted) return false;
    if (finiteAuxiliaries.has(verb) || isOnlyPast(verb)) return true;
    return isUnchanging(this.normAt(at)) && isPast(verb) && !this.isNounAt(next + 1);
  }

  /** Whether what stands at `at` may be the noun of a participle before it: "cut failed jobs". */
  private isNounAt(at: number): boolean {
    const word = this.words[at];
    return word?.kind === 'word' && !isAdverb(word.norm) && !prepositions.has(word.norm) && !determiners.has(word.norm);
  }

  /** `more or less confirmed`: an adverb of three words. */
  private isMoreOrLess(at: number): boolean {
    return this.normAt(at - 1) === 'more' && this.normAt(at) === 'or' && this.normAt(at + 1) === 'less';
  }

  /** Not the head of a question ("Did it work?"), nor the month in "in May". */
  private canBeAuxiliary(at: number): boolean {
    if (this.open) return this.normAt(this.words.length - 1) !== '?';
    return !prepositions.has(this.normAt(at - 1));
  }

  /** "was written and sent": the second participle is passive like the first. */
  private isPassiveSequel(norm: string): boolean {
    const before = this.starts.at(-1);
    return before?.passive === true && isParticiple(norm) && (before.subject === 'other' || before.subject === 'it');
  }

  /** Whether a noun stands right before the verb: "the supplier refused", "on Monday the supplier refused", not "with defects found". */
  private hasNounBefore(at: number): boolean {
    let noun = at - 1;
    while (noun > this.chunk && isAdverb(this.normAt(noun))) noun--;
    const { norm, kind, quoted } = this.words[noun] as Word;
    if (noun < this.chunk || kind === 'symbol' || quoted) return false;
    if ((determiners.has(norm) && !pronominals.has(norm)) || prepositions.has(norm) || auxiliaries.has(norm))
      return false;
    return (
      !prepositions.has(this.normAt(this.chunk)) || (noun - this.chunk > 2 && determiners.has(this.normAt(noun - 1)))
    );
  }

  private subjectBefore(verb: number): SubjectPlace {
    let first = this.chunk;
    while (first < verb && isAdverb(this.normAt(first))) first++;
    const inherited = this.starts.findLast(({ subject }) => subject !== 'it' || this.starts.length === 1);
    if (this.open || first === verb) {
      if (!inherited) return { first: verb, subject: this.hangs ? 'other' : 'dropped' };
      const { subject, subjectWord } = inherited;
      return subjectWord === undefined ? { first: verb, subject } : { first: verb, subject, subjectWord };
    }
    const started = this.starts.at(-1);
    if (started?.verb !== undefined && started.verb >= first) first = started.verb + 1;
    // `which I'd say proved the point`: what the clause hangs on did it.
    if (first === verb) return { first, subject: this.hangs ? (pronouns.get(this.relative) ?? 'other') : 'dropped' };
    return { first, subject: 'other', subjectWord: this.head(first, verb) };
  }

  /** The head of a noun phrase: "the head of IT said", "on Monday the driver said". */
  private head(first: number, verb: number): number {
    let last = verb - 1;
    while (last > first && isAdverb(this.normAt(last))) last--;
    if (prepositions.has(this.normAt(first))) return last;
    for (let at = first + 1; at < last; at++) if (prepositions.has(this.normAt(at))) return at - 1;
    return last;
  }

  private normAt(at: number): string {
    return this.words[at]?.norm ?? '';
  }
}

const relatives: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose', 'whom']);

const demonstratives: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those']);

const isVerbLike = (norm: string): boolean =>
  finiteAuxiliaries.has(norm) ||
  isPast(norm) ||
  isAdverb(norm) ||
  (norm.length > 3 && norm.endsWith('s') && !norm.endsWith('ss'));

/** Behind these anything but a participle is their object: "had six patients". */
const perfect: ReadonlySet<string> = new Set(['have', 'has', 'had']);
/** How far a verb may stand behind its subject. */
const reach = 7;

/** The main verb from `from` on, behind auxiliaries and adverbs; `subject` is a word that may carry an auxiliary itself. */
function mainVerb(words: readonly Word[], subject: number, from: number): Verb | undefined {
  const pronoun = words[subject]?.norm ?? '';
  let be = from > subject && beForms.has(pronoun);
  let auxiliary = -1;
  let tense: Tense | undefined = from > subject ? contractedTense(pronoun) : undefined;
  for (let at = from; at < words.length && at < from + reach; at++) {
    const { norm, kind } = words[at] as Word;
    if (norm === ',' && isAdverb(words[at + 1]?.norm ?? '')) continue;
    if (kind !== 'word') break;
    if (auxiliaries.has(norm)) {
      be = beForms.has(norm);
      tense ??= tenseOfAuxiliary(norm);
      auxiliary = at;
      continue;
    }
    if (isAdverb(norm) || norm === 'all') continue;
    if (be) return beVerb(norm, at, auxiliary >= 0 ? auxiliary : subject, tense ?? 'present');
    if (
      auxiliary >= 0 &&
      (determiners.has(norm) ||
        prepositions.has(norm) ||
        (perfect.has(words[auxiliary]?.norm ?? '') && !isParticiple(norm)))
    )
      return { verb: auxiliary, passive: false, tense: tense ?? 'present' };
    if (determiners.has(norm) || prepositions.has(norm) || subordinators.has(norm)) return undefined;
    if (contracted.has(pronoun) && auxiliary < 0) tense = isParticiple(norm) ? 'past' : 'modal';
    return {
      verb: at,
      passive: false,
      tense: tense ?? (isPast(norm) || (subject < from && isToldPast(norm)) ? 'past' : 'present'),
    };
  }
  return auxiliary >= 0 || be
    ? { verb: auxiliary >= 0 ? auxiliary : subject, passive: false, tense: tense ?? 'present' }
    : undefined;
}

function beVerb(norm: string, at: number, auxiliary: number, tense: Tense): Verb {
  if (isParticiple(norm) && !states.has(norm)) return { verb: at, passive: true, tense };
  return { verb: norm.endsWith('ing') ? at : auxiliary, passive: false, tense };
}

const tenseOfAuxiliary = (norm: string): Tense =>
  modals.has(norm) ? 'modal' : pastAuxiliaries.has(norm) || norm === 'got' ? 'past' : 'present';

const contractedTense = (pronoun: string): Tense | undefined =>
  modals.has(pronoun) ? 'modal' : beForms.has(pronoun) ? 'present' : undefined;
