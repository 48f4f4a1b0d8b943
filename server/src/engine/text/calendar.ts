/** Names of days, months and feasts: words with a capital that name nobody. */

export const weekdays: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);

const monthNames = 'january february march april may june july august september october november december'.split(' ');

/** Months, and how they are shortened. */
export const months: ReadonlySet<string> = new Set([
  ...monthNames,
  ...'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
]);

const feasts: ReadonlySet<string> = new Set(['christmas', 'easter']);

/** `Tuesday`, `Mondays`, `March`, `Easter`; not `Jan`, who may be somebody. */
export const isOfCalendar = (norm: string): boolean =>
  weekdays.has(norm.replace(/s$/, '')) || monthNames.includes(norm) || feasts.has(norm);
