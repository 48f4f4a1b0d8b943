/** Values of the result that are joined with those of the scene. */
import assert from 'node:assert/strict';
import { analyze, defaultSettings } from '../../server/src/engine/index';

/** What the result's outcome is told from, computed change included; undefined where nothing was joined. */
function joined(situation: string, result: string) {
  const { stories } = analyze(
    `## Situation\n${situation}\n\n## Action\nI moved the desk.\n\n## Result\n${result}\n`,
    defaultSettings(),
  );
  const outcome = stories[0]?.metrics.find(({ outcome: told, from }) => told && from);
  return outcome && { from: outcome.from, to: outcome.to, percent: outcome.percent };
}

describe('Baselines', () => {
  it('joins a value with the one that the scene told of the same thing', () => {
    assert.deepEqual(joined('An opening took 19 weeks.', 'The next branch opened after 11 weeks.'), {
      from: { value: 19, unit: 'weeks' },
      to: { value: 11, unit: 'weeks' },
      percent: -42.1,
    });
  });

  it('compares across units', () => {
    assert.equal(joined('An export needs 4 hours.', 'The export now takes 30 minutes.')?.percent, -87.5);
  });

  it('joins what the same sentence says it used to be', () => {
    assert.equal(
      joined('Lorries queued.', 'Lorries used to stand two hours at the gate; today it is 30 minutes.')?.percent,
      -75,
    );
  });

  for (const [what, situation, result] of [
    [
      'where the scene tells two values',
      'An export needs 4 hours, a full export 6 hours.',
      'The export now takes 30 minutes.',
    ],
    ['another thing', 'An opening took 19 weeks.', 'The report was read within 2 weeks.'],
    [
      'how long the scene lasted',
      'For eighteen months the export had failed.',
      'Within three months the export ran every night.',
    ],
    ['values worlds apart', 'An export takes 3 seconds.', 'The export was done after 3 weeks.'],
    ['the same value again', 'An opening took 11 weeks.', 'The next branch opened after 11 weeks.'],
    ['another currency', 'The print run cost us $400.', 'The print run now costs €300.'],
  ] as const)
    it(`does not join ${what}`, () => assert.equal(joined(situation, result), undefined));
});
