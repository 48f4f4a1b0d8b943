/** Completion in comments: the words that switch rules off, and the rules' ids. */
import type { Analysis, Finding } from '../../analyze';
import { runRules } from '../../rules/run';
import { lineAt } from '../../text/line-at';
import { type Span, spanOf } from '../../text/span';
import { rulesByUse } from '../field-values';
import type { Completion } from './completion';

const directives = [
  ['star-disable-next-line', 'Silences rules for the next line. Name them behind it; without a name, all are silent.'],
  ['star-disable', 'Silences rules from here on, up to `star-enable` or the end of the file.'],
  ['star-enable', 'Ends `star-disable`: for the rules that it names, or for all.'],
] as const;

/** `comment` holds the cursor. */
export function commentCompletions(analysis: Analysis, offset: number, comment: Span): readonly Completion[] {
  const { text } = analysis;
  const before = text.slice(comment.start, offset);
  const word = wordAt(text, offset);
  if (/^<!--\s*[\w-]*$/.test(before) && offset >= comment.start + 4) return directivesFor(word);
  const [, command, list = ''] = /^<!--\s*(star-(?:disable-next-line|disable|enable))\s([\w\s,-]*)$/.exec(before) ?? [];
  if (command === undefined || /\s--\s/.test(list)) return [];
  const named = new Set(
    analysis.file.directives
      .find(({ span }) => span.start === comment.start)
      ?.rules.flatMap((rule) => (rule.span.start === word.start ? [] : [rule.text])),
  );
  const below = lineBelow(text, comment.end);
  const isNear = (at: number) => command === 'star-disable-next-line' && below.start <= at && at <= below.end;
  return rulesByUse(findingsAround(analysis, offset), isNear)
    .filter(({ text: id }) => !named.has(id) && (command !== 'star-enable' || isDisabled(analysis, id, offset)))
    .map(({ text: id, ...shown }) => ({
      label: id,
      kind: 'rule',
      ...shown,
      edit: { span: word, text: id },
      filter: id,
    }));
}

/** Of the story that holds the comment, also those that it silences while it names no rule yet. */
function findingsAround({ stories }: Analysis, offset: number): readonly Finding[] {
  const context = stories.findLast(({ story }) => story.span.start <= offset)?.context;
  return context ? runRules({ ...context, file: { ...context.file, suppressions: [] } }) : [];
}

const directivesFor = (span: Span): Completion[] =>
  directives.map(([name, docs]) => ({
    label: name,
    kind: 'directive',
    docs,
    edit: { span, text: name },
    filter: name,
  }));

/** Whether a block above switches the rule off. */
const isDisabled = ({ file }: Analysis, id: string, offset: number): boolean =>
  file.directives.some(
    ({ command, span, rules }) =>
      command === 'disable' && span.end <= offset && (rules.length === 0 || rules.some(({ text }) => text === id)),
  );

/** The letters and hyphens around the cursor; the hyphens of the comment's own marks are none of them. */
function wordAt(text: string, offset: number): Span {
  const before = /(?:[a-z][\w-]*)?$/i.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? '';
  const behind = /^(?:\w|-(?!->))*/.exec(text.slice(offset, offset + 60))?.[0] ?? '';
  return spanOf(offset - before.length, offset + behind.length);
}

function lineBelow(text: string, end: number): Span {
  const line = lineAt(text, end);
  const next = line.end + (text.startsWith('\r\n', line.end) ? 2 : 1);
  return next > text.length ? spanOf(text.length, text.length) : lineAt(text, next);
}
