/** All that the product does with a text, and what must hold of each: no throw, spans that lie in the text, no lost word. */
import assert from 'node:assert/strict';
import { render } from '../../client/webview/render';
import { formats } from '../../server/src/cli/formats';
import { checkedFile } from '../../server/src/cli/report';
import { colorsOf } from '../../server/src/cli/style';
import {
  type Analysis,
  applyEdits,
  askedAt,
  bankEntries,
  bankModel,
  bankOf,
  completionsAt,
  coverageFor,
  exportFormats,
  exportStories,
  finish,
  fixAll,
  fixesFor,
  foldingSpans,
  format,
  hoverAt,
  inlayHints,
  isExportFormat,
  LineIndex,
  lenses,
  linksOf,
  matchesFor,
  matchStories,
  type OutlineNode,
  outline,
  previewModel,
  promptPlaces,
  readConfig,
  reviewFor,
  type Span,
  scoreFor,
  selectionsAt,
  semanticTokens,
  setField,
  speechOf,
  splitNotes,
  storyFindings,
} from '../../server/src/engine/index';
import { mended, read } from '../laws/bases';

const uri = 'file:///stories/a%zz.star.md';

const formatters = Promise.all(formats.map(({ load }) => load())).then((makers) =>
  makers.map((make) => make({ colors: colorsOf(false), columns: 80 })),
);

function inside(text: string, spans: readonly Span[]): void {
  for (const { start, end } of spans)
    assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
}

const spansOf = (nodes: readonly OutlineNode[]): readonly Span[] =>
  nodes.flatMap(({ span, nameSpan, children }) => [span, nameSpan, ...spansOf(children)]);

/** Places to ask at: the ends, the middle, and some between, the same for the same text. */
const placesIn = ({ length }: string): readonly number[] =>
  [0, 1, length >> 3, length >> 2, length >> 1, length - (length >> 2), length].filter((at) => at <= length);

/** Words and numbers, each with how often it is there. */
function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{2,}|\p{N}+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** No word of the one text is missing in the other. */
function assertKept(before: string, after: string): void {
  const [had, has] = [wordsOf(before), wordsOf(after)];
  for (const [word, count] of had) assert.ok((has.get(word) ?? 0) >= count, `"${word}" was lost`);
}

/** Everything, by name. What is thrown is a fault. */
export const everything: Readonly<Record<string, (analysis: Analysis) => unknown>> = {
  findings({ text, findings, stories }) {
    inside(
      text,
      [...findings, ...findings.flatMap(({ related = [] }) => related)].map(({ span }) => span),
    );
    for (const { score, metrics } of stories) {
      assert.ok(Number.isInteger(score.total) && score.total >= 0 && score.total <= 100);
      inside(
        text,
        metrics.map(({ span }) => span),
      );
      for (const { won, lost } of score.dimensions)
        inside(
          text,
          [...won, ...lost].map(({ span }) => span),
        );
    }
  },
  fixes(analysis) {
    for (const finding of analysis.findings.slice(0, 200))
      for (const fix of fixesFor(analysis, finding)) mended(analysis.text, fix);
    applyEdits(analysis.text, fixAll(analysis));
  },
  format(analysis) {
    const { text } = analysis;
    assertKept(text, applyEdits(text, format(analysis)));
    applyEdits(text, format(analysis, { start: text.length >> 2, end: text.length >> 1 }));
  },
  hover(analysis) {
    for (const at of placesIn(analysis.text)) {
      const hover = hoverAt(analysis, at);
      if (hover) inside(analysis.text, [hover.span]);
    }
  },
  completion(analysis) {
    for (const at of placesIn(analysis.text))
      for (const occasion of [{ asked: true }, { asked: false, typed: '#' }] as const)
        for (const { edit } of completionsAt(analysis, at, occasion)) applyEdits(analysis.text, [edit]);
  },
  selection(analysis) {
    for (const at of placesIn(analysis.text)) inside(analysis.text, selectionsAt(analysis, at));
  },
  places(analysis) {
    const { text } = analysis;
    inside(text, [...spansOf(outline(analysis)), ...foldingSpans(analysis)]);
    inside(
      text,
      [...linksOf(analysis), ...lenses(analysis), ...semanticTokens(analysis)].map(({ span }) => span),
    );
    for (const { offset } of inlayHints(analysis, { start: 0, end: text.length }))
      inside(text, [{ start: offset, end: offset }]);
    for (const at of placesIn(text)) askedAt(analysis, at);
    const lines = new LineIndex(text);
    for (const at of placesIn(text)) lines.positionAt(at);
  },
  speech(analysis) {
    const { words, seconds } = speechOf(analysis, { start: 0, end: analysis.text.length });
    assert.ok(Number.isFinite(words) && Number.isFinite(seconds));
  },
  preview(analysis) {
    const model = previewModel(uri, 1, analysis);
    render(model, { locked: false, firstScore: 50 });
    for (const name of Object.keys(exportFormats)) if (isExportFormat(name)) exportStories([model], name);
  },
  setField({ text, file }) {
    for (const value of ['confluent-swe', 'a: "b" #', undefined]) {
      const edits = setField(file, 'profile', value);
      const body = text.slice(file.frontMatter?.span.end ?? 0);
      assert.ok(applyEdits(text, edits).endsWith(body), 'the story below the front matter changed');
    }
  },
  split({ text }) {
    let end = 0;
    for (const { span, text: part } of splitNotes(text)) {
      assert.ok(span.start >= end, 'two parts overlap');
      end = span.end;
      assertKept(text.slice(span.start, span.end), part);
    }
  },
  bank(analysis) {
    const entries = [...bankEntries(uri, analysis), ...bankEntries('file:///b.star.md', analysis)];
    const bank = finish(bankOf(entries, analysis.settings));
    coverageFor(finish(bankModel(bank)));
    for (const entry of entries) storyFindings(entry, bank);
    matchesFor(finish(matchStories(analysis.text.slice(0, 2000), bank)), 5);
  },
  assistant(analysis) {
    JSON.stringify([reviewFor('a.star.md', analysis), scoreFor('a.star.md', analysis)]);
  },
  config({ text }) {
    readConfig(text);
    promptPlaces(text);
  },
  async reports(analysis) {
    const checked = checkedFile('a.star.md', analysis);
    for (const { file } of await formatters) file(checked);
  },
};

/** Does everything with a text. */
export async function doEverything(text: string): Promise<void> {
  const analysis = read(text);
  for (const [name, act] of Object.entries(everything)) {
    try {
      await act(analysis);
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
}
