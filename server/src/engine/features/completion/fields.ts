/** Completion in the front matter: keys that are not there yet, and the values that a key may have. */
import type { Analysis } from '../../analyze';
import { type FieldSpec, fields } from '../../story/fields';
import { lineAt } from '../../text/line-at';
import { choice, literal } from '../../text/snippet';
import { type Span, spanOf } from '../../text/span';
import { describeField } from '../describe';
import { type FieldValue, valuesOf } from '../field-values';
import { scalar } from '../set-field';
import type { Completion, Occasion } from './completion';

const opening = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/;
const closing = /^(?:---|\.\.\.)[ \t]*$/;
const yamlLine = /^(?:[\w-]+[ \t]*:(?:[ \t]|$)|[ \t]+\S|-[ \t])/;
/** As far as front matter is read, in code units. */
const longest = 16_384;

/** The cursor's line, when it is one of the front matter, or the first line of a file without any. */
export function fieldLine({ text, file }: Analysis, offset: number): Span | undefined {
  if (offset > longest) return undefined;
  const line = lineAt(text, offset);
  const isFirst = line.start === 0;
  if (isFirst) return !file.frontMatter && /^\uFEFF?-{0,3}$/.test(text.slice(0, line.end)) ? line : undefined;
  const fence = opening.exec(text)?.[0];
  if (fence === undefined || closing.test(text.slice(line.start, line.end))) return undefined;
  const above = text
    .slice(fence.length, line.start)
    .split(/\r\n?|\n/)
    .slice(0, -1);
  if (above.some((one) => closing.test(one))) return undefined;
  const isClosed = file.frontMatter !== undefined && closing.test(lastLine(text, file.frontMatter.span));
  return isClosed || above.every((one) => yamlLine.test(one)) ? line : undefined;
}

const lastLine = (text: string, { start, end }: Span): string =>
  end - start > 3 ? text.slice(lineAt(text, end).start, end) : '';

export function fieldCompletions(
  analysis: Analysis,
  offset: number,
  line: Span,
  occasion: Occasion,
): readonly Completion[] {
  const { text } = analysis;
  if (line.start === 0) return occasion.asked || occasion.typed === '-' ? [wholeBlock(analysis, line)] : [];
  const before = text.slice(line.start, offset);
  const [, key, gap = '', typed = ''] = /^([\w-]+)[ \t]*:([ \t]*)(.*)$/s.exec(before) ?? [];
  if (key !== undefined)
    return gap === '' ? [] : valueCompletions(analysis, key, spanOf(offset - typed.length, offset));
  const [, item] = /^[ \t]*-[ \t]+(.*)$/s.exec(before) ?? [];
  if (item !== undefined) {
    const owner = keyAbove(text, line);
    return owner === undefined ? [] : listItems(analysis, owner, spanOf(offset - item.length, offset));
  }
  return /^[\w-]*$/.test(before) ? keyCompletions(analysis, line, offset) : [];
}

/** Front matter for a file that has none. */
function wholeBlock({ text, stories }: Analysis, line: Span): Completion {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const prompts = stories[0]?.profile.prompts.map((prompt) => prompt.text) ?? [];
  const question = prompts.length > 0 ? choice(1, prompts.map(escaped)) : '$1';
  return {
    label: '---',
    kind: 'field',
    detail: 'Front matter',
    docs: 'The question that the story answers, and more about it, above the story.',
    edit: { span: spanOf(start, line.end), text: `---${eol}question: "${question}"${eol}---${eol}$0` },
    snippet: true,
    filter: '---',
  };
}

/** As it stands between double quotes in YAML. */
const escaped = (text: string): string => text.replace(/["\\]/g, '\\$&');

function keyCompletions(analysis: Analysis, line: Span, offset: number): readonly Completion[] {
  const { text, file } = analysis;
  const rest = /^[\w-]*/.exec(text.slice(offset, line.end))?.[0] ?? '';
  const hasColon = /^[ \t]*:/.test(text.slice(offset + rest.length, line.end));
  if (!hasColon && text.slice(offset + rest.length, line.end).trim() !== '') return [];
  const taken = new Set(
    file.frontMatter?.fields.filter(({ keySpan }) => keySpan.start !== line.start).map(({ key }) => key),
  );
  return fields
    .filter(({ key }) => !taken.has(key))
    .map((spec) => ({
      label: spec.key,
      kind: 'field',
      docs: describeField(spec),
      edit: {
        span: spanOf(line.start, offset + rest.length),
        text: hasColon ? literal(spec.key) : `${spec.key}: ${firstValue(spec, analysis)}`,
      },
      snippet: true,
      filter: spec.key,
    }));
}

/** Where the value goes; the known values to choose from, where they are few. */
function firstValue({ key, type }: FieldSpec, analysis: Analysis): string {
  const values = valuesOf(key, analysis).map(({ text }) => text);
  if (key === 'question' && values.length > 0) return `"${choice(1, values.map(escaped))}"`;
  if (type === 'text or list') return key === 'competency' ? '$1' : '[$1]';
  return values.length > 0 ? choice(1, values) : '$1';
}

function valueCompletions(analysis: Analysis, key: string, typed: Span): readonly Completion[] {
  const spec = fields.find((field) => field.key === key);
  const isList = spec?.type === 'text or list';
  const written = analysis.text.slice(typed.start, typed.end);
  const opened = isList ? written.lastIndexOf(written.startsWith('[') ? (written.includes(',') ? ',' : '[') : ',') : -1;
  if (opened < 0) return offers(analysis, key, typed);
  const lead = /^[ \t]*/.exec(written.slice(opened + 1))?.[0].length ?? 0;
  return listItems(analysis, key, spanOf(typed.start + opened + 1 + lead, typed.end));
}

/** Values that the list does not hold yet. */
function listItems(analysis: Analysis, key: string, typed: Span): readonly Completion[] {
  const held = [analysis.file.frontMatter?.fields.find((field) => field.key === key)?.value].flat();
  const own = analysis.text.slice(typed.start, typed.end);
  return offers(analysis, key, typed).filter(({ label }) => label === own || !held.includes(label));
}

function offers(analysis: Analysis, key: string, typed: Span): readonly Completion[] {
  const { text } = analysis;
  const isQuoted = text[typed.start] === '"';
  const behind = text.slice(typed.end, lineAt(text, typed.end).end);
  const rest = (isQuoted ? /^[^"]*"?/ : /^[^,\]#\r\n]*/).exec(behind)?.[0].trimEnd() ?? '';
  const span = spanOf(typed.start, typed.end + rest.length);
  return valuesOf(key, analysis).map((value) => completionOf(value, key, span, isQuoted));
}

function completionOf({ text, ...shown }: FieldValue, key: string, span: Span, isQuoted: boolean): Completion {
  const written = isQuoted ? `"${escaped(text)}"` : scalar(text);
  return {
    label: text,
    kind: key === 'disable' ? 'rule' : 'value',
    ...shown,
    edit: { span, text: written },
    filter: isQuoted ? written : text,
  };
}

/** The key whose list the line belongs to. */
function keyAbove(text: string, line: Span): string | undefined {
  const above = text.slice(0, line.start).split(/\r\n?|\n/);
  for (const one of above.reverse()) {
    const key = /^([\w-]+)[ \t]*:[ \t]*$/.exec(one)?.[1];
    if (key !== undefined) return key;
    if (one !== '' && !/^[ \t]*-[ \t]/.test(one)) return undefined;
  }
  return undefined;
}
