/** What the score is made of: own deeds, concrete sentences, consequences. Computed once a story, read by every dimension. */
import type { Finding } from '../analyze';
import type { Metric } from '../metrics/metric';
import type { RuleContext } from '../rules/rule';
import {
  isHypothetical,
  isJointDeed,
  isLabelled,
  markSpan,
  sentenceAt,
  sentenceSpan,
  tellsAction,
  tellsResult,
} from '../rules/support';
import { isAdverb } from '../text/clauses';
import { determiners } from '../text/function-words';
import { kept } from '../text/memo';
import type { Clause, Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import { overlaps, type Span } from '../text/span';
import { stopwords } from '../text/stopwords';

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

export interface Evidence {
  readonly context: RuleContext;
  /** What the rules found. */
  readonly findings: readonly Finding[];
  /** Whether anything is done at all: figures and lessons of an answer without a deed are about nothing. */
  readonly tellsEvent: boolean;
  /** Distinct deeds told of "I", or with the subject dropped. */
  readonly deeds: readonly Deed[];
  /** Deeds told of "we", and passives that hide who acted. */
  readonly shared: readonly Deed[];
  /** Deeds that bound a risk or keep harm from happening. */
  readonly safeguards: readonly Deed[];
  readonly passive: readonly Span[];
  /** Named things in the deeds: artefacts, names, code; distinct. */
  readonly named: readonly Span[];
  /** Measured outcomes, without repetitions; those told in the action only where no other place tells one. */
  readonly outcomes: readonly Metric[];
  /** The story has a result, and it tells none of the figures. */
  readonly buried: boolean;
  /** What followed, told without a figure. */
  readonly consequences: readonly Span[];
  /** Whether a sentence repeats an earlier one word for word. */
  isRepeat(sentence: number): boolean;
  /** Content words of a sentence that are not worn phrases. */
  specifics(sentence: number): number;
  /** Whether a sentence is about something that another one tells of, too: scenery and slogans seldom are. */
  relates(sentence: number): boolean;
}

export function gatherEvidence(context: RuleContext, findings: readonly Finding[]): Evidence {
  const { story, prose } = context;
  const repeats = repeatsOf(context);
  const isRepeat = (sentence: number): boolean => repeats.has(sentence);
  const vague = new Set(
    findings.flatMap(({ rule, span }) => (rule === 'vague-claim' ? [sentenceAt(story, span.start)] : [])),
  );
  const isVague = (sentence: number): boolean => vague.has(sentence);
  const specific = story.sentences.map((_, sentence) =>
    kept(specificOf, prose.identity(sentence), () => specificWords(context, sentence)),
  );
  const specifics = (sentence: number): number => specific[sentence]?.length ?? 0;
  const relates = relationsOf(context, specific, isRepeat);
  const acted = prose.clauses.filter(
    (clause) =>
      !isRepeat(clause.sentence) &&
      (tellsAction(context, clause.sentence) || tellsResult(context, clause.sentence) || actionless(context)),
  );
  const tellsPast = isHypothetical(context) || prose.clauses.some(({ tense }) => tense === 'past');
  const done = acted.filter(({ passive, tense }) => !passive && (tense === 'past' || !tellsPast));
  const deeds = distinctDeeds(
    done.filter(isOwn).flatMap((clause) => deedOf(context, clause, specific[clause.sentence] ?? [])),
  );
  const shared = done
    .filter(
      (clause) => clause.subject === 'we' && tellsAction(context, clause.sentence) && isJointDeed(context, clause),
    )
    .flatMap((clause) => deedOf(context, clause, specific[clause.sentence] ?? []));
  const passive = acted
    .filter((clause) => clause.passive && clause.subject === 'other')
    .map((clause) => clauseSpan(context, clause));
  const tellsEvent =
    isLabelled(story) || story.sentences.length < 4 || [...deeds, ...shared].some(({ concrete }) => concrete);
  return {
    context,
    findings,
    tellsEvent,
    deeds,
    shared,
    safeguards: deeds.filter(
      (deed) =>
        deed.concrete &&
        prose
          .marksIn(deed.sentence, 'safeguard')
          .some(
            (mark) =>
              markSpan(story, mark).start >= deed.span.start && markSpan(story, mark).start < deed.span.end + 80,
          ),
    ),
    passive,
    named: namedThings(context, [...deeds, ...shared]),
    ...(tellsEvent ? outcomesOf(context, isRepeat) : { outcomes: [], buried: false }),
    consequences: story.sentences.flatMap((_, sentence) =>
      isRepeat(sentence) || isVague(sentence) ? [] : consequenceOf(context, sentence, specifics, relates),
    ),
    isRepeat,
    specifics,
    relates,
  };
}

const isOwn = ({ subject }: Clause): boolean => subject === 'i' || subject === 'dropped';
const actionless = ({ story }: RuleContext): boolean =>
  !story.sections.some(
    (section) => section.kind === 'none' || section.kind === 'other' || section.kinds.includes('action'),
  );

function repeatsOf({ story, prose }: RuleContext): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeats = new Set<number>();
  for (const [index, { words }] of story.sentences.entries()) {
    const said = kept(saidIn, prose.identity(index), () =>
      words.flatMap(({ kind, norm }) => (kind === 'symbol' ? [] : norm)).join(' '),
    );
    if (seen.has(said)) repeats.add(index);
    seen.add(said);
  }
  return repeats;
}

const saidIn = new WeakMap<object, string>();

/**
 * Compares specific words by how they begin: `invoices` and `invoiced` are about the same. In a story with several
 * sections it takes another section: two slogans about one thing are still slogans.
 */
function relationsOf(
  context: RuleContext,
  specific: readonly (readonly number[])[],
  isRepeat: (sentence: number) => boolean,
): (sentence: number) => boolean {
  const { story, prose, sectionOf } = context;
  const stems = story.sentences.map(({ words }, sentence) =>
    kept(stemsOf, prose.identity(sentence), () => [
      ...new Set(specific[sentence]?.map((at) => words[at]?.norm.slice(0, stemLength) ?? '')),
    ]),
  );
  const isDivided = new Set(sectionOf).size > 1;
  const placeOf = (sentence: number): unknown => (isDivided ? sectionOf[sentence] : sentence);
  const firstPlaces = new Map<string, unknown>();
  const widelyTold = new Set<string>();
  for (const [sentence, own] of stems.entries()) {
    if (isRepeat(sentence) || !tellsStory(prose, sentence)) continue;
    for (const stem of own)
      if (!firstPlaces.has(stem)) firstPlaces.set(stem, placeOf(sentence));
      else if (firstPlaces.get(stem) !== placeOf(sentence)) widelyTold.add(stem);
  }
  const isToldElsewhere = (stem: string, place: unknown): boolean =>
    widelyTold.has(stem) || (firstPlaces.has(stem) && firstPlaces.get(stem) !== place);
  return (sentence) =>
    story.sentences.length === 1 || (stems[sentence] ?? []).some((stem) => isToldElsewhere(stem, placeOf(sentence)));
}

/** Whether a sentence tells a deed or a trouble: only these are what others can be about. */
function tellsStory(prose: Prose, sentence: number): boolean {
  if (prose.marksIn(sentence, 'advice').length > 0) return false;
  if (prose.marksIn(sentence, 'pain').length > 0) return true;
  const states = prose.marksIn(sentence, 'stative');
  return prose
    .clausesIn(sentence)
    .some(
      (clause) =>
        (isOwn(clause) || clause.subject === 'we') &&
        clause.tense === 'past' &&
        !states.some(({ first }) => first === clause.verb),
    );
}

const stemsOf = new WeakMap<object, readonly string[]>();

const stemLength = 5;

function clauseSpan({ story }: RuleContext, { sentence, first, last }: Clause): Span {
  const words = story.sentences[sentence]?.words ?? [];
  let end = Math.max(first, last);
  while (end > first && (words[end]?.kind === 'symbol' || words[end]?.norm === 'and')) end--;
  return { start: (words[first] as Word).start, end: (words[end] as Word).end };
}

const verbNorm = ({ story }: RuleContext, { sentence, verb }: Clause): string =>
  verb === undefined ? '' : (story.sentences[sentence]?.words[verb]?.norm ?? '');

const startsAt = (context: RuleContext, clause: Clause, tag: string): boolean =>
  context.prose.marksIn(clause.sentence, tag).some(({ first }) => first === clause.verb);

/** "I'm a driver" has its verb in its subject. */
const isStative = (context: RuleContext, clause: Clause): boolean =>
  clause.verb === clause.subjectWord || (startsAt(context, clause, 'stative') && !startsAt(context, clause, 'strong'));

/** A deed of the author; none for states, weak verbs, wishes, habits and hypotheses. */
function deedOf(context: RuleContext, clause: Clause, specific: readonly number[]): Deed[] {
  const { story } = context;
  const { verb } = clause;
  const words = story.sentences[clause.sentence]?.words ?? [];
  if (verb === undefined) return [];
  const between = words.slice(clause.first, clause.verb).map(({ norm }) => norm);
  if (between.some((norm) => undone.has(norm))) return [];
  const strong = startsAt(context, clause, 'strong');
  if (startsAt(context, clause, 'weak') || isStative(context, clause)) return [];
  const end = reporting.test(verbNorm(context, clause)) ? clause.last + 12 : clause.last;
  const told = specific.filter((at) => at > verb && at <= end).length;
  const withPeople =
    startsAt(context, clause, 'align') &&
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
        kind === 'word' && norm !== 'i' && !calendar.test(norm) && /^\p{Lu}\p{Ll}/u.test(file.text.slice(start, end)),
    );
}

const calendar =
  /^(mon|tues|wednes|thurs|fri|satur|sun)days?$|^(january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)$/;

/** Verbs whose content stands in the clause behind them: `I told her that the path was closed`. */
const reporting =
  /^(told|said|asked|explained|showed|warned|promised|admitted|wrote|argued|proposed|suggested|decided|agreed|insisted|refused|offered|chose|made|had)$/;

/** The same verb on the same thing counts once. */
function distinctDeeds(deeds: readonly Deed[]): Deed[] {
  const seen = new Set<string>();
  return deeds.filter(({ verb, sentence }) => {
    const key = `${verb} ${sentence}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

const specificOf = new WeakMap<object, readonly number[]>();

/** Content words of a sentence that are not worn phrases, and code, by index. */
function specificWords(context: RuleContext, sentence: number): readonly number[] {
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
  return found;
}

/** A capital and another letter. A plain small letter is turned down at once, for every word is asked. */
function startsProper(text: string, { start, end }: Word): boolean {
  const code = text.charCodeAt(start);
  return !(code >= 97 && code <= 122) && /^\p{Lu}\p{L}/u.test(text.slice(start, end));
}

/** Artefacts, proper names and code spans told in the deeds; each name once. */
function namedThings(context: RuleContext, deeds: readonly Deed[]): Span[] {
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

function outcomesOf(
  context: RuleContext,
  isRepeat: (sentence: number) => boolean,
): Pick<Evidence, 'outcomes' | 'buried'> {
  const { metrics, sectionOf, story } = context;
  const all = metrics.filter(({ outcome, sentence }) => outcome && !isRepeat(sentence));
  const told = all.filter(
    ({ sentence }) => !sectionOf[sentence]?.kinds.includes('action') || sectionOf[sentence]?.kinds.includes('result'),
  );
  const buried =
    told.length === 0 &&
    all.length > 0 &&
    story.sections.some(({ kinds, sentences }) => kinds.includes('result') && sentences.length > 0);
  return {
    outcomes: distinctMetrics(
      buried || told.length === 0 ? all : [...told, ...all.filter((metric) => !told.includes(metric))],
      context,
    ),
    buried,
  };
}

function distinctMetrics(metrics: readonly Metric[], { file }: RuleContext): Metric[] {
  const seen = new Set<string>();
  return metrics.filter(({ span, lever, percent }) => {
    const key = `${file.text.slice(span.start, span.end).toLowerCase()} ${lever ?? ''} ${percent ?? ''}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** A stated consequence: somebody or something other than the author did, kept or stopped something, in concrete words. */
function consequenceOf(
  context: RuleContext,
  sentence: number,
  specifics: Evidence['specifics'],
  relates: Evidence['relates'],
): Span[] {
  const { prose, sectionOf, story } = context;
  if (!tellsResult(context, sentence)) return [];
  const labelled = sectionOf[sentence]?.kinds.includes('result') || sectionOf[sentence]?.kinds.includes('hook');
  const marks = [...prose.marksIn(sentence, 'consequence'), ...prose.marksIn(sentence, 'now')].filter(
    ({ first, last }) =>
      story.sentences[sentence]?.words[first]?.quoted === false &&
      !prose.marksIn(sentence, 'generic').some((worn) => worn.first <= last && first <= worn.last),
  );
  if (story.sentences[sentence]?.words.some(({ norm }) => norm === 'you' || norm === 'thanks' || norm === 'your'))
    return [];
  if (prose.marksIn(sentence, 'hypothetical').length > 0 || prose.marksIn(sentence, 'habit').length > 0) return [];
  const others = prose
    .clausesIn(sentence)
    .filter(
      (clause) =>
        !isOwn(clause) &&
        clause.subject !== 'we' &&
        clause.subject !== 'you' &&
        (marks.length > 0 || (isEvent(context, clause) && relates(sentence))),
    );
  const enough = specifics(sentence) >= 3;
  if (!enough || others.length === 0)
    return marks.length > 0 && labelled && specifics(sentence) >= 2 ? [sentenceSpan(story, sentence)] : [];
  const closes = sentence === story.sentences.length - 1 && sentence > 1 && specifics(sentence) >= 4;
  if (!labelled && !closes && (marks.length === 0 || sentence < story.sentences.length / 2)) return [];
  const events = others.filter((clause) => isEvent(context, clause) && clause.last - clause.first >= 4);
  return [sentenceSpan(story, sentence), ...events.slice(1, 2).map((clause) => clauseSpan(context, clause))];
}

/** Something happened: not "the office was by the river", "there were many views". */
const isEvent = (context: RuleContext, clause: Clause): boolean =>
  clause.tense === 'past' && (clause.passive || (clause.verb !== undefined && !isStative(context, clause)));
