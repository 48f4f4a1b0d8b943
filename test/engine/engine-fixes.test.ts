/** What the program writes: edits that fit, keep the author's words and line ends, and settle what they mend. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  type Finding,
  type Fix,
  fixAll,
  fixesFor,
  rules,
  type TextEdit,
} from '../../server/src/engine/index';
import { bases, mended, read } from '../laws/bases';

const texts: readonly string[] = [
  ...bases.map(({ text }) => text),
  ...rules.flatMap(({ examples }) => examples.invalid.map(({ text }) => text.replaceAll(/<\||\|>/g, ''))),
];

interface Case {
  readonly text: string;
  readonly finding: Finding;
  readonly fix: Fix;
  /** The text after the fix. */
  readonly after: string;
}

/** Every fix of every finding of a text. */
const fixesOf = (text: string): readonly Case[] => {
  const analysis = read(text);
  return analysis.findings.flatMap((finding) =>
    fixesFor(analysis, finding).map((fix) => ({ text, finding, fix, after: mended(text, fix) })),
  );
};

const cases = texts.flatMap(fixesOf);
const titleOf = ({ text, finding, fix }: Case): string => `${finding.rule}: ${fix.title}\n${text}`;

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

/** Words that the fix loses, besides those at fault with what goes with them. */
function lost({ text, finding: { span }, fix, after }: Case): readonly string[] {
  const isAtFault = (edit: TextEdit): boolean => edit.span.start <= span.end && span.start <= edit.span.end;
  const reworded = fix.kind === 'suggestion' ? fix.edits.filter(isAtFault) : [];
  const free = [span, ...reworded.map((edit) => edit.span)].map(({ start, end }) => text.slice(start, end)).join(' ');
  return missing(missing(wordsOf(text), wordsOf(after)), wordsOf(free));
}

describe('a fix', function () {
  this.timeout(20_000);

  it('edits the text and nothing beside it', () => {
    assert.ok(cases.length > 200);
    for (const one of cases) {
      assert.ok(one.fix.edits.length > 0 && isWithin(one.fix, one.text), titleOf(one));
      assert.notEqual(one.after, one.text, titleOf(one));
    }
  });

  it("keeps the author's words", () => {
    for (const one of cases) assert.deepEqual(lost(one), [], titleOf(one));
  });

  it('keeps the line ends', () => {
    for (const text of new Set(cases.map(({ text }) => text)))
      for (const changed of fixesOf(text.replaceAll(/\r?\n/g, '\r\n')))
        assert.doesNotMatch(changed.after, /\r(?!\n)|(?<!\r)\n/, titleOf(changed));
  });

  it('settles what it mends', () => {
    const count = (text: string, { rule }: Finding): number =>
      read(text).findings.filter((finding) => finding.rule === rule).length;
    for (const one of cases.filter(({ fix }) => fix.kind === 'fix'))
      assert.ok(count(one.after, one.finding) < count(one.text, one.finding), titleOf(one));
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

describe('fix-all', function () {
  this.timeout(20_000);

  const once = (text: string): string => applyEdits(text, fixAll(read(text)));

  it('has nothing left to do after two runs', () => {
    const check = (text: string): void => {
      const twice = once(once(text));
      assert.equal(once(twice), twice);
    };
    for (const { text } of cases.filter(({ finding }) => finding.fixable)) check(text);
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
