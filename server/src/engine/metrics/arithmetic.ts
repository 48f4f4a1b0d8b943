/** The story's sums: a change told again beside its two ends, parts against their total, a verb against its direction. */
import type { Story } from '../story/story';
import type { Sentence, Word } from '../text/sentence';
import { amountOf, type Metric, type Quantity } from './metric';
import { isBeside, type Mismatch, wordsBetween } from './mismatch';
import { retold } from './retold';
import { isMoneyUnit } from './units';
import { approximations } from './words';
import { quantityText } from './written';

/** All sums of a story that do not add up, in order of the text. People's rounding is accepted. */
export function mismatchesOf(metrics: readonly Metric[], story: Story, text: string): Mismatch[] {
  const found: Mismatch[] = [];
  for (let first = 0; first < metrics.length; ) {
    const sentence = metrics[first]?.sentence as number;
    let behind = first + 1;
    while (metrics[behind]?.sentence === sentence) behind++;
    const told = metrics.slice(first, behind);
    const of = story.sentences[sentence] as Sentence;
    const { words } = of;
    found.push(...retold(told, of, text));
    if (told.length > 1)
      found.push(...sums(told, words, text), ...shares(told, words, text), ...periods(told, words, text));
    found.push(...directions(told, words));
    first = behind;
  }
  return found;
}

/** `$40k: $25k on hosting and $20k on licences`: a total, a colon or bracket, then nothing but its parts. */
function sums(metrics: readonly Metric[], words: readonly Word[], text: string): Mismatch[] {
  const plain = metrics.filter(({ from, percent }) => !from && percent === undefined);
  const [total, ...parts] = plain;
  const whole = total && amountOf(total);
  if (!whole || parts.length < 2 || plain.length !== metrics.length || !isAmount(whole)) return [];
  const opener = wordsBetween(words, total, parts[0] as Metric).map(({ norm }) => norm);
  if (!opener.some((norm) => norm === ':' || norm === '(') || parts.some((part) => amountOf(part)?.unit !== whole.unit))
    return [];
  const joined = parts
    .slice(1)
    .every((part, index) =>
      wordsBetween(words, parts[index] as Metric, part).some(
        ({ norm }) => norm === 'and' || norm === ',' || norm === '+' || norm === 'plus',
      ),
    );
  const sum = parts.reduce((added, part) => added + (amountOf(part)?.value ?? 0), 0);
  if (!joined || Math.abs(sum - whole.value) <= whole.value * 0.03) return [];
  return [
    {
      told: total,
      against: parts[0] as Metric,
      message: `The parts add up to ${quantityText({ value: sum, unit: whole.unit })}, not ${text.slice(total.span.start, total.span.end)}.`,
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
    const [less, more] = [amountOf(short), long && amountOf(long)];
    if (!less || !long || !more || short.from || long.from || !isBeside(words, short, long)) return [];
    const [unit, per] = less.unit.split('/');
    const [sameUnit, longer] = more.unit.split('/');
    const range = periodsIn[`${per} ${longer}`];
    if (!range || unit !== sameUnit || less.value === 0) return [];
    const factor = more.value / less.value;
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
