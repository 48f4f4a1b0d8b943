/** Words that tell nothing win nothing: waffle, numbers that measure nothing, what was said before. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../server/src/engine/index';
import { type Base, bases, pointsOf, read, scoreOf, told, weak } from './bases';
import { plainNumbers } from './numbers';
import { waffle } from './waffle';

interface Place {
  readonly name: string;
  readonly analysis: Analysis;
  readonly section: number;
}

/** Every section of the stories that tells something. */
const placesIn = (stories: readonly Base[]): fc.Arbitrary<Place> =>
  fc.constantFrom(
    ...stories.flatMap((base) => {
      const analysis = read(base.text);
      const { sections } = analysis.lowest.story;
      return [...sections.keys()]
        .filter((section) => told(analysis, section, 'So.') !== base.text)
        .map((section) => ({ name: base.name, analysis, section }));
    }),
  );

/** That the story wins nothing by `sentence` at the end of the section. */
function winsNothing({ name, analysis, section }: Place, sentence: string): void {
  const after = told(analysis, section, sentence);
  const [low, high] = [analysis.lowest.score.total, scoreOf(after)];
  if (high > low) assert.fail(`${name}: ${low} → ${high}, ${pointsOf(analysis.text)} → ${pointsOf(after)}`);
}

describe('the score', function () {
  this.timeout(20_000);

  it('is not raised by waffle', () => {
    fc.assert(fc.property(placesIn(weak), waffle, winsNothing), { numRuns: 150 });
  });

  it('is not raised by numbers that measure nothing', () => {
    fc.assert(fc.property(placesIn(bases), plainNumbers, winsNothing), { numRuns: 100 });
  });

  it('is not raised by what the story has said before', () => {
    const repetition = placesIn(bases).chain((place) => {
      const { lowest, text } = place.analysis;
      const { sections } = lowest.story;
      const said = sections
        .slice(0, place.section + 1)
        .flatMap(({ kind, sentences }) => (kind === 'note' ? [] : sentences));
      return fc.record({
        place: fc.constant(place),
        sentence: fc.constantFrom(...said.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))),
      });
    });
    fc.assert(
      fc.property(repetition, ({ place, sentence }) => winsNothing(place, sentence)),
      { numRuns: 100 },
    );
  });
});
