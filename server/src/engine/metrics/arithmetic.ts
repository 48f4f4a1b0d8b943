/** The story's sums: a told percentage against the values beside it, parts against their total, a verb against its direction. */
import type { Story } from '../story/story';
import type { Word } from '../text/sentence';
import type { Metric, Quantity } from './metric';
import { isMoneyUnit } from './units';
import { approximations, bounds } from './words';
import { quantityText } from './written';

/** A figure that does not fit another one. */
export interface Mismatch {
  /** The figure told. */
  readonly told: Metric;
  /** What it should fit. */
  readonly against: Metric;
  readonly message: string;
  /** What the sum gives, as it would be written; undefined where either side may be wrong. */
  readonly computed?: string;
}

/** All sums of a story that do not add up, in order of the text. People's rounding is accepted. */
export function mismatchesOf(metrics: readonly Metric[], story: Story, text: string): Mismatch[] {
  const found: Mismatch[] = [];
  for (let first = 0; first < metrics.length; ) {
    const sentence = metrics[first]?.sentence as number;
    let behind = first + 1;
    while (metrics[behind]?.sentence === sentence) behind++;
    const told = metrics.slice(first, behind);
    const words = story.sentences[sentence]?.words ?? [];
    if (told.length > 1)
      found.push(
        ...percentages(told, words, text),
        ...sums(told, words, text),
        ...shares(told, words, text),
        ...periods(told, words, text),
      );
    found.push(...directions(told, words));
    first = behind;
  }
  return found;
}

/** Percentages and factors right beside a change from one value to another. */
function percentages(metrics: readonly Metric[], words: readonly Word[], text: string): Mismatch[] {
  const found = new Map<Metric, Mismatch>();
  metrics.forEach((change, index) => {
    if (change.from === undefined || change.to === undefined || change.percent === undefined) return;
    for (const told of [metrics[index + 1], metrics[index - 1]]) {
      if (!told || told.from || told.percent === undefined || found.has(told)) continue;
      if (!isBeside(words, change, told) || fits(told, change, words, text)) continue;
      const written = text.slice(told.span.start, told.span.end);
      const ratio = ratioOf(change);
      const computed =
        told.to?.unit === 'x' && ratio > 0
          ? `${Math.round(ratio * 10) / 10}x`
          : `${Math.abs(Math.round(change.percent))} %`;
      found.set(told, {
        told,
        against: change,
        message: `From ${quantityText(change.from)} to ${quantityText(change.to)} is ${computed}, not ${written}.`,
        computed: written.includes('%') ? written.replace(/\d+(?:[.,]\d+)?/, computed.replace(' %', '')) : computed,
      });
    }
  });
  return [...found.values()];
}

const linking = new Set(
  'faster quicker slower cheaper higher lower shorter smaller bigger larger a an the that this which i e is was are were by down up about around roughly nearly almost over more than less growth decline fall jump lift boost uplift savings drop reduction gain improvement increase decrease rise cut of or so equals meaning some approximately just under saving relative in within after during first second third fourth last next same month months year years week weeks quarter quarters day days'.split(
    ' ',
  ),
);
const punctuation = new Set([',', '(', ':', '=', '–', '—', '~', '≈', '.', '-']);

const wordsBetween = (words: readonly Word[], a: Metric, b: Metric): readonly Word[] =>
  words.filter(
    ({ start, end }) => start >= Math.min(a.span.end, b.span.end) && end <= Math.max(a.span.start, b.span.start),
  );

/** Only linking words between them, no verb of another outcome. */
function isBeside(words: readonly Word[], a: Metric, b: Metric): boolean {
  const between = wordsBetween(words, a, b);
  return (
    between.length <= 7 &&
    between.every(({ kind, norm }) => (kind === 'symbol' ? punctuation.has(norm) : linking.has(norm)))
  );
}

/** How many times the one end of a change is the other; 0 from or to nothing. */
function ratioOf({ from, to }: Metric): number {
  const [before, after] = [from?.value ?? 0, to?.value ?? 0];
  return before === 0 || after === 0 ? 0 : Math.max(after / before, before / after);
}

/** Of what is missing to 100 %: from 99.5 % to 99.95 % there is ten times less. */
const shortfallRatio = ({ from, to }: Metric): number =>
  from?.unit === '%' && from.value < 100 && to && to.value < 100
    ? Math.max((100 - from.value) / (100 - to.value), (100 - to.value) / (100 - from.value))
    : 0;

const isFactor = (said: number, ratio: number): boolean => Math.abs(said - ratio) <= Math.max(0.3, ratio * 0.1);

/** Before a percentage these leave it loose besides approximations: `up to 40 %`, `more than 40 %`. */
const openEnds: ReadonlySet<string> = new Set(['over', 'more', 'than', 'least', 'up']);
const faster = new Set(['faster', 'quicker', 'speed-up', 'speedup', 'throughput', 'higher', 'more']);

/** Whether people would say so: rounding, "about", speed-ups and points are fine. */
function fits(told: Metric, change: Metric, words: readonly Word[], text: string): boolean {
  const ratio = ratioOf(change);
  if (told.to?.unit === 'points') return true;
  if (told.to?.unit === 'x' && [ratio, shortfallRatio(change)].some((value) => isFactor(told.to?.value ?? 0, value)))
    return true;
  const near = words.filter(({ end }) => end <= told.span.start && end >= told.span.start - 24);
  const loose =
    near.some(({ norm }) => approximations.has(norm) || openEnds.has(norm)) ||
    !/\d/.test(text.slice(told.span.start, told.span.end));
  const computed = Math.abs(change.percent ?? 0);
  const said = Math.abs(told.percent ?? 0);
  const tolerance = loose ? Math.max(1, computed * 0.12) + 2 : Math.max(1, computed * 0.03);
  const behind = words.filter(({ start }) => start >= told.span.end && start <= told.span.end + 24);
  if (behind.slice(0, 3).some(({ norm }) => norm === 'than' || bounds.has(norm))) return true;
  if (behind.some(({ norm }) => faster.has(norm)) && Math.abs((ratio - 1) * 100 - said) <= tolerance + 2) return true;
  return Math.abs(computed - said) <= tolerance;
}

/** `$40k: $25k on hosting and $20k on licences`: a total, a colon or bracket, then nothing but its parts. */
function sums(metrics: readonly Metric[], words: readonly Word[], text: string): Mismatch[] {
  const plain = metrics.filter(({ from, to, percent }) => !from && percent === undefined && to !== undefined);
  const [total, ...parts] = plain;
  if (!total?.to || parts.length < 2 || plain.length !== metrics.length || !isAmount(total.to)) return [];
  const opener = wordsBetween(words, total, parts[0] as Metric).map(({ norm }) => norm);
  if (!opener.some((norm) => norm === ':' || norm === '(') || parts.some(({ to }) => to?.unit !== total.to?.unit))
    return [];
  const joined = parts
    .slice(1)
    .every((part, index) =>
      wordsBetween(words, parts[index] as Metric, part).some(
        ({ norm }) => norm === 'and' || norm === ',' || norm === '+' || norm === 'plus',
      ),
    );
  const sum = parts.reduce((added, { to }) => added + (to?.value ?? 0), 0);
  if (!joined || Math.abs(sum - total.to.value) <= total.to.value * 0.03) return [];
  return [
    {
      told: total,
      against: parts[0] as Metric,
      message: `The parts add up to ${quantityText({ value: sum, unit: total.to.unit })}, not ${text.slice(total.span.start, total.span.end)}.`,
    },
  ];
}

/** `9 of 12 customers (80 %)`: a share and the percentage in brackets behind it. */
function shares(metrics: readonly Metric[], words: readonly Word[], text: string): Mismatch[] {
  return metrics.flatMap((share, index): Mismatch[] => {
    const told = metrics[index + 1];
    const whole = Number(/^of (\d+)$/.exec(share.to?.unit ?? '')?.[1]);
    if (!told?.to || !share.to || share.from || told.from || told.to.unit !== '%' || !(whole > share.to.value))
      return [];
    const between = wordsBetween(words, share, told);
    if (between.length > 4 || between.at(-1)?.norm !== '(') return [];
    const computed = Math.round((100 * share.to.value) / whole);
    if (Math.abs(computed - told.to.value) <= 1.5) return [];
    const written = text.slice(told.span.start, told.span.end);
    return [
      {
        told,
        against: share,
        message: `The share is ${computed} %, not ${written}.`,
        computed: written.replace(/\d+(?:[.,]\d+)?/, String(computed)),
      },
    ];
  });
}

/** How many of the one period people put into the other: a year has 40 to 53 weeks of work. */
const periodsIn: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'h days': [6, 24],
  'days weeks': [5, 7],
  'days months': [19, 31],
  'weeks months': [4, 4.6],
  'days years': [200, 366],
  'weeks years': [40, 53],
  'months years': [12, 12],
  'quarters years': [4, 4],
};

/** `$12k a month, or $120k a year`: the same amount by two periods. */
function periods(metrics: readonly Metric[], words: readonly Word[], text: string): Mismatch[] {
  return metrics.flatMap((short, index): Mismatch[] => {
    const long = metrics[index + 1];
    if (!short.to || !long?.to || short.from || long.from || !isBeside(words, short, long)) return [];
    const [unit, per] = short.to.unit.split('/');
    const [sameUnit, longer] = long.to.unit.split('/');
    const range = periodsIn[`${per} ${longer}`];
    if (!range || unit !== sameUnit || short.to.value === 0) return [];
    const factor = long.to.value / short.to.value;
    const isRough = [short, long].some(({ span }) =>
      words.some(({ end, norm }) => end === span.start - 1 && approximations.has(norm)),
    );
    const slack = isRough ? 0.2 : 0.05;
    if (factor >= range[0] * (1 - slack) && factor <= range[1] * (1 + slack)) return [];
    return [
      {
        told: long,
        against: short,
        message: `Told as ${text.slice(short.span.start, short.span.end)}, it does not come to ${text.slice(long.span.start, long.span.end)}.`,
      },
    ];
  });
}

/** Money, and not an hour's or a month's. */
const isAmount = ({ unit }: Quantity): boolean => unit !== 'currency' && !unit.includes('/') && isMoneyUnit(unit);

const rises: ReadonlySet<string> = new Set('rose grew increased climbed jumped doubled tripled'.split(' '));
const falls: ReadonlySet<string> = new Set('fell dropped decreased declined shrank sank halved lowered'.split(' '));

/** `rose from 40 to 12`: the verb right before the change says the opposite. */
function directions(metrics: readonly Metric[], words: readonly Word[]): Mismatch[] {
  return metrics.flatMap((metric): Mismatch[] => {
    if (!metric.from || !metric.to || metric.percent === undefined || metric.percent === 0) return [];
    const verb = words.findLast(({ end }) => end <= metric.span.start);
    if (!verb || !(metric.percent < 0 ? rises : falls).has(verb.norm)) return [];
    return [
      {
        told: metric,
        against: metric,
        message: `From ${quantityText(metric.from)} to ${quantityText(metric.to)} is a ${metric.percent < 0 ? 'fall' : 'rise'}, but the verb is "${verb.norm}".`,
      },
    ];
  });
}
