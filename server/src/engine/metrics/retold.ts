/** A change that is told again beside its two ends: as a percentage, a factor, a share that is left, an amount or a verb. */
import type { Sentence, Word } from '../text/sentence';
import { isOffBy } from './amounts';
import type { Metric } from './metric';
import { isBeside, type Mismatch } from './mismatch';
import { quantitiesOf } from './quantities';
import { ratios } from './states';
import { approximations, bounds, definites } from './words';
import { quantityText } from './written';

/** What tells a change again; `left`: as what is left of the former value, `verb`: by a participle. */
type Told = Pick<Metric, 'span' | 'percent' | 'to' | 'change'> & {
  readonly left?: true;
  readonly verb?: true;
};
type Change = Metric & Required<Pick<Metric, 'from' | 'to'>>;

/** What tells a change of the sentence again and does not fit it. */
export function retold(metrics: readonly Metric[], sentence: Sentence, text: string): Mismatch[] {
  const { words } = sentence;
  const found = new Map<number, Mismatch>();
  const add = (told: Told, mismatch: Mismatch | undefined): void => {
    if (mismatch && !found.has(told.span.start)) found.set(told.span.start, mismatch);
  };
  metrics.forEach((change, index) => {
    if (!isChange(change)) return;
    for (const told of [metrics[index + 1], metrics[index - 1]])
      if (told && !told.from && isBeside(words, change, told)) add(told, misfit(told, change, words, text));
    for (const told of sharesWithin(change, sentence, text)) add(told, misfit(told, change, words, text));
    const told = participleBehind(change, words);
    if (told) add(told, misfit(told, change, words, text));
  });
  return [...found.values()];
}

const isChange = (metric: Metric): metric is Change => metric.from !== undefined && metric.to !== undefined;

/** How what is told misses the change; undefined when it fits. */
function misfit(told: Told, change: Change, words: readonly Word[], text: string): Mismatch | undefined {
  const written = text.slice(told.span.start, told.span.end);
  const ends = `From ${quantityText(change.from)} to ${quantityText(change.to)} is`;
  const found = { told, against: change };
  if (told.change) {
    const amount = isOffBy(told.change, change, written, isLoose(told, words));
    return amount && { ...found, message: `${ends} ${quantityText(amount)}, not ${written}.` };
  }
  if (told.percent === undefined || change.percent === undefined || fits(told, change, words, text)) return undefined;
  if (told.left) {
    const left = `${Math.round(100 + change.percent)} %`;
    return {
      ...found,
      message: `${quantityText(change.to)} is ${left} of ${quantityText(change.from)}, not ${written}.`,
      computed: left,
    };
  }
  const ratio = ratioOf(change);
  const factor = `${Math.round(ratio * 10) / 10}x`;
  if (told.verb) return { ...found, message: `${ends} ${factor}, not ${written}.` };
  const computed = told.to?.unit === 'x' && ratio > 0 ? factor : `${Math.round(Math.abs(change.percent))} %`;
  return {
    ...found,
    message: `${ends} ${computed}, not ${written}.`,
    computed: written.includes('%') ? written.replace(/\d+(?:[.,]\d+)?/, computed.replace(' %', '')) : computed,
  };
}

/** Between the ends of a change: by how much (`from 300 tickets by 80 % to 60`), and what is left (`8 minutes, a fifth of the 40 before`). */
function sharesWithin({ span, from }: Change, sentence: Sentence, text: string): Told[] {
  if (from.unit === '%' || from.unit === 'share' || from.unit.startsWith('of ')) return [];
  const { words } = sentence;
  return quantitiesOf(sentence, text).flatMap(({ first, last, value, dimension }): Told[] => {
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
    if (!ratios.has(dimension) || dimension === 'share' || start <= span.start || end >= span.end) return [];
    const share = dimension === 'fraction' ? value * 100 : value;
    const behind = words[last + 1]?.norm === 'of' ? last + 2 : last + 1;
    if (words[first - 1]?.norm === 'by') return [{ span: { start, end }, percent: share }];
    return definites.has(words[behind]?.norm ?? '') ? [{ span: { start, end }, percent: share - 100, left: true }] : [];
  });
}

/** `from 1.2k to 3.6k visits, tripling`; not `doubling sign-ups`, which tells of something else. */
function participleBehind({ span }: Change, words: readonly Word[]): Told | undefined {
  const first = words.findIndex(({ start }) => start >= span.end);
  const comma = words.findIndex(({ norm }, at) => first >= 0 && at >= first && norm === ',');
  if (comma < 0 || comma > first + 2) return undefined;
  const at = approximations.has(words[comma + 1]?.norm ?? '') ? comma + 2 : comma + 1;
  const percent = participles.get(words[at]?.norm ?? '');
  const next = words[at + 1];
  if (percent === undefined || (next?.kind === 'word' && !participleEnds.has(next.norm))) return undefined;
  return { span: { start: (words[at] as Word).start, end: (words[at] as Word).end }, percent, verb: true };
}
const participles: ReadonlyMap<string, number> = new Map([
  ['doubling', 100],
  ['tripling', 200],
  ['trebling', 200],
  ['quadrupling', 300],
  ['halving', -50],
]);
const participleEnds: ReadonlySet<string> = new Set('in within over by during and it them'.split(' '));

/** How many times the one end of a change is the other; 0 from or to nothing. */
function ratioOf({ from, to, percent = 0 }: Change): number {
  if (from.value === 0 || to.value === 0) return 0;
  const ratio = from.unit === to.unit ? to.value / from.value : 1 + percent / 100;
  return ratio > 0 ? Math.max(ratio, 1 / ratio) : 0;
}

/** Of what is missing to 100 %: from 99.5 % to 99.95 % there is ten times less. */
const shortfallRatio = ({ from, to }: Change): number =>
  from.unit === '%' && from.value < 100 && to.value < 100
    ? Math.max((100 - from.value) / (100 - to.value), (100 - to.value) / (100 - from.value))
    : 0;

const isFactor = (said: number, ratio: number): boolean => Math.abs(said - ratio) <= Math.max(0.3, ratio * 0.1);

/** Before a figure these leave it loose besides approximations: `up to 40 %`, `more than 40 %`. */
const openEnds: ReadonlySet<string> = new Set(['over', 'more', 'than', 'least', 'up']);
const faster = new Set(['faster', 'quicker', 'speed-up', 'speedup', 'throughput', 'higher', 'more']);

/** `about 40 %`, `more than 12 points`; `up 35 points` says just that. */
const isLoose = ({ span, change }: Told, words: readonly Word[]): boolean =>
  words
    .filter(({ end }) => end <= span.start && end >= span.start - 24)
    .some(({ norm }) => approximations.has(norm) || (openEnds.has(norm) && !(change && norm === 'up')));

/** Whether people would say so: rounding, "about" and speed-ups are fine. A fraction in words is the nearest one. */
function fits(told: Told, change: Change, words: readonly Word[], text: string): boolean {
  const ratio = ratioOf(change);
  if (told.to?.unit === 'x' && [ratio, shortfallRatio(change)].some((value) => isFactor(told.to?.value ?? 0, value)))
    return true;
  const computed = Math.abs(change.percent ?? 0);
  const said = Math.abs(told.percent ?? 0);
  const spelled = !/\d/.test(text.slice(told.span.start, told.span.end));
  const tolerance =
    isLoose(told, words) || (spelled && said >= 100)
      ? Math.max(1, computed * 0.12) + 2
      : spelled
        ? computed * 0.08 + 1
        : Math.max(1, computed * 0.03);
  const behind = words.filter(({ start }) => start >= told.span.end && start <= told.span.end + 24);
  if (behind.slice(0, 3).some(({ norm }) => norm === 'than' || bounds.has(norm))) return true;
  if (behind.some(({ norm }) => faster.has(norm)) && Math.abs((ratio - 1) * 100 - said) <= tolerance + 2) return true;
  return Math.abs(computed - said) <= tolerance;
}
