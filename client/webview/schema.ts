/** Small checks that add up to the form of a message. */

export type Check = (value: unknown) => boolean;

export const text: Check = (value) => typeof value === 'string';
export const flag: Check = (value) => typeof value === 'boolean';
export const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
/** A whole number from 0 on: an offset, an index, a version. */
export const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

export const between =
  (min: number, max: number): Check =>
  (value) =>
    number(value) && (value as number) >= min && (value as number) <= max;

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** An object whose fields pass; fields that are not named are let be. */
export const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

/** A record with a span: `start` is not behind `end`. */
export const place = (fields: Readonly<Record<string, Check>> = {}): Check => {
  const form = record({ start: count, end: count, ...fields });
  return (value) => form(value) && isRecord(value) && (value.start as number) <= (value.end as number);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
