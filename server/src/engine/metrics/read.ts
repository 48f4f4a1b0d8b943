/** Reads the metrics of a story. Public: `readMetrics`. */
import type { Profile } from '../profiles/profile';
import type { Section, Story } from '../story/story';
import type { Prose } from '../text/prose';
import type { Span } from '../text/span';
import { absencesOf } from './absences';
import { type ChangeReading, changesOf, type State } from './changes';
import { lastBefore, soonAfter, type Surroundings, surroundingsOf } from './evidence';
import { leverOf } from './levers';
import type { Metric, Quantity } from './metric';
import { type Place, type Reading, readChange, readOutcome } from './outcome';
import { type QuantityReading, quantitiesOf } from './quantities';

/** Verbs that carry their quantity: `doubled` is +100 %. */
const verbal: readonly (readonly [tag: string, percent: number])[] = [['double', 100], ['triple', 200], ['quadruple', 300], ['quintuple', 400], ['halve', -50]];

/** All metrics in order of the text: measured outcomes, and measured values told elsewhere (`outcome: false`). */
export function readMetrics(story: Story, prose: Prose, profile: Profile, text: string): Metric[] {
  const sectionOf = sectionIndex(story);
  const leverIds = profile.levers.map(({ id }) => id);
  const metrics: Metric[] = [];
  story.sentences.forEach((sentence, index) => {
    const around = surroundingsOf(sentence, index, text, prose);
    const place = placeOf(sectionOf[index]);
    const quantities = quantitiesOf(sentence, text);
    const found: Draft[] = [];
    const changes = changesOf(around, quantities);
    for (const change of changes) addDraft(found, changeDraft(around, change, readChange(around, change, prose, index, place)));
    for (const quantity of quantities)
      if (!changes.some(({ first, last }) => first <= quantity.last && quantity.first <= last)) addDraft(found, quantityDraft(around, quantity, readOutcome(around, quantity, prose, index, place)));
    for (const [tag, percent] of verbal) for (const mark of around.marks(tag)) if (!overlapsAny(found, mark)) addDraft(found, verbDraft(around, mark, percent, place));
    for (const absence of absencesOf(around)) if (!overlapsAny(found, absence) && !lastBefore(around, absence.first, 'goal') && !place.setsScene) addDraft(found, { ...absence, outcome: true, to: { value: 0, unit: wordsText(around, absence.what[0], absence.what[1]) }, direction: 'down' });
    found.sort((a, b) => a.first - b.first);
    for (const draft of found) metrics.push(finish(around, index, draft, leverIds, prose));
  });
  return metrics;
}

interface Draft extends Omit<Partial<Metric>, 'span' | 'sentence' | 'outcome'> {
  readonly first: number;
  readonly last: number;
  readonly outcome: boolean;
}

const addDraft = (found: Draft[], draft: Draft | undefined): void => {
  if (draft) found.push(draft);
};
const overlapsAny = (found: readonly Draft[], { first, last }: { first: number; last: number }): boolean => found.some((other) => other.first <= last && first <= other.last);
const wordsText = (around: Surroundings, first: number, last: number): string => around.text.slice(around.words[first]?.start, around.words[last]?.end);

function sectionIndex(story: Story): Section[] {
  return story.sections.flatMap((section) => (section.kind === 'note' ? [] : section.sentences.map(() => section)));
}

function placeOf(section: Section | undefined): Place {
  const kinds = section?.kinds ?? [];
  const expectsOutcome = kinds.includes('result') || kinds.includes('hook') || section?.kind === 'hook';
  return { expectsOutcome, setsScene: !expectsOutcome && (kinds.includes('situation') || kinds.includes('task')) };
}

function quantityDraft(around: Surroundings, quantity: QuantityReading, reading: Reading): Draft | undefined {
  if (reading === 'none') return undefined;
  const direction = directionOf(around, quantity.first, quantity.last, quantity.sign);
  const unit = quantity.per ? `${unitText(around, quantity)}/${quantity.per}` : unitText(around, quantity);
  const base = { first: quantity.first, last: quantity.last, outcome: reading === 'outcome', ...(direction ? { direction } : {}) };
  const relative = quantity.dimension === 'percent' || (quantity.dimension === 'fraction' && direction !== undefined);
  const told = quantity.dimension === 'fraction' ? round(quantity.value * 100) : quantity.value;
  if (relative && isRelative(around, quantity)) return { ...base, percent: direction === 'down' ? -told : told };
  if (quantity.dimension === 'multiple' && reading === 'outcome') return { ...base, to: { value: quantity.value, unit: 'x' }, percent: direction === 'down' ? -round(100 - 100 / quantity.value) : round((quantity.value - 1) * 100) };
  return { ...base, to: { value: quantity.value, unit } };
}

/** A percentage told as a change (`dropped 28 %`), not as a level (`reached 95 %`). */
function isRelative(around: Surroundings, { first, last, sign }: QuantityReading): boolean {
  if (sign || soonAfter(around, last, 3, 'more', 'less', 'change.noun.up', 'change.noun.down')) return true;
  const before = around.words.slice(Math.max(0, first - 3), first).map((word) => word.norm);
  if (before.some((norm) => norm === 'to' || norm === 'at' || norm === 'under' || norm === 'below')) return false;
  return lastBefore(around, first, 'change.up', 'change.down') !== undefined;
}

function directionOf(around: Surroundings, first: number, last: number, sign: '+' | '-' | undefined): 'up' | 'down' | undefined {
  if (sign) return sign === '+' ? 'up' : 'down';
  const up = soonAfter(around, last, 3, 'more', 'change.noun.up');
  const down = soonAfter(around, last, 3, 'less', 'change.noun.down');
  if (up || down) return !down || (up && up.first < down.first) ? 'up' : 'down';
  const rise = lastBefore(around, first, 'change.up');
  const fall = lastBefore(around, first, 'change.down');
  if (rise || fall) return !fall || (rise && rise.last > fall.last) ? 'up' : 'down';
  return undefined;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function unitText(around: Surroundings, quantity: QuantityReading): string {
  if (quantity.dimension === 'fraction') return 'share';
  if (quantity.unit) return quantity.unit;
  const noun = around.words[quantity.number[1] + 1];
  return noun && noun.kind === 'word' && noun.norm.length > 2 && noun.start > (around.words[quantity.number[1]]?.end ?? 0) ? noun.norm : '';
}

function changeDraft(around: Surroundings, change: ChangeReading, reading: Reading): Draft | undefined {
  if (reading === 'none') return undefined;
  const base = { first: change.first, last: change.last, outcome: reading === 'outcome' };
  if (change.target) return { ...base, ...quantityField('to', change.to), ...quantityField('target', change.from) };
  const percent = relativeChange(change.from, change.to);
  const direction = percent === undefined ? directionOf(around, change.first, change.last, undefined) : percent < 0 ? 'down' : percent > 0 ? 'up' : undefined;
  return { ...base, ...quantityField('from', change.from), ...quantityField('to', change.to), ...(percent === undefined ? {} : { percent }), ...(direction ? { direction } : {}) };
}

function quantityField<K extends string>(key: K, state: State): { readonly [P in K]?: Quantity } {
  const value = state.value === undefined ? (state.size ?? 0) : state.upper === undefined ? state.value : (state.value + state.upper) / 2;
  return { [key]: { value, unit: state.unit } } as { readonly [P in K]?: Quantity };
}

/** Relative change in per cent with one decimal; undefined when the two cannot be compared. */
function relativeChange(from: State, to: State): number | undefined {
  if (from.size === undefined || to.size === undefined || from.size === 0 || from.dimension !== to.dimension) return undefined;
  return round(((to.size - from.size) / from.size) * 100);
}

function verbDraft(around: Surroundings, mark: { first: number; last: number }, percent: number, place: Place): Draft | undefined {
  const { words } = around;
  const next = words[mark.last + 1]?.norm ?? '';
  const norm = words[mark.first]?.norm ?? '';
  if (around.marks('idiom').some((idiom) => idiom.first <= mark.first && mark.first <= idiom.last)) return undefined;
  if (words[mark.first]?.quoted || next === '-' || /^(double|triple|halve|quadruple|treble|doubles|triples|doubling|tripling|halving)$/.test(norm) || /^(check|checked|down|back|as|over|shift|shifts)$/.test(next)) return undefined;
  if (lastBefore(around, mark.first, 'goal')) return undefined;
  const before = words.slice(Math.max(0, mark.first - 3), mark.first).map((word) => word.norm);
  const trouble = before.includes('had') || before.includes("hadn't") || around.marks('before').length > 0;
  return { first: mark.first, last: mark.last, outcome: !trouble && !place.setsScene, percent, direction: percent < 0 ? 'down' : 'up' };
}

function finish(around: Surroundings, index: number, draft: Draft, leverIds: readonly string[], prose: Prose): Metric {
  const { first, last, ...rest } = draft;
  const lever = leverOf(around, first, last, leverIds);
  const span: Span = { start: around.words[first]?.start ?? 0, end: around.words[last]?.end ?? 0 };
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  const owner = clause?.subject === 'we' ? 'ours' : clause?.subject === 'they' ? 'theirs' : 'mine';
  const measured = lever ? measuredText(around, lever.first, lever.last) : undefined;
  return { ...rest, span, sentence: index, owner, ...(lever ? { lever: lever.lever } : {}), ...(measured ? { measured } : {}) };
}

/** The lever phrase with the words that narrow it: `end-to-end processing latency`. */
function measuredText(around: Surroundings, first: number, last: number): string {
  let start = first;
  while (start > 0 && first - start < 3) {
    const before = around.words[start - 1];
    if (!before || before.kind !== 'word' || /^(the|our|my|a|an|their|its|his|her|and|of|in|by|to|for|on|at|from|with|cut|reduced|dropped|improved|increased|lifted|raised|lowered|halved)$/.test(before.norm) || before.norm.endsWith('ed')) break;
    start--;
  }
  return wordsText(around, start, last);
}
