/** Formatting: labels as headings, blank lines, the order of the front matter. No word changes. */
import { type Analysis, analyze } from '../../analyze';
import { applyEdits, overlaps, type Span, type TextEdit } from '../../text/span';
import { Draft } from './draft';
import { orderFields } from './front-matter';
import { setHeadings } from './headings';
import { reading } from './reading';
import { setSpacing } from './spacing';

/**
 * Edits that bring the lines touched by `within`, or the whole file, into the one style.
 * What would read differently afterwards is left as it is: the labels first, then the blank lines.
 */
export function format(analysis: Analysis, within?: Span): readonly TextEdit[] {
  const before = reading(analysis);
  const front = orderFields(analysis).filter(({ span }) => !within || overlaps(span, within));
  const reads = (edits: readonly TextEdit[]): boolean =>
    edits.length === 0 || reading(analyze(applyEdits(analysis.text, edits), analysis.settings)) === before;
  return (
    [body(analysis, true, within), body(analysis, false, within), []]
      .map((edits) => [...front, ...edits])
      .find(reads) ?? []
  );
}

function body(analysis: Analysis, headings: boolean, within: Span | undefined): readonly TextEdit[] {
  const draft = new Draft(analysis, within);
  if (headings) for (const { story } of analysis.stories) setHeadings(draft, story);
  setSpacing(draft);
  return draft.edits();
}
