/** Reads the metrics of a story. Public: `readMetrics`. */
import type { Profile } from '../profiles/profile';
import type { Section, Story } from '../story/story';
import { isPast } from '../text/clauses';
import { kept } from '../text/memo';
import type { Prose } from '../text/prose';
import { absencesOf } from './absences';
import { type Candidate, joinBaselines, type Side } from './baselines';
import { type ChangeReading, changesOf, type State } from './changes';
import { lastBefore, type Surroundings, soonAfter, surroundingsOf } from './evidence';
import { type LeverReading, leverOf, timeLever } from './levers';
import type { Metric, Quantity } from './metric';
import { type Place, type Reading, readChange, readOutcome } from './outcome';
import { type QuantityReading, quantitiesOf, unitNamed } from './quantities';
import { relativeChange, roundTenth } from './relative';

/** Verbs that carry their quantity: `doubled` is +100 %. */
const verbal: readonly (readonly [tag: string, percent: number])[] = [
  ['double', 100],
  ['triple', 200],
  ['quadruple', 300],
  ['quintuple', 400],
  ['halve', -50],
];

/** All metrics in order of the text: measured outcomes, and measured values told elsewhere (`outcome: false`). */
export function readMetrics(story: Story, prose: Prose, profile: Profile, text: string): readonly Metric[] {
  const sectionOf = sectionIndex(story);
  const leverIds = profile.levers.map(({ id }) => id);
  const deeds: Deeds = { first: firstDeedOf(prose, story), last: lastDeedOf(prose) };
  const places = story.sentences.map((_, index) => placeOf(sectionOf[index], index, deeds));
  const read = story.sentences.flatMap((sentence, index) => {
    const place = places[index] as Place;
    const byPlace = kept(known, prose.identity(index), () => new Map<string, readonly Told[]>());
    const key = Object.values(place).map(Number).join('');
    const drafts =
      byPlace.get(key) ?? readDrafts(surroundingsOf(sentence, index, text, prose), index, place, leverIds, prose);
    byPlace.set(key, drafts);
    return drafts.map(({ first, last, ...rest }) => ({
      ...rest,
      span: { start: sentence.words[first]?.start ?? 0, end: sentence.words[last]?.end ?? 0 },
      sentence: index,
    }));
  });
  const sides = places.map(
    ({ expectsOutcome, setsScene, opens }): Side =>
      expectsOutcome ? 'result' : setsScene || opens ? 'scene' : 'neither',
  );
  return joinBaselines(read, sides, story, text, leverIds);
}

/** The metrics of sentences read before, by the place where they stood. A profile has a lexicon of its own, so they are its. */
const known = new WeakMap<object, Map<string, readonly Told[]>>();

/** The metrics of one sentence, by word indices. */
function readDrafts(
  around: Surroundings,
  index: number,
  place: Place,
  leverIds: readonly string[],
  prose: Prose,
): Told[] {
  const found: Draft[] = [];
  const quantities = quantitiesOf(around.sentence, around.text);
  const changes = changesOf(around, quantities, prose, index);
  for (const change of changes)
    addDraft(found, changeDraft(around, change, readChange(around, change, prose, index, place)));
  for (const quantity of quantities)
    if (!changes.some(({ first, last }) => first <= quantity.last && quantity.first <= last))
      addDraft(found, quantityDraft(around, quantity, readOutcome(around, quantity, prose, index, place)));
  for (const [tag, percent] of verbal)
    for (const mark of around.marks(tag))
      if (!overlapsAny(found, mark)) addDraft(found, verbDraft(around, mark, percent, place));
  for (const absence of absencesOf(around, place.expectsOutcome, prose.clausesIn(index)))
    if (
      !overlapsAny(found, absence) &&
      !lastBefore(around, absence.first, 'goal') &&
      around.marks('before.all').length === 0 &&
      !place.setsScene &&
      !place.acts
    )
      addDraft(found, {
        ...absence,
        outcome: true,
        to: { value: 0, unit: wordsText(around, absence.what[0], absence.what[1]) },
        direction: 'down',
      });
  return found.sort((a, b) => a.first - b.first).map((draft) => finish(around, index, draft, leverIds, prose));
}

/** A metric by word indices: where its sentence stands is left to the story. */
type Told = Omit<Candidate, 'span' | 'sentence'> & { readonly first: number; readonly last: number };

interface Draft extends Omit<Partial<Candidate>, 'span' | 'sentence' | 'outcome'> {
  readonly first: number;
  readonly last: number;
  readonly outcome: boolean;
}

const addDraft = (found: Draft[], draft: Draft | undefined): void => {
  if (draft) found.push(draft);
};
const overlapsAny = (found: readonly Draft[], { first, last }: { first: number; last: number }): boolean =>
  found.some((other) => other.first <= last && first <= other.last);
const wordsText = (around: Surroundings, first: number, last: number): string =>
  around.text.slice(around.words[first]?.start, around.words[last]?.end);

function sectionIndex(story: Story): Section[] {
  return story.sections.flatMap((section) => (section.kind === 'note' ? [] : section.sentences.map(() => section)));
}

/** The first sentence in which the author does something: in prose without sections all before it sets the scene, but for the headline. */
function firstDeedOf({ clauses }: Prose, { sentences }: Story): number {
  const first = clauses.find(
    ({ sentence, subject, subjectWord, passive, tense }) =>
      (subject === 'i' || subject === 'dropped' || subject === 'we') &&
      !passive &&
      tense === 'past' &&
      !relatives.has(sentences[sentence]?.words[(subjectWord ?? 0) - 1]?.norm ?? ''),
  );
  return first?.sentence ?? 0;
}
/** `the programme which we called "Welcome"` names a thing. */
const relatives: ReadonlySet<string> = new Set(['which', 'that', 'who', 'whom', 'what']);

/** The last sentence in which the author acts: in prose without sections what follows is the result. */
function lastDeedOf({ clauses, marksIn }: Prose): number {
  const last = clauses.findLast(
    ({ sentence, subject, passive, tense, verb, subjectWord }) =>
      (subject === 'i' || subject === 'dropped') &&
      !passive &&
      tense === 'past' &&
      verb !== undefined &&
      verb !== subjectWord &&
      marksIn(sentence, 'lesson').length === 0 &&
      marksIn(sentence, 'lasting').length === 0 &&
      !marksIn(sentence, 'stative').some(({ first }) => first === verb),
  );
  return last?.sentence ?? Number.POSITIVE_INFINITY;
}

/** The sentences of the first and the last deed. */
interface Deeds {
  readonly first: number;
  readonly last: number;
}

function placeOf(section: Section | undefined, sentence: number, deeds: Deeds): Place {
  const kinds = section?.kinds ?? [];
  const loose = section?.kind === 'none';
  const expectsOutcome =
    kinds.includes('result') ||
    kinds.includes('hook') ||
    section?.kind === 'hook' ||
    (loose && sentence > deeds.last && sentence > deeds.first);
  return {
    expectsOutcome,
    acts: !expectsOutcome && kinds.includes('action'),
    opens: loose && sentence === 0 && deeds.first > 0,
    setsScene:
      !expectsOutcome &&
      (kinds.includes('situation') || kinds.includes('task') || (loose && sentence > 0 && sentence < deeds.first)),
  };
}

function quantityDraft(around: Surroundings, quantity: QuantityReading, reading: Reading): Draft | undefined {
  if (reading === 'none') return undefined;
  const direction = directionOf(around, quantity.first, quantity.last, quantity.sign);
  const unit = quantity.per ? `${unitText(around, quantity)}/${quantity.per}` : unitText(around, quantity);
  const base = {
    first: quantity.first,
    last: quantity.last,
    outcome: reading === 'outcome',
    ...(reading === 'passing' ? { passing: true as const } : {}),
    ...(direction ? { direction } : {}),
  };
  const relative = quantity.dimension === 'percent' || (quantity.dimension === 'fraction' && direction !== undefined);
  const told = quantity.dimension === 'fraction' ? roundTenth(quantity.value * 100) : quantity.value;
  if (relative && isRelative(around, quantity)) return { ...base, percent: direction === 'down' ? -told : told };
  if (quantity.dimension === 'multiple' && reading === 'outcome')
    return {
      ...base,
      to: { value: quantity.value, unit: 'x' },
      percent: direction === 'down' ? -roundTenth(100 - 100 / quantity.value) : roundTenth((quantity.value - 1) * 100),
    };
  return { ...base, to: { value: quantity.value, unit } };
}

/** A percentage told as a change (`dropped 28 %`), not as a level (`reached 95 %`). */
function isRelative(around: Surroundings, { first, last, sign }: QuantityReading): boolean {
  if (heldAgainstPlan(around, last)) return false;
  if (sign || soonAfter(around, last, 3, 'more', 'less', 'change.noun.up', 'change.noun.down')) return true;
  const before = around.words.slice(Math.max(0, first - 3), first).map((word) => word.norm);
  if (before.at(-1) === 'of' && lastBefore(around, first, 'change.noun.up', 'change.noun.down')) return true;
  if (before.some((norm) => norm === 'to' || norm === 'at' || norm === 'under' || norm === 'below')) return false;
  return lastBefore(around, first, 'change.up', 'change.down') !== undefined;
}

/** `6 % above the budget`: the plan is the other end. */
const heldAgainstPlan = (around: Surroundings, last: number): boolean => {
  const behind = around.words.slice(last + 1, last + 5).map(({ norm }) => norm);
  return (
    /^(above|below|under|over|ahead|inside|beyond|within)$/.test(behind[0] ?? '') &&
    behind.some((norm) => /^(budget|plan|target|goal|estimate|forecast|reserve|quota|limit|schedule)$/.test(norm))
  );
};

function directionOf(
  around: Surroundings,
  first: number,
  last: number,
  sign: '+' | '-' | undefined,
): 'up' | 'down' | undefined {
  if (sign) return sign === '+' ? 'up' : 'down';
  const up = soonAfter(around, last, 3, 'more', 'change.noun.up');
  const down = soonAfter(around, last, 3, 'less', 'change.noun.down');
  if (up || down) return !down || (up && up.first < down.first) ? 'up' : 'down';
  const rise = lastBefore(around, first, 'change.up', 'change.noun.up');
  const fall = lastBefore(around, first, 'change.down', 'change.noun.down');
  if (rise || fall) return !fall || (rise && rise.last > fall.last) ? 'up' : 'down';
  return undefined;
}

function unitText(around: Surroundings, quantity: QuantityReading): string {
  if (quantity.dimension === 'fraction') return 'share';
  if (quantity.unit) return quantity.unit;
  const noun = around.words[quantity.number[1] + 1];
  return noun &&
    noun.kind === 'word' &&
    noun.norm.length > 2 &&
    noun.start > (around.words[quantity.number[1]]?.end ?? 0)
    ? noun.norm
    : '';
}

function changeDraft(around: Surroundings, change: ChangeReading, reading: Reading): Draft | undefined {
  if (reading === 'none') return undefined;
  const base = { first: change.first, last: change.last, outcome: reading === 'outcome' };
  if (change.target) return { ...base, ...quantityField('to', change.to), ...quantityField('target', change.from) };
  const percent = changeBetween(change.from, change.to);
  const direction =
    percent === undefined
      ? directionOf(around, change.first, change.last, undefined)
      : percent < 0
        ? 'down'
        : percent > 0
          ? 'up'
          : undefined;
  return {
    ...base,
    ...quantityField('from', change.from),
    ...quantityField('to', change.to),
    ...(percent === undefined ? {} : { percent }),
    ...(direction ? { direction } : {}),
  };
}

function quantityField<K extends string>(key: K, state: State): { readonly [P in K]?: Quantity } {
  const value =
    state.value === undefined
      ? (state.size ?? 0)
      : state.upper === undefined
        ? state.value
        : (state.value + state.upper) / 2;
  return { [key]: { value, unit: state.unit } } as { readonly [P in K]?: Quantity };
}

/** In per cent; undefined when the two cannot be compared. */
function changeBetween(from: State, to: State): number | undefined {
  if (from.size === undefined || to.size === undefined || from.dimension !== to.dimension) return undefined;
  return relativeChange(from.size, to.size);
}

function verbDraft(
  around: Surroundings,
  mark: { first: number; last: number },
  percent: number,
  place: Place,
): Draft | undefined {
  const { words } = around;
  const next = words[mark.last + 1]?.norm ?? '';
  const norm = words[mark.first]?.norm ?? '';
  if (around.marks('idiom').some((idiom) => idiom.first <= mark.first && mark.first <= idiom.last)) return undefined;
  if (
    words[mark.first]?.quoted ||
    next === '-' ||
    /^(double|triple|halve|quadruple|treble|doubles|triples|doubling|tripling|halving)$/.test(norm) ||
    /^(check|checked|down|back|as|over|shift|shifts)$/.test(next)
  )
    return undefined;
  if (lastBefore(around, mark.first, 'goal')) return undefined;
  const before = words.slice(Math.max(0, mark.first - 3), mark.first).map((word) => word.norm);
  const trouble =
    (before.includes('had') &&
      !place.expectsOutcome &&
      !before.includes('that') &&
      !around.words.some(({ norm }) => norm === 'told' || norm === 'later')) ||
    before.includes("hadn't") ||
    around.marks('before').length > 0;
  return {
    first: mark.first,
    last: mark.last,
    outcome: !trouble && !place.setsScene && !place.acts,
    percent,
    direction: percent < 0 ? 'down' : 'up',
  };
}

function finish(around: Surroundings, index: number, draft: Draft, leverIds: readonly string[], prose: Prose): Told {
  const { first, last } = draft;
  const noun = measuredNoun(around, first, last);
  const hollow = around.marks('hollow').some((mark) => around.segment[mark.first] === around.segment[first]);
  const lever = hollow
    ? undefined
    : ((noun && leverOf(around, noun[0], noun[1], leverIds, noun)) ??
      leverOf(around, first, last, leverIds) ??
      unitLever(around, draft, leverIds));
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  const owner = clause?.subject === 'we' ? 'ours' : clause?.subject === 'they' ? 'theirs' : 'mine';
  const measured = noun ?? (lever && ([lever.first, lever.last] as const)) ?? countedNoun(around, first, last);
  return {
    ...draft,
    owner,
    ...(lever ? { lever: lever.lever } : {}),
    ...(measured ? { measured: wordsText(around, measured[0], measured[1]) } : {}),
  };
}

/** A figure that names nothing counted still has its unit: money saved is a cost, other money revenue, a change of time speed. */
function unitLever(
  around: Surroundings,
  { first, last, from, to, direction }: Draft,
  leverIds: readonly string[],
): LeverReading | undefined {
  if (!to) return undefined;
  const spared =
    direction === 'down' ||
    around.words.slice(0, first).some(({ norm }) => /^(saved|saves|saving|off|cut|avoided|spared)$/.test(norm));
  const unit = unitNamed(to.unit.toLowerCase());
  const lever =
    unit?.dimension === 'money' || /^([$€£₹¥]|CHF|currency)/.test(to.unit)
      ? spared
        ? 'cost'
        : 'revenue'
      : unit?.dimension === 'time' && from
        ? timeLever(unit.factor)
        : undefined;
  return lever && leverIds.includes(lever) ? { lever, first, last } : undefined;
}

/** `2 corrections per hundred pages`: what is counted. */
function countedNoun(around: Surroundings, first: number, last: number): readonly [number, number] | undefined {
  const at = around.words.findIndex(({ kind }, index) => index >= first && index <= last && kind === 'number');
  return at < 0 ? undefined : nounFrom(around, at + 1, at + 3);
}

const changeTags = ['change.up', 'change.down', 'change.any', 'halve', 'double', 'triple', 'achieve'] as const;
const determiners =
  /^(the|our|my|a|an|their|its|his|her|its|this|that|these|those|also|then|and|all|both|average|mean|median)$/;
const nounEnds =
  /^(by|from|to|of|in|on|at|for|with|under|below|above|over|about|around|went|came|moved|was|were|is|are|has|have|had|per|within|,|;|:|\(|\)|which|that|and|but|so|i|we|they|it|while|as|after|before|because|roughly|nearly|almost|more|than|down|up|now)$/;

/** What a figure is of: the object of the verb (`cut checkout latency by 23 %`), its subject (`churn fell 2 %`), or what follows (`30 % fewer complaints`). */
function measuredNoun(around: Surroundings, first: number, last: number): readonly [number, number] | undefined {
  const behind = soonAfter(around, last, 3, 'more', 'less', 'change.noun.up', 'change.noun.down');
  if (behind) {
    const start = nounStart(
      around,
      around.words[behind.last + 1]?.norm === 'in' || around.words[behind.last + 1]?.norm === 'of'
        ? behind.last + 2
        : behind.last + 1,
    );
    const phrase = nounFrom(around, start);
    if (phrase) return phrase;
  }
  const verb = lastBefore(around, first, ...changeTags);
  if (!verb) return undefined;
  const object = nounFrom(
    around,
    nounStart(around, verb.first + 1 < first && verb.last < first ? verb.last + 1 : verb.first + 1),
    first,
  );
  if (object) return object;
  let end = verb.first - 1;
  while (end >= 0 && /^(has|have|had|also|then|now|finally|even|to)$/.test(around.words[end]?.norm ?? '')) end--;
  let start = end;
  while (
    start > 0 &&
    around.words[start - 1]?.kind !== 'symbol' &&
    !/^(and|but|so|while|which|that|because|after|when|i|we|they|it|where|then)$/.test(
      around.words[start - 1]?.norm ?? '',
    )
  )
    start--;
  const head = nounFrom(around, nounStart(around, start), end + 1, true);
  return head && !/^(i|we|they|it|he|she|you|this|that|which)$/.test(around.words[head[0]]?.norm ?? '')
    ? head
    : undefined;
}

function nounStart(around: Surroundings, at: number): number {
  let start = at;
  while (determiners.test(around.words[start]?.norm ?? '')) start++;
  return start;
}

/** The words from `start` on up to a preposition, a verb or `limit`, at most four. */
function nounFrom(
  around: Surroundings,
  start: number,
  limit = around.words.length,
  participles = false,
): readonly [number, number] | undefined {
  let end = start;
  while (
    end < limit &&
    end < start + 5 &&
    around.words[end]?.kind === 'word' &&
    !nounEnds.test(around.words[end]?.norm ?? '') &&
    (participles || !isPast(around.words[end]?.norm ?? ''))
  )
    end++;
  return end > start ? [start, end - 1] : undefined;
}
