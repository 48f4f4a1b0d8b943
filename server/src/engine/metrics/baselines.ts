/** Joins what a result tells with what the scene told: "an opening took 19 weeks", later "it opened after 11 weeks". */
import type { Story } from '../story/story';
import { stopwords } from '../text/stopwords';
import { linkBefore } from './approximate';
import { timeLever } from './levers';
import type { Metric, Quantity } from './metric';
import { relativeChange } from './relative';
import { unitNamed } from './units';

/** Where a metric stands, as far as joining asks. */
export type Side = 'scene' | 'result' | 'neither';

/** A metric that may be told in passing only: such a one counts when the scene has its baseline. */
export type Candidate = Metric & { readonly passing?: true };

/** One value and nothing it is held against. */
type Single = Candidate & { readonly to: Quantity };

/**
 * The metrics with their baselines: where the scene told exactly one value of the same kind about the same thing, or
 * the same sentence tells how it used to be.
 */
export function joinBaselines(
  candidates: readonly Candidate[],
  sides: readonly Side[],
  story: Story,
  text: string,
  leverIds: readonly string[],
): readonly Metric[] {
  const baselines = candidates
    .filter((metric) => !metric.outcome && !metric.passing && sides[metric.sentence] !== 'neither')
    .filter((metric) => !isSpell(metric, story))
    .flatMap((metric) => single(metric) ?? []);
  const known = new Map<number, ReadonlySet<string>>();
  const words = (sentence: number): ReadonlySet<string> => {
    const found = known.get(sentence) ?? contentOf(story, sentence, text);
    known.set(sentence, found);
    return found;
  };
  return candidates.flatMap((candidate): readonly Metric[] => {
    const unjoined = candidate.passing ? [] : [candidate];
    const value = baselines.length > 0 && sides[candidate.sentence] === 'result' ? single(candidate) : undefined;
    if (!value) return unjoined;
    const about = words(value.sentence);
    const same = baselines.filter(
      ({ to, sentence, span }) =>
        isComparable(to, value.to) &&
        (sides[sentence] === 'result'
          ? value.outcome && sentence === value.sentence && span.start !== value.span.start
          : [...words(sentence)].some((word) => about.has(word))),
    );
    const [baseline] = same;
    return baseline && same.length === 1 ? [withBaseline(value, baseline, leverIds)] : unjoined;
  });
}

const single = (metric: Candidate): Single | undefined => (isSingle(metric) ? metric : undefined);

const isSingle = (metric: Candidate): metric is Single =>
  metric.to !== undefined && !metric.from && !metric.target && metric.percent === undefined;

function withBaseline(
  { passing, ...metric }: Single,
  { to: from, lever: known }: Single,
  leverIds: readonly string[],
): Metric {
  const percent = relativeChange(sizeOf(from), sizeOf(metric.to));
  if (percent === undefined || percent === 0) return metric;
  const unit = unitOf(metric.to);
  const lever = metric.lever ?? known ?? (unit?.dimension === 'time' ? timeLever(unit.factor) : undefined);
  return {
    ...metric,
    outcome: true,
    from,
    percent,
    direction: percent < 0 ? 'down' : 'up',
    ...(lever && leverIds.includes(lever) ? { lever } : {}),
  };
}

/** `for eighteen months`, `in the last two weeks`: how long the scene lasted, not what something took. */
function isSpell({ sentence, span, to }: Metric, { sentences }: Story): boolean {
  if (!to || unitOf(to)?.dimension !== 'time') return false;
  const words = sentences[sentence]?.words ?? [];
  return spells.has(
    linkBefore(
      words,
      words.findIndex(({ start }) => start === span.start),
    ),
  );
}
const spells: ReadonlySet<string> = new Set('for over within during last past next first in of every since'.split(' '));

const unitOf = ({ unit }: Quantity) => unitNamed((unit.split('/')[0] ?? '').toLowerCase());
const sizeOf = (quantity: Quantity): number => quantity.value * (unitOf(quantity)?.factor ?? 1);

const measured: ReadonlySet<string> = new Set(['time', 'data', 'rate', 'measure', 'money', 'percent', 'rating']);

/** Beyond this factor two values are of different things: hours on the telephone, weeks of repair. */
const farthest = 60;

/** Of one kind, counted by the same, and not worlds apart; two moneys only of one currency. */
function isComparable(a: Quantity, b: Quantity): boolean {
  const ratio = sizeOf(a) / sizeOf(b);
  if (!(ratio <= farthest && ratio >= 1 / farthest)) return false;
  const perA = a.unit.split('/')[1];
  if (perA !== b.unit.split('/')[1]) return false;
  if (a.unit === b.unit) return a.unit === '%' || perA !== undefined || measured.has(unitOf(a)?.dimension ?? '');
  const unit = unitOf(a);
  return unit !== undefined && unit.dimension !== 'money' && unit.dimension === unitOf(b)?.dimension;
}

/** The words of a sentence that name something, without their plural. */
function contentOf({ sentences }: Story, sentence: number, text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { kind, norm, start, end } of sentences[sentence]?.words ?? [])
    if (kind === 'word' && norm.length > 3 && !stopwords.has(norm) && !unitNamed(text.slice(start, end).toLowerCase()))
      found.add(norm.replace(/(?:ing|ed|es|s|e)$/, ''));
  return found;
}
