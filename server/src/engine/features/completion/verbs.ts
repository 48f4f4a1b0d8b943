/** Completion at a weak verb: what the author may have done instead. */
import type { StoryAnalysis } from '../../analyze';
import { ruleById } from '../../rules';
import { strongerVerbs } from '../../rules/stronger-verbs';
import type { Completion } from './completion';

/** The verbs that the rule suggests, when the cursor stands in or behind a weak one. */
export function verbCompletions({ findings, context }: StoryAnalysis, offset: number): readonly Completion[] {
  const { text } = context.file;
  const found = findings.find(({ rule, span }) => rule === 'weak-verb' && span.start <= offset && offset <= span.end);
  if (!found || /[\r\n]/.test(text.slice(found.span.start, found.span.end))) return [];
  const { start, end } = found.span;
  const docs = ruleById.get(found.rule)?.docs.how;
  return strongerVerbs(context, found.span).map((verb) => ({
    label: verb,
    kind: 'verb',
    detail: `instead of "${text.slice(start, end)}"`,
    ...(docs !== undefined && { docs }),
    edit: { span: found.span, text: verb },
    filter: text.slice(start, end),
  }));
}
