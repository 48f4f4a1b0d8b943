/** Deeds: what a clause says that the author did, with whom and with what. */
import type { RuleContext } from '../rules/rule';
import { isOfCalendar } from '../text/calendar';
import { determiners } from '../text/function-words';
import { kept } from '../text/memo';
import { type Clause, verbIs } from '../text/prose';
import type { Word } from '../text/sentence';
import type { Span } from '../text/span';

/** Something the author did, in words that one can picture. */
export interface Deed {
  readonly span: Span;
  readonly sentence: number;
  readonly verb: string;
  /** By a verb of the strong list. */
  readonly strong: boolean;
  /** Says enough of what was done that nobody else's story would fit. */
  readonly concrete: boolean;
  /** Names a person or group that the author dealt with. */
  readonly withPeople: boolean;
}

/** A deed that a clause tells; none for states, weak verbs, wishes, habits and hypotheses. `specific` are the content words of its sentence. */
export function deedOf(context: RuleContext, clause: Clause, specific: readonly number[]): Deed | undefined {
  const { story, prose } = context;
  const { verb, sentence } = clause;
  const words = story.sentences[sentence]?.words ?? [];
  if (verb === undefined || isUndone(words, clause.first, verb)) return undefined;
  if (verbIs(prose, clause, 'weak') || isStative(context, clause)) return undefined;
  const strong = verbIs(prose, clause, 'strong');
  const end = reporting.test(verbNorm(context, clause)) ? clause.last + 12 : clause.last;
  let told = 0;
  for (const at of specific) if (at > verb && at <= end) told++;
  return {
    span: clauseSpan(context, clause),
    sentence,
    verb: verbNorm(context, clause),
    strong,
    concrete: told >= (strong ? 1 : 2),
    withPeople: verbIs(prose, clause, 'align') && isWithPeople(context, clause, verb),
  };
}

function isWithPeople(context: RuleContext, clause: Clause, verb: number): boolean {
  const { sentence, last } = clause;
  return (
    context.prose.marksIn(sentence, 'person').some(({ first }) => first > verb && first <= last) ||
    addressesSomebody(context.story.sentences[sentence]?.words ?? [], verb) ||
    namesSomebody(context, clause)
  );
}

function isUndone(words: readonly Word[], first: number, verb: number): boolean {
  for (let at = first; at < verb; at++) if (undone.has(words[at]?.norm ?? '')) return true;
  return false;
}

/** Before a verb these make it a wish, a habit or nothing done. */
const undone: ReadonlySet<string> = new Set(
  "would will could can should might may must usually always typically generally often i'll not didn't don't couldn't never".split(
    ' ',
  ),
);

/** `asked her for half an hour`, `asked the barber to let me sit`: whoever it is, somebody was dealt with. */
function addressesSomebody(words: readonly Word[], verb: number): boolean {
  const behind = words.slice(verb + 1, verb + 7).map(({ norm }) => norm);
  const object = behind[0] === 'with' || behind[0] === 'to' ? behind.slice(1) : behind;
  if (object[0] === 'her' || object[0] === 'him') return true;
  if (!determiners.has(object[0] ?? '')) return false;
  const link = object.findIndex((norm) => requests.has(norm));
  return link === 2 || link === 3;
}
/** What leads in what somebody was asked or told. */
const requests: ReadonlySet<string> = new Set('to that if whether what which how why when for'.split(' '));

/** A capitalised name right behind the verb: `I asked Tomás`, `I sat with Priya`. */
function namesSomebody({ story, file }: RuleContext, { sentence, verb }: Clause): boolean {
  const words = story.sentences[sentence]?.words ?? [];
  return words
    .slice((verb ?? 0) + 1, (verb ?? 0) + 5)
    .some(
      ({ kind, start, end, norm }) =>
        kind === 'word' && norm !== 'i' && !isOfCalendar(norm) && /^\p{Lu}\p{Ll}/u.test(file.text.slice(start, end)),
    );
}

/** Verbs whose content stands in the clause behind them: `I told her that the path was closed`. */
const reporting =
  /^(told|said|asked|explained|showed|warned|promised|admitted|wrote|argued|proposed|suggested|decided|agreed|insisted|refused|offered|chose|made|had)$/;

/** The same verb on the same thing counts once. */
export function distinctDeeds(deeds: readonly Deed[]): Deed[] {
  const seen = new Set<string>();
  return deeds.filter(({ verb, sentence }) => {
    const key = `${verb} ${sentence}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** A capital and another letter. A plain small letter is turned down at once, for every word is asked. */
function startsProper(text: string, { start, end }: Word): boolean {
  const code = text.charCodeAt(start);
  return !(code >= 97 && code <= 122) && /^\p{Lu}\p{L}/u.test(text.slice(start, end));
}

/** Artefacts, proper names and code spans told in the deeds; each name once. */
export function namedThings(context: RuleContext, deeds: readonly Deed[]): Span[] {
  const { story, prose } = context;
  const seen = new Set<string>();
  const read = new Set<number>();
  const found: Span[] = [];
  for (const { concrete, sentence } of deeds) {
    if (!concrete || read.has(sentence)) continue;
    read.add(sentence);
    const words = story.sentences[sentence]?.words ?? [];
    for (const { key, first, last } of kept(named, prose.identity(sentence), namesIn, context, sentence)) {
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ start: (words[first] as Word).start, end: (words[last] as Word).end });
    }
  }
  return found;
}

/** What a sentence calls by its name, from word to word. */
interface Name {
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

const named = new WeakMap<object, readonly Name[]>();

/** All but what lies in words of blame. */
function namesIn({ story, prose, file }: RuleContext, sentence: number): readonly Name[] {
  const words = story.sentences[sentence]?.words ?? [];
  const names: Name[] = prose
    .marksIn(sentence, 'artefact')
    .map(({ first, last }) => ({ key: words[last]?.norm ?? '', first, last }));
  for (const [at, word] of words.entries())
    if (
      word.kind === 'code' ||
      (at > 0 && word.kind === 'word' && words[at - 1]?.kind !== 'symbol' && startsProper(file.text, word))
    )
      names.push({ key: word.norm, first: at, last: at });
  const blamed = [...prose.marksIn(sentence, 'blame.deed'), ...prose.marksIn(sentence, 'blame.trait')];
  return names.filter(({ first, last }) => !blamed.some((mark) => mark.first <= last && first <= mark.last));
}

/** The words of a clause, without what leads to the next one. */
export function clauseSpan({ story }: RuleContext, { sentence, first, last }: Clause): Span {
  const words = story.sentences[sentence]?.words ?? [];
  let end = Math.max(first, last);
  while (end > first && (words[end]?.kind === 'symbol' || words[end]?.norm === 'and')) end--;
  return { start: (words[first] as Word).start, end: (words[end] as Word).end };
}

const verbNorm = ({ story }: RuleContext, { sentence, verb }: Clause): string =>
  verb === undefined ? '' : (story.sentences[sentence]?.words[verb]?.norm ?? '');

/** "I'm a driver" has its verb in its subject. */
export const isStative = ({ prose }: RuleContext, clause: Clause): boolean =>
  clause.verb === clause.subjectWord || (verbIs(prose, clause, 'stative') && !verbIs(prose, clause, 'strong'));
