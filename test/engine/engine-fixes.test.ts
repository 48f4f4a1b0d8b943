/** What the program writes: edits that fit, keep the author's words and line ends, and settle what they mend. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Analysis,
  applyEdits,
  type Finding,
  type Fix,
  fixAll,
  fixesFor,
  rules,
} from '../../server/src/engine/index';
import { bases, mended, read } from '../laws/bases';

const texts: readonly string[] = [
  ...bases.map(({ text }) => text),
  ...rules.flatMap(({ examples }) => examples.invalid.map(({ text }) => text.replaceAll(/<\||\|>/g, ''))),
];

function eachFix(text: string, check: (analysis: Analysis, finding: Finding, fix: Fix) => void): void {
  const analysis = read(text);
  for (const finding of analysis.findings) for (const fix of fixesFor(analysis, finding)) check(analysis, finding, fix);
}

const isWithin = ({ edits }: Fix, text: string): boolean =>
  edits.every(({ span: { start, end } }) => 0 <= start && start <= end && end <= text.length);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of `before` that `after` has fewer of, each as often as it is missing. */
function missing(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  return before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Words that the fix loses, besides those that a suggestion says in another way. */
function lost(text: string, fix: Fix, { span }: Finding): readonly string[] {
  const replaced = fix.kind === 'suggestion' ? fix.edits.map((edit) => text.slice(edit.span.start, edit.span.end)) : [];
  const moved = fix.edits.filter((edit) => edit.span.start !== edit.span.end && edit.text === '');
  if (moved.length > 0) return missing(wordsOf(text), wordsOf(mended(text, fix)));
  const atFault = wordsOf(text.slice(span.start, span.end));
  return missing(missing(wordsOf(text), wordsOf(mended(text, fix))), [...wordsOf(replaced.join(' ')), ...atFault]);
}

describe('a fix', () => {
  it('edits the text and nothing beside it, no place twice', () => {
    for (const text of texts)
      eachFix(text, (_, { rule }, fix) => {
        assert.ok(fix.edits.length > 0 && isWithin(fix, text), `${rule}: ${fix.title}`);
        assert.doesNotThrow(() => applyEdits(text, fix.edits), `${rule}: ${fix.title}`);
        assert.notEqual(mended(text, fix), text, `${rule}: ${fix.title} changes nothing`);
      });
  });

  it("keeps the author's words", () => {
    for (const text of texts)
      eachFix(text, (_, finding, fix) => {
        assert.deepEqual(lost(text, fix, finding), [], `${finding.rule}: ${fix.title}\n${text}`);
      });
  });

  it('keeps the line ends', () => {
    for (const text of texts)
      for (const end of ['\r\n', '\r'])
        eachFix(text.replaceAll('\n', end), ({ text: before }, { rule }, fix) => {
          const after = mended(before, fix);
          const ends = new Set(after.match(/\r\n|\r|\n/g));
          assert.deepEqual([...ends], [end], `${rule}: ${fix.title}`);
        });
  });

  it('settles what it mends', () => {
    for (const text of texts)
      eachFix(text, ({ findings }, finding, fix) => {
        if (fix.kind !== 'fix') return;
        const of = (all: readonly Finding[]): number => all.filter(({ rule }) => rule === finding.rule).length;
        assert.ok(of(read(mended(text, fix)).findings) < of(findings), `${finding.rule}: ${fix.title}\n${text}`);
      });
  });
});

/** A story in which some labels and keys have two neighbouring letters exchanged. */
const mistyped: fc.Arbitrary<string> = fc
  .record({
    keys: fc.subarray(['question', 'competency', 'audience', 'profile', 'tags']),
    labels: fc.subarray(['Situation', 'Problem', 'Action', 'Result', 'Lesson'], { minLength: 1 }),
    at: fc.integer({ min: 1, max: 3 }),
    wrong: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    style: fc.constantFrom('## @\n', '**@:** ', '- @: '),
  })
  .map(({ keys, labels, at, wrong, style }) => {
    const swap = (word: string): string =>
      word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    const name = (word: string, index: number): string => (wrong[index] ? swap(word) : word);
    const front = keys.map((key, index) => `${name(key, index)}: general\n`).join('');
    const parts = labels.map((label, index) => `${style.replace('@', name(label, index + 5))}I moved the kiln.\n\n`);
    return `---\n${front}---\n${parts.join('')}`;
  });

describe('fix-all', () => {
  const once = (text: string): string => applyEdits(text, fixAll(read(text)));

  it('has nothing left to do after two runs', () => {
    const check = (text: string): void => {
      const twice = once(once(text));
      assert.equal(once(twice), twice);
    };
    for (const text of texts) check(text);
    fc.assert(fc.property(mistyped, check), { numRuns: 100 });
  });

  it('leaves no fixable finding', () => {
    fc.assert(
      fc.property(mistyped, (text) => {
        assert.deepEqual(
          read(once(once(text))).findings.filter(({ fixable }) => fixable),
          [],
        );
      }),
      { numRuns: 50 },
    );
  });
});
