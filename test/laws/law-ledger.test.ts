/** The ledger adds up, and every entry and finding points into the text. */
import assert from 'node:assert/strict';
import { type Analysis, ruleById } from '../../server/src/engine/index';
import type { Entry } from '../../server/src/engine/score/ledger';
import { bases, read } from './bases';

const sum = (entries: readonly Entry[]): number => entries.reduce((points, entry) => points + entry.points, 0);

const odd = ['', '\n\n', '---\n---\n', '## Action\n', 'I.', '[what hurt] TODO', '# One\n\n## Result\n\n## Result\n'];

function checkLedger({ stories }: Analysis): void {
  for (const { score } of stories) {
    for (const { id, points, max, won, lost } of score.dimensions) {
      assert.equal(points, sum(won), `${id}: points are what was won`);
      assert.equal(sum(won) + sum(lost), max, `${id}: won and lost make the whole`);
      for (const { points: part } of [...won, ...lost]) assert.ok(Number.isInteger(part) && part > 0, `${id}: ${part}`);
    }
    assert.equal(
      score.total,
      score.dimensions.reduce((total, { points }) => total + points, 0),
    );
    assert.equal(
      score.dimensions.reduce((total, { max }) => total + max, 0),
      100,
    );
  }
}

function checkPlaces({ stories, findings, text }: Analysis): void {
  for (const { score } of stories)
    for (const { won, lost } of score.dimensions)
      for (const { span, reason, rule } of [...won, ...lost]) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, reason);
        assert.deepEqual(Object.keys(span).sort(), ['end', 'start'], `a plain span: ${reason}`);
        assert.match(reason, /\.$/);
        assert.ok(rule === undefined || ruleById.has(rule), rule);
      }
  for (const { span, rule, message } of findings) {
    const isEmpty = text.slice(span.start, span.end).trim() === '';
    assert.ok(0 <= span.start && span.end <= text.length, rule);
    assert.ok(!isEmpty || stories.some(({ story }) => story.sentences.length === 0), `${rule}: ${message}`);
    assert.ok(ruleById.has(rule), rule);
  }
}

describe('ledger', () => {
  const analyses = [...bases, ...odd.map((text) => ({ name: JSON.stringify(text), text }))].map(({ name, text }) => ({
    name,
    analysis: read(text),
  }));

  it('adds up', () => {
    for (const { analysis } of analyses) checkLedger(analysis);
  });

  it('points into the text and names rules that exist', () => {
    for (const { analysis } of analyses) checkPlaces(analysis);
  });

  it('gives nothing for nothing', () => {
    for (const text of ['', '\n', '## Situation\n\n## Action\n\n## Result\n', '<!-- nothing yet -->\n'])
      assert.equal(read(text).lowest.score.total, 0, text);
  });
});
