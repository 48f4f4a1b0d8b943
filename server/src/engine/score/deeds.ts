/** Deeds: what a clause says that the author did, with whom and with what. */
import type { RuleContext } from '../rules/rule';
import { markSpan } from '../rules/support';
import { isOfCalendar } from '../text/calendar';
import { determiners } from '../text/function-words';
import { type Clause, verbIs } from '../text/prose';
import type { Word } from '../text/sentence';
import { overlaps, type Span } from '../text/span';

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
export function deedOf(context: RuleContext, clause: Clause, specific: readonly number[]): Deed[] {
  const { story } = context;
  const { verb } = clause;
  const words = story.sentences[clause.sentence]?.words ?? [];
  if (verb === undefined) return [];
  const between = words.slice(clause.first, clause.verb).map(({ norm }) => norm);
  if (between.some((norm) => undone.has(norm))) return [];
  const strong = verbIs(context.prose, clause, 'strong');
  if (verbIs(context.prose, clause, 'weak') || isStative(context, clause)) return [];
  const end = reporting.test(verbNorm(context, clause)) ? clause.last + 12 : clause.last;
  const told = specific.filter((at) => at > verb && at <= end).length;
  const withPeople =
    verbIs(context.prose, clause, 'align') &&
    (context.prose
      .marksIn(clause.sentence, 'person')
      .some(({ first }) => first > (clause.verb as number) && first <= clause.last) ||
      addressesSomebody(words, verb) ||
      namesSomebody(context, clause));
  return [
    {
      span: clauseSpan(context, clause),
      sentence: clause.sentence,
      verb: verbNorm(context, clause),
      strong,
      concrete: told >= (strong ? 1 : 2),
      withPeople,
    },
  ];
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
  const { story, prose, file } = context;
  const seen = new Set<string>();
  const found: Span[] = [];
  for (const sentence of new Set(deeds.filter(({ concrete }) => concrete).map((deed) => deed.sentence))) {
    const words = story.sentences[sentence]?.words ?? [];
    const blamed = [...prose.marksIn(sentence, 'blame.deed'), ...prose.marksIn(sentence, 'blame.trait')];
    const spans = prose
      .marksIn(sentence, 'artefact')
      .map((mark) => ({ key: words[mark.last]?.norm ?? '', span: markSpan(story, mark) }));
    words.forEach((word, at) => {
      if (
        word.kind === 'code' ||
        (at > 0 && word.kind === 'word' && words[at - 1]?.kind !== 'symbol' && startsProper(file.text, word))
      )
        spans.push({ key: word.norm, span: word });
    });
    for (const { key, span } of spans) {
      if (seen.has(key) || blamed.some((mark) => overlaps(markSpan(story, mark), span))) continue;
      seen.add(key);
      found.push({ start: span.start, end: span.end });
    }
  }
  return found;
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
