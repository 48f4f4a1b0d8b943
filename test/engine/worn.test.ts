/** Sentences that could stand in any story, and what they take from ownership and action. */
import assert from 'node:assert/strict';
import { analyze, defaultSettings } from '../../server/src/engine/index';
import type { DimensionId } from '../../server/src/engine/profiles/profile';

const told = [
  'The freight lift of our museum stood still with a crate of glass inside.',
  'I rang the fitter, Ana, and read her the numbers from the plate.',
  'I wound the cabin down by hand while the porter watched the crate.',
  'I wrote the four steps on a card and hung it in the machine room.',
  'The crate came out whole, and the porters have used the card twice since.',
];

function scoreOf(sentences: readonly string[]) {
  const text = sentences.join(' ');
  const dimensions = analyze(text, defaultSettings()).lowest.score.dimensions;
  const of = (id: DimensionId) => {
    const dimension = dimensions.find((candidate) => candidate.id === id);
    assert.ok(dimension);
    return dimension;
  };
  const taken = [...of('ownership').lost, ...of('action').lost].filter(({ reason }) => reason.includes('any story'));
  return { points: of('ownership').points + of('action').points, taken, text };
}

describe('worn sentences', () => {
  const plain = scoreOf(told);

  it('take nothing where there are none', () => {
    assert.deepEqual(plain.taken, []);
  });

  for (const worn of [
    'We had several meetings with the stakeholders and discussed everything openly.',
    'For me good communication and teamwork are always very important.',
    'You always have to keep everybody informed and involved.',
  ])
    it(`take from ownership and action: ${worn}`, () => {
      const { points, taken, text } = scoreOf([...told.slice(0, 3), worn, ...told.slice(3)]);
      assert.ok(points < plain.points);
      for (const { span } of taken) assert.equal(text.slice(span.start, span.end), worn);
      assert.equal(taken.length, 2);
    });

  for (const look of [
    'The team had a meeting about the lift on Monday, and the curator brought the insurer.',
    'My manager signed for the new cable the same afternoon.',
    'A good plan.',
  ])
    it(`is none: ${look}`, () => {
      assert.deepEqual(scoreOf([...told, look]).taken, []);
    });
});
