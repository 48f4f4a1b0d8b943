/** Runs a rule over one of its examples. */
import { type Analysis, analyze, type Finding } from '../../server/src/engine/analyze';
import { defaultSettings } from '../../server/src/engine/config/resolve';
import type { Fix, Rule } from '../../server/src/engine/rules/rule';
import { plainText } from '../../server/src/engine/text/snippet';
import { applyEdits, type Span } from '../../server/src/engine/text/span';

/** What an author has who set nothing. */
const settings = defaultSettings();

/** A text and the spans that `<|…|>` marked in it. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

export function unmark(marked: string): Marked {
  const spans: Span[] = [];
  let text = '';
  for (const [at, piece] of marked.split(/<\||\|>/).entries()) {
    if (at % 2 === 1) spans.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, spans };
}

/** The text with `<|…|>` around each span: what a failing test shows. */
export const mark = (text: string, spans: readonly Span[]): string =>
  applyEdits(
    text,
    spans.flatMap(({ start, end }) => [
      { span: { start, end: start }, text: '<|' },
      { span: { start: end, end }, text: '|>' },
    ]),
  );

export interface Outcome {
  readonly analysis: Analysis;
  /** Of this rule only, in order of the text. */
  readonly findings: readonly Finding[];
  /** What the rule offers for each finding. */
  readonly offers: readonly { readonly finding: Finding; readonly fixes: readonly Fix[] }[];
}

export function run(rule: Rule, text: string): Outcome {
  const analysis = analyze(text, settings);
  const offers = analysis.stories.flatMap(({ context, findings }) =>
    findings
      .filter((finding) => finding.rule === rule.id)
      .map((finding) => ({ finding, fixes: rule.fixes?.(context, finding) ?? [] })),
  );
  return { analysis, findings: analysis.findings.filter((finding) => finding.rule === rule.id), offers };
}

/** The text after a fix, its places left as they are. */
export const fixed = (text: string, fixes: readonly Fix[]): string =>
  applyEdits(
    text,
    fixes.flatMap(({ edits, snippet }) =>
      edits.map((edit) => (snippet ? { span: edit.span, text: plainText(edit.text) } : edit)),
    ),
  );

/** The words that a fix takes out of the text and puts in nowhere: none, but for those at fault. */
export function wordsLost(text: string, { edits, snippet }: Fix, atFault: Span): readonly string[] {
  const added = edits.map((edit) => (snippet ? plainText(edit.text) : edit.text)).join('\n');
  return edits.flatMap(({ span }) => {
    const before = text.slice(span.start, Math.min(span.end, Math.max(span.start, atFault.start)));
    const behind = text.slice(Math.max(span.start, Math.min(span.end, atFault.end)), span.end);
    return [before, behind].map((piece) => piece.trim()).filter((piece) => !added.includes(piece));
  });
}
