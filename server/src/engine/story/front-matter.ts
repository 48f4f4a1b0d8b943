/** The YAML block at a story's start: its fields with their places, and what is wrong with them. */
import type { Document, ErrorCode, ParsedNode } from 'yaml';
import { nearest } from '../text/nearest';
import { overlaps, type Span, spanOf, trimSpan } from '../text/span';
import { nestsTooDeep } from '../text/yaml-depth';
import { settingKeys, fields as specs, wrongValue } from './fields';
import type { Field, FrontMatter, Problem } from './story';

export interface FrontMatterReading {
  readonly frontMatter?: FrontMatter;
  readonly problems: readonly Problem[];
  /** Where the story itself starts. */
  readonly end: number;
}

/** Loaded with the first front matter: a story without one does not pay for it. */
const yaml = (): typeof import('yaml') => require('yaml');

/** Reads the front matter, if there is any. A block that was read before is not read again. */
export function readFrontMatter(text: string): FrontMatterReading {
  const bounds = findBounds(text);
  if (!bounds) return { problems: [], end: 0 };
  const block = text.slice(0, bounds.end);
  const known = cache.get(block);
  if (known) return known;
  const reading = readBlock(block, bounds);
  if (cache.size >= cacheSize) cache.delete(cache.keys().next().value as string);
  cache.set(block, reading);
  return reading;
}

/** The last blocks read, by their text. */
const cache = new Map<string, FrontMatterReading>();
const cacheSize = 32;
/** No front matter that a person writes is longer, in code units. */
const longest = 16_384;

interface Bounds {
  readonly start: number;
  /** The YAML between the fences. */
  readonly content: Span;
  readonly end: number;
  readonly closed: boolean;
}

const opening = /^\uFEFF?---[ \t]*(?:\r\n?|\n|$)/;
const closing = /^(?:---|\.\.\.)[ \t]*$/;
const yamlLine = /^(?:[\w-]+[ \t]*:(?:[ \t]|$)|[ \t]+\S|-[ \t])/;

function findBounds(text: string): Bounds | undefined {
  const fence = opening.exec(text)?.[0];
  if (fence === undefined) return undefined;
  const start = fence.startsWith('\uFEFF') ? 1 : 0;
  const from = fence.length;
  let unclosedEnd = from;
  let isYaml = true;
  for (let line = from; line < text.length; ) {
    let end = line;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    const next = Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
    const written = text.slice(line, end);
    if (closing.test(written)) return { start, content: spanOf(from, line), end: next, closed: true };
    isYaml &&= yamlLine.test(written);
    if (isYaml) unclosedEnd = next;
    line = next;
  }
  return unclosedEnd > from
    ? { start, content: spanOf(from, unclosedEnd), end: unclosedEnd, closed: false }
    : undefined;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

function readBlock(block: string, { start, content, end, closed }: Bounds): FrontMatterReading {
  const span = trimSpan(block, spanOf(start, end));
  const problems: Problem[] = [];
  if (!closed)
    problems.push(invalid('The front matter is not closed: a line with --- is missing.', spanOf(start, start + 3)));
  const fields = readFields(block, content, problems);
  return { frontMatter: { span, fields }, problems: problems.sort((a, b) => a.span.start - b.span.start), end };
}

function readFields(block: string, content: Span, problems: Problem[]): readonly Field[] {
  const whole = trimSpan(block, content);
  if (content.end - content.start > longest) {
    problems.push(invalid('The front matter is too long to be read.', whole));
    return [];
  }
  if (nestsTooDeep(block.slice(content.start, content.end))) {
    problems.push(invalid('The front matter is nested too deeply to be read.', whole));
    return [];
  }
  return readYaml(block, content, problems);
}

function readYaml(block: string, content: Span, problems: Problem[]): readonly Field[] {
  const { isMap, isScalar, parseDocument } = yaml();
  const document = parseDocument(block.slice(content.start, content.end).replaceAll(/\r(?!\n)/g, '\n'), {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const place = (start: number, end: number) => placeIn(block, content, start, end);
  const errors = onePerLine(
    block,
    document.errors.map(({ code, message, pos }) =>
      invalid(sentence(message) + (waysOut[code] ?? ''), toLineEnd(block, content, place(pos[0], pos[1]))),
    ),
  );
  problems.push(...errors);
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return [];
  if (!isMap(root)) {
    if (document.errors.length === 0)
      problems.push(
        invalid('The front matter must be fields, as in "question: …".', place(root.range[0], root.range[1])),
      );
    return [];
  }
  const fields: Field[] = [];
  const keys = new Set<string>();
  for (const { key, value } of root.items) {
    const name = isScalar(key) ? key : undefined;
    if (!name?.range) {
      if (key?.range) problems.push(invalid('A field needs a plain name.', place(key.range[0], key.range[1])));
      continue;
    }
    const keySpan = place(name.range[0], name.range[1]);
    const valueSpan = value?.range ? place(value.range[0], value.range[1]) : spanOf(keySpan.end, keySpan.end);
    const field = {
      key: String(name.value),
      keySpan,
      valueSpan,
      value: plainValue(value, document, valueSpan, problems),
    };
    const isBroken = errors.some(({ span }) => overlaps(span, valueSpan));
    if (keys.has(field.key)) problems.push(invalid(`The field "${field.key}" is there twice.`, keySpan));
    else problems.push(...problemsOf(field, isBroken));
    keys.add(field.key);
    fields.push(field);
  }
  return fields;
}

/** What to do about an error of the parser, where its message does not say. */
const waysOut: Readonly<Partial<Record<ErrorCode, string>>> = {
  BLOCK_AS_IMPLICIT_KEY: ' Put a value that holds a colon in quotes.',
};

/** One mistake is told once, however often the parser stumbles over it. */
function onePerLine(block: string, errors: readonly Problem[]): readonly Problem[] {
  let line = -1;
  return errors.filter(({ span }) => {
    const start = block.lastIndexOf('\n', span.start);
    if (start === line) return false;
    line = start;
    return true;
  });
}

/** Aliases are followed as far as they cannot blow up. */
function plainValue(node: ParsedNode | null, document: Document, span: Span, problems: Problem[]): unknown {
  try {
    return node?.toJS(document, { maxAliasCount: 50 }) ?? null;
  } catch (error) {
    problems.push(invalid(sentence(error instanceof Error ? error.message : String(error)), span));
    return null;
  }
}

function problemsOf(field: Field, isBroken: boolean): readonly Problem[] {
  const spec = specs.find(({ key }) => key === field.key);
  if (spec) {
    const wrong = isBroken ? undefined : wrongValue(spec, field.value);
    return wrong === undefined ? [] : [invalid(`The field "${field.key}" ${wrong}.`, field.valueSpan)];
  }
  const { meant, hint } = meantKey(field, isBroken);
  const message = `There is no field "${field.key}".${hint}`;
  return [{ rule: 'unknown-field', message, span: field.keySpan, ...(meant !== undefined && { nearest: meant }) }];
}

/** Of the settings those that no story sets for itself. */
const settings = settingKeys.filter((setting) => !specs.some(({ key }) => key === setting));

/** The field that an unknown key stands for: one that may have its value. A setting as near leaves it open. */
function meantKey({ key, value }: Field, isBroken: boolean): { readonly meant?: string; readonly hint: string } {
  const fitting = isBroken ? [] : specs.filter((spec) => wrongValue(spec, value) === undefined);
  const keys = fitting.map((spec) => spec.key);
  const limit = key.length < 6 ? 1 : 2;
  const [first, second] = [
    [...keys, ...settings],
    [...settings, ...keys],
  ].map((known) => nearest(key, known, limit));
  if (first === undefined) return { hint: '' };
  if (!keys.includes(first)) return { hint: ` The setting "${first}" belongs in .star-stories.yaml.` };
  if (first === second) return { meant: first, hint: ` Did you mean "${first}"?` };
  return { hint: ` Did you mean "${first}", or "${second}" of .star-stories.yaml?` };
}

/** A span of the YAML in the file, without white space at the ends and never empty while there is text to point at. */
function placeIn(block: string, content: Span, start: number, end: number): Span {
  const from = Math.min(content.start + start, content.end);
  const span = trimSpan(block, spanOf(from, Math.min(Math.max(content.start + end, from), content.end)));
  if (span.start < span.end) return span;
  const before = trimSpan(block, spanOf(content.start, from)).end;
  return /\S/.test(block[from] ?? '') && from < content.end
    ? spanOf(from, from + 1)
    : spanOf(Math.max(content.start, before - 1), before);
}

/** The YAML parser often points at one character: the rest of the line says more. */
function toLineEnd(block: string, content: Span, span: Span): Span {
  if (span.end - span.start > 1) return span;
  const line = /[^\r\n]*/y;
  line.lastIndex = span.start;
  const end = span.start + (line.exec(block)?.[0].length ?? 0);
  return trimSpan(block, spanOf(span.start, Math.max(span.end, Math.min(end, content.end))));
}

const invalid = (message: string, span: Span): Problem => ({ rule: 'invalid-front-matter', message, span });
const sentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);
