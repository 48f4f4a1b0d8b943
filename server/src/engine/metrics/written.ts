/** Quantities as people write them. */
import type { Metric, Quantity } from './metric';

/** `420 ms`, `$1.2M a year`, `40 calls a day`, `23 %`. */
export function quantityText({ value, unit }: Quantity): string {
  const number =
    Math.abs(value) >= 1e6
      ? `${Math.round(value / 1e4) / 100}M`
      : String(Number(value.toFixed(3))).replace(value >= 1e4 ? /^(\d+)(\d{3})(?=\.|$)/ : /^$/, '$1,$2');
  const [, counted = '', per = ''] = /^(.*)\/([a-z]+)$/.exec(unit) ?? ['', unit];
  const rate = periods.get(per);
  const noun = rate === undefined ? unit : counted;
  const amount = /^[$€£₹¥]$/.test(noun) ? `${noun}${number}` : noun ? `${number} ${noun}` : number;
  return rate === undefined ? amount : `${amount} ${rate}`;
}

/** The amount of a change with its sign, where that is what is told: `−€210,000`, `+29 points`, `$336,000 a year`. */
export const changeText = ({ change, direction }: Pick<Metric, 'change' | 'direction'>): string | undefined =>
  change && `${direction === undefined ? '' : direction === 'down' ? '−' : '+'}${quantityText(change)}`;

/** By the names of the units of time; a rate such as `req/s` is a unit of its own. */
const periods: ReadonlyMap<string, string> = new Map([
  ['h', 'an hour'],
  ['days', 'a day'],
  ['nights', 'a night'],
  ['shifts', 'a shift'],
  ['weeks', 'a week'],
  ['sprints', 'a sprint'],
  ['months', 'a month'],
  ['quarters', 'a quarter'],
  ['terms', 'a term'],
  ['years', 'a year'],
]);
