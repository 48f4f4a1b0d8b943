/** Reads a config file: YAML with exact places of what is wrong. */
import type { Document, Node, Pair, YAMLParseError } from 'yaml';
import type { Settings } from '../settings';
import { type Span, spanOf, trimSpan } from '../text/span';
import { nestsTooDeep } from '../text/yaml-depth';
import type { Path, ShapeProblem } from './check';
import { defaultSettings, resolve } from './resolve';

export interface ConfigProblem {
  readonly message: string;
  /** Into the text of the config. */
  readonly span: Span;
}

export interface ConfigReading {
  readonly settings: Settings;
  readonly problems: readonly ConfigProblem[];
}

/** The longest config that is read, in code units: the YAML parser compares each key of a map with all others. */
const longest = 64_000;

/** Loaded with the first config: who has none does not pay for it. */
const yaml = (): typeof import('yaml') => require('yaml');

/** Reads a config file's text over a base. What is right applies; of broken YAML nothing does. */
export function readConfig(text: string, base: Settings = defaultSettings()): ConfigReading {
  const parsed = parseConfig(text);
  if ('message' in parsed) return { settings: base, problems: [parsed] };
  const { settings, problems } = resolve(parsed.value, base);
  const placed = problems.map((problem) => ({
    message: problem.message,
    span: spanOfProblem(text, parsed.document, problem),
  }));
  return { settings, problems: placed.sort((a, b) => a.span.start - b.span.start) };
}

/** The document and what it says, or why it cannot be read: its first error, since the others mostly follow from it. */
export function parseConfig(text: string): { readonly document: Document; readonly value: unknown } | ConfigProblem {
  if (text.length > longest)
    return {
      message: `The config is too long to be read: it may have ${longest.toLocaleString('en')} characters.`,
      span: spanOf(0, 0),
    };
  if (nestsTooDeep(text))
    return { message: 'The config is nested too deeply to be read.', span: placeIn(text, 0, text.length) };
  try {
    const document = yaml().parseDocument(text, { prettyErrors: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error) return { message: syntaxMessage(error), span: placeIn(text, ...error.pos) };
    return { document, value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    const { message } = error as Error;
    return { message: `The config cannot be read: ${sentence(message)}`, span: placeIn(text, 0, text.length) };
  }
}

function spanOfProblem(text: string, document: Document, { path, atKey }: ShapeProblem): Span {
  const place = placeOf(document, path, atKey);
  return place ? placeIn(text, ...place) : spanOf(0, 0);
}

/** Where the value at `path` is written, or the key that has it; as far down the path as there is something. */
function placeOf(document: Document, path: Path, atKey: boolean): readonly [number, number] | undefined {
  const { isMap, isSeq, isAlias, isNode } = yaml();
  let node: unknown = document.contents;
  let place = isNode(node) ? node.range : undefined;
  for (const [depth, step] of path.entries()) {
    const target: unknown = isAlias(node) ? node.resolve(document) : node;
    const pair: Pair | undefined = isMap(target) ? target.items.find(({ key }) => keyText(key) === step) : undefined;
    const item: unknown = isSeq(target) && typeof step === 'number' ? target.items[step] : pair?.value;
    const shown: unknown = (atKey && depth === path.length - 1) || !isNode(item) ? pair?.key : item;
    if (!isNode(shown)) break;
    place = (shown as Node).range ?? place;
    node = item;
  }
  return place ? [place[0], place[1]] : undefined;
}

function keyText(key: unknown): string | undefined {
  return yaml().isScalar(key) ? String(key.value ?? '') : undefined;
}

/** Without white space at the ends where there is something else. */
function placeIn(text: string, start: number, end: number): Span {
  const span = trimSpan(text, spanOf(start, Math.min(end, text.length)));
  if (span.start < span.end) return span;
  const before = text.slice(0, start).trimEnd().length;
  return before > 0 ? spanOf(before - 1, before) : spanOf(0, end);
}

function syntaxMessage({ code, message }: YAMLParseError): string {
  if (code === 'MULTIPLE_DOCS') return 'The config must be one document: take out the line with ---.';
  return `This is no valid YAML: ${sentence(message)}`;
}

const sentence = (message: string): string => message.replace(/[^.!?]$/, '$&.');
