/** Any text is a story: nothing throws, every span lies in the text, and the same text gives the same answer. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Analysis,
  applyEdits,
  completionsAt,
  fixAll,
  fixesFor,
  foldingSpans,
  hoverAt,
  linksOf,
  type OutlineNode,
  outline,
  previewModel,
  type Span,
  selectionsAt,
  speechOf,
} from '../../server/src/engine/index';
import { bases, mended, read, shown } from '../laws/bases';

const examples = shown.map(({ text }) => text);

const pieces = [
  '---\n',
  'question: Why?\n',
  'tags: [a, *b\n',
  'wpm: 1e9\n',
  '# ',
  '## Action\n',
  '## Sitaution\n',
  '**R:** ',
  '- S: ',
  '| S | T |\n|---|---|\n| a | b |\n',
  '> quoted “words”\n',
  '```\ncode\n',
  '`x`',
  '<!-- star-disable missing-metric -->',
  '<!-- star-enable',
  '<details><summary>One</summary>\n',
  '[what hurt]',
  'TODO',
  '___',
  'I cut it from 420 ms to 210 ms. ',
  '420ms → 0 %',
  '$1.2M ARR, 99.95 % and 3x. ',
  'from $0 to $0, a 12 % gain. ',
  'half of two thirds ',
  'They refused; we… ',
  'I was the PM. ',
  'maybe kind of ',
  '"',
  '’',
  '…',
  '\r',
  '\n',
  '\r\n\r\n',
  '\t',
  '\u0000',
  '\uFEFF',
  '\uD83D',
  '👩‍🚒',
  'ﬁ İ ẞ',
  '       ',
  '((((',
  '\\',
  '&amp;',
  'https://example.org/?q=1%20%',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((chosen) => chosen.join('')),
);

/** An example in which some characters are exchanged, left out, said twice or put in. */
const mutated = fc
  .record({
    text: fc.constantFrom(...examples),
    changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 40 }), fc.constantFrom(...pieces, '')), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ text, changes }) =>
    changes.reduce((now, [at, length, piece]) => {
      const start = at % (now.length + 1);
      return now.slice(0, start) + piece + now.slice(start + length);
    }, text),
  );

function checkSpans(text: string, spans: readonly Span[]): void {
  for (const { start, end } of spans)
    assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
}

const spansOf = (nodes: readonly OutlineNode[]): readonly Span[] =>
  nodes.flatMap(({ span, nameSpan, children }) => [span, nameSpan, ...spansOf(children)]);

const entriesOf = ({ stories }: Analysis): readonly Span[] =>
  stories.flatMap(({ score }) =>
    score.dimensions.flatMap(({ won, lost }) => [...won, ...lost].map(({ span }) => span)),
  );

/** Calls everything that reads an analysis. */
function checkAll(text: string): void {
  const analysis = read(text);
  const { findings, stories } = analysis;
  checkSpans(
    text,
    [...findings, ...findings.flatMap(({ related = [] }) => related)].map(({ span }) => span),
  );
  checkSpans(text, entriesOf(analysis));
  checkSpans(
    text,
    stories.flatMap(({ metrics }) => metrics.map(({ span }) => span)),
  );
  checkSpans(text, foldingSpans(analysis));
  checkSpans(text, spansOf(outline(analysis)));
  for (const finding of findings)
    for (const fix of fixesFor(analysis, finding)) {
      checkSpans(
        text,
        fix.edits.map(({ span }) => span),
      );
      mended(text, fix);
    }
  applyEdits(text, fixAll(analysis));
  for (const offset of [0, text.length >> 1, text.length]) {
    const hover = hoverAt(analysis, offset);
    if (hover) checkSpans(text, [hover.span]);
    checkSpans(text, selectionsAt(analysis, offset));
    for (const { edit } of completionsAt(analysis, offset, { asked: true })) applyEdits(text, [edit]);
  }
  checkSpans(
    text,
    linksOf(analysis).map(({ span }) => span),
  );
  const { words, seconds } = speechOf(analysis, { start: 0, end: text.length });
  assert.ok(Number.isFinite(words) && Number.isFinite(seconds));
  const { total } = previewModel('file:///a%zz.star.md', 1, analysis).score;
  assert.ok(Number.isInteger(total) && total >= 0 && total <= 100);
}

describe('any text', function () {
  this.timeout(20_000);

  it('of odd characters and pieces', () => {
    fc.assert(fc.property(anyText, checkAll), { numRuns: 300 });
  });

  it('that is still being typed', () => {
    for (const text of examples.slice(0, 3)) for (let end = 0; end < text.length; end += 7) read(text.slice(0, end));
    for (const text of examples) for (let end = 3; end < text.length; end += 149) checkAll(text.slice(0, end));
  });

  it('that was damaged', () => {
    fc.assert(fc.property(mutated, checkAll), { numRuns: 300 });
  });

  it('gives the same answer twice', () => {
    for (const { text } of bases) {
      const [one, two] = [read(text), read(text)];
      assert.deepEqual(one.findings, two.findings);
      assert.deepEqual(
        one.stories.map(({ score }) => score),
        two.stories.map(({ score }) => score),
      );
    }
  });
});
