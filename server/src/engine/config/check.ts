/** Checks a value against its shape: what is right is kept, what is wrong is left out and told. */
import { nearest } from '../text/nearest';
import type { FieldsShape, ListShape, NumberShape, Shape, TableShape } from './shape';

export type Path = readonly (string | number)[];

export interface ShapeProblem {
  readonly message: string;
  readonly path: Path;
  /** Whether the fault is the key at the end of the path, and not its value. */
  readonly atKey: boolean;
}

export interface Checked {
  /** What is right of the value; undefined when nothing is. */
  readonly value: unknown;
  readonly problems: readonly ShapeProblem[];
}

export function check(shape: Shape, value: unknown, path: Path = []): Checked {
  const checked = checkKind(shape, value, path);
  if (checked.value === undefined || !shape.wrong) return checked;
  const wrong = shape.wrong(checked.value as never);
  return wrong === undefined ? checked : { value: undefined, problems: [...checked.problems, at(path, wrong)] };
}

/** A problem of the value at `path`; `wrong` ends the sentence. */
export const at = (path: Path, wrong: string): ShapeProblem => ({
  message: `${nameOf(path)} ${wrong}.`,
  path,
  atKey: false,
});

/** The end of a message about an unknown name: the nearest known one, or all when they are few. */
export function hint(name: string, known: readonly string[]): string {
  const similar = nearest(name, known);
  if (similar !== undefined) return ` Did you mean "${similar}"?`;
  return known.length > 0 && known.length <= 12 ? ` Known: ${known.join(', ')}.` : '';
}

function checkKind(shape: Shape, value: unknown, path: Path): Checked {
  switch (shape.type) {
    case 'text':
      return checkText(value, path);
    case 'choice':
      return checkChoice(Object.keys(shape.values), value, path);
    case 'number':
      return checkNumber(shape, value, path);
    case 'list':
      return checkList(shape, value, path);
    case 'fields':
      return checkFields(shape, value, path);
    case 'table':
      return checkTable(shape, value, path);
  }
}

function checkText(value: unknown, path: Path): Checked {
  if (typeof value === 'string' && value.trim() !== '') return right(value.trim());
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  return wrong(path, isPlain ? `must be text: put ${value} in quotes` : 'must be text');
}

function checkChoice(known: readonly string[], value: unknown, path: Path): Checked {
  if (typeof value === 'string' && known.includes(value)) return right(value);
  const message = `${nameOf(path)} cannot be ${shown(value)}.${hint(String(value), known)}`;
  return { value: undefined, problems: [{ message, path, atKey: false }] };
}

function checkNumber({ min, max }: NumberShape, value: unknown, path: Path): Checked {
  const isRight = typeof value === 'number' && value >= min && value <= max;
  return isRight ? right(value) : wrong(path, `must be a number from ${min} to ${max}`);
}

function checkList({ of }: ListShape, value: unknown, path: Path): Checked {
  if (!Array.isArray(value)) return wrong(path, 'must be a list');
  const items = value.map((item, index) => check(of, item, [...path, index]));
  return {
    value: items.flatMap((item) => (item.value === undefined ? [] : [item.value])),
    problems: items.flatMap(({ problems }) => problems),
  };
}

function checkFields({ fields, noun, required = [], short }: FieldsShape, value: unknown, path: Path): Checked {
  if (short !== undefined && !isMapping(value)) {
    const checked = check(fields[short] as Shape, value, path);
    return checked.value === undefined ? checked : { ...checked, value: { [short]: checked.value } };
  }
  if (!isMapping(value)) return wrong(path, `must be ${noun}s with their values`);
  const problems: ShapeProblem[] = [];
  const kept: [string, unknown][] = [];
  for (const [key, item] of entriesOf(value)) {
    const place = [...path, key];
    if (!Object.hasOwn(fields, key)) {
      problems.push(unknownKey(noun, key, Object.keys(fields), path));
      continue;
    }
    const checked = check(fields[key] as Shape, item, place);
    problems.push(...checked.problems);
    if (checked.value !== undefined) kept.push([key, checked.value]);
  }
  for (const key of required) if (isUnset(value[key])) problems.push(at(path, `needs the ${noun} "${key}"`));
  const isWhole = required.every((key) => kept.some(([name]) => name === key));
  return { value: isWhole ? Object.fromEntries(kept) : undefined, problems };
}

function checkTable({ of }: TableShape, value: unknown, path: Path): Checked {
  if (!isMapping(value)) return wrong(path, 'must be names with their values');
  const checked = entriesOf(value).map(([key, item]) => ({ key, ...check(of, item, [...path, key]) }));
  return {
    value: Object.fromEntries(
      checked.flatMap((entry) => (entry.value === undefined ? [] : [[entry.key, entry.value]])),
    ),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

function unknownKey(noun: string, key: string, known: readonly string[], path: Path): ShapeProblem {
  const where = path.length > 1 ? ` in ${nameOf(path)}` : '';
  return { message: `There is no ${noun} "${key}"${where}.${hint(key, known)}`, path: [...path, key], atKey: true };
}

const right = (value: unknown): Checked => ({ value, problems: [] });
const wrong = (path: Path, what: string): Checked => ({ value: undefined, problems: [at(path, what)] });

/** `"rules.we-in-action"`, `"profiles.acme.levers[0]"`. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'The config';
  const [first, ...rest] = path;
  return `"${first}${rest.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}"`;
}

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  return isMapping(value) ? 'a mapping' : JSON.stringify(value);
};

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key without a value sets nothing. */
const isUnset = (value: unknown): boolean => value === undefined || value === null;
const entriesOf = (value: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, item]) => !isUnset(item));
