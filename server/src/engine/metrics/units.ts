/** Units and their spellings. */
import unitData from '../lexicon/units.yaml';

export type Dimension =
  | 'percent'
  | 'points'
  | 'money'
  | 'time'
  | 'data'
  | 'rate'
  | 'measure'
  | 'multiple'
  | 'fraction'
  | 'rating'
  | 'share'
  | 'frequency'
  | 'count';

interface Unit {
  readonly name: string;
  readonly factor: number;
  readonly forms: readonly string[];
}
/** With the dimension it measures. */
export interface UnitOf extends Unit {
  readonly dimension: Dimension;
}
const units = new Map<string, UnitOf>();
for (const [dimension, list] of Object.entries(unitData as Record<Dimension, Unit[]>))
  for (const unit of list)
    for (const form of unit.forms) units.set(form, { ...unit, dimension: dimension as Dimension });

/** A currency may stand before its amount: `$12`, `PLN 40k`; `pounds` and the like only behind it, and `won 2` is a verb. */
export const isCurrency = (norm: string): boolean =>
  units.get(norm)?.dimension === 'money' && norm !== 'won' && (norm.length <= 3 || /\W/.test(norm));
/** The unit a word names, if any: `minutes`, `gb`, `weekly`. */
export const unitNamed = (norm: string): UnitOf | undefined => units.get(norm);

/** Whether a metric's unit is a currency, whatever it is counted by: `$`, `€/months`. */
export const isMoneyUnit = (unit: string): boolean =>
  unitNamed((unit.split('/')[0] ?? '').toLowerCase())?.dimension === 'money' || unit.startsWith('currency');

/** `minutes`, `Thursday`. */
export const isTimeUnit = (norm: string): boolean => unitNamed(norm)?.dimension === 'time' || norm.endsWith('day');
