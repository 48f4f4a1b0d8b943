/** Every rule does to its examples exactly what they say: spans, fixes, suggestions, and silence. */
import assert from 'node:assert/strict';
import { rules } from '../../server/src/engine/rules/index';
import type { InvalidExample, Rule } from '../../server/src/engine/rules/rule';
import { fixed, mark, run, unmark, wordsLost } from './examples';

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    for (const example of rule.examples.invalid) it(`finds ${title(example.text)}`, () => checkInvalid(rule, example));
    for (const text of rule.examples.valid) it(`passes ${title(text)}`, () => checkValid(rule, text));
  });
}

function checkInvalid(rule: Rule, example: InvalidExample): void {
  const { text, spans } = unmark(example.text);
  const { findings, offers } = run(rule, text);
  assert.equal(marked(text, findings), mark(text, distinct(spans)), 'the words at fault');
  for (const { message } of findings) assert.match(message, /^["\p{Lu}\d].*[.?]$/su, 'a message is a sentence');
  const offered = offers.flatMap(({ fixes }) => fixes);
  for (const { title } of offered) assert.match(title, /^[A-Z][a-z]+ .*[^.]$/s, 'a title starts with a verb');
  const lost = offers.flatMap(({ finding, fixes }) => fixes.flatMap((fix) => wordsLost(text, fix, finding.span)));
  assert.deepEqual(lost, [], 'only the words at fault may go');
  checkFix(rule, example, text);
  const [suggestion] = offered.filter(({ kind }) => kind === 'suggestion');
  assert.equal(suggestion && fixed(text, [suggestion]), example.suggestion, 'the text after the first suggestion');
  if (example.suggestion !== undefined) assert.notEqual(example.suggestion, text, 'a suggestion that changes nothing');
}

/** All safe fixes at once, as fix-all applies them; afterwards the rule has nothing left to mend. */
function checkFix(rule: Rule, example: InvalidExample, text: string): void {
  const { offers } = run(rule, text);
  const safe = offers.flatMap(({ fixes }) => fixes.filter(({ kind }) => kind === 'fix').slice(0, 1));
  for (const { finding, fixes } of offers)
    assert.equal(
      finding.fixable,
      fixes.some(({ kind }) => kind === 'fix'),
      'fixable as announced',
    );
  const after = safe.length > 0 ? fixed(text, safe) : undefined;
  assert.equal(after, example.fixed, 'the text after the safe fix');
  if (after === undefined) return;
  assert.notEqual(after, text, 'a fix that changes nothing');
  assert.equal(marked(after, run(rule, after).findings), after, 'clean after the fix');
}

function checkValid(rule: Rule, text: string): void {
  assert.equal(text, unmark(text).text, 'a valid example marks nothing');
  assert.equal(marked(text, run(rule, text).findings), text);
}

const marked = (text: string, findings: readonly { span: { start: number; end: number } }[]): string =>
  mark(text, distinct(findings.map(({ span }) => span)));

/** Several findings may point at the same words. */
const distinct = <T extends { start: number; end: number }>(spans: readonly T[]): readonly T[] =>
  spans.filter((span, at) => spans.findIndex(({ start, end }) => start === span.start && end === span.end) === at);

function title(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return JSON.stringify(line.length > 70 ? `${line.slice(0, 69)}…` : line);
}
