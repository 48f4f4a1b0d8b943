/** The preview's model: what to do next, shares of the time, shorter tellings, rounds, and the story as told. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyze, applyEdits, defaultSettings, fixesFor, previewModel, storyAt } from '../../server/src/engine/index';
import { modelOf, toldText } from './show';

const story = readFileSync('examples/sales-slow-quotes.star.md', 'utf8');
const examples = ['sales-slow-quotes', 'nurse-bedside-handover', 'designer-shorter-form', 'support-angry-caller'].map(
  (name) => readFileSync(`examples/${name}.star.md`, 'utf8'),
);

describe('preview model: what to do next', () => {
  it('is the three largest losses, each at its place', () => {
    const { next, score } = modelOf(story);
    const losses = score.dimensions.flatMap(({ lost }) => lost.map(({ points }) => points)).sort((a, b) => b - a);
    assert.deepEqual(
      next.map(({ points }) => points),
      losses.slice(0, 3),
    );
    for (const { start, end, quote } of next) assert.equal(quote, story.slice(start, end).replace(/\s+/g, ' '));
  });

  it("names the fix that the finding's code action has", () => {
    const analysis = analyze(story, defaultSettings());
    const fixed = modelOf(story).next.flatMap(({ fix }) => fix ?? []);
    assert.ok(fixed.length > 0);
    for (const { rule, title, start } of fixed) {
      const finding = analysis.findings.find((one) => one.rule === rule && one.span.start === start);
      assert.ok(finding);
      assert.ok(fixesFor(analysis, finding).some((fix) => fix.title === title));
    }
  });

  it('promises no more points than its fix wins', () => {
    const analysis = analyze(story, defaultSettings());
    const { next, score } = modelOf(story);
    const { points, dimension, fix } = next.find((step) => step.rule === 'inconsistent-metric') ?? {};
    const finding = analysis.findings.find(({ rule }) => rule === fix?.rule);
    const edits = finding && fixesFor(analysis, finding).find(({ title }) => title === fix?.title)?.edits;
    assert.ok(points && edits);
    const of = (dimensions: typeof score.dimensions) =>
      dimensions.find(({ label }) => label === dimension)?.points ?? 0;
    assert.ok(of(modelOf(applyEdits(story, edits)).score.dimensions) >= of(score.dimensions) + points);
  });
});

describe('preview model: several stories', () => {
  const several =
    '# First one\n\n## Situation\nIt was slow.\n\n## Action\nI moved the till.\n\n## Result\nI cut the wait from 9 to 5 minutes.\n\n# Second one\n\n## Situation\nIt was slow.\n\n## Action\nWe tried.\n\n## Result\nIt went well.\n';
  const analysis = analyze(several, defaultSettings());

  it('lists them, and shows the lowest unless another is wanted', () => {
    const { stories, story: shown, title } = previewModel('file:///a.star.md', 1, analysis);
    assert.deepEqual(
      stories.map(({ label }) => label),
      ['First one', 'Second one'],
    );
    assert.deepEqual([shown, title], [1, 'Second one']);
    const first = previewModel('file:///a.star.md', 1, analysis, analysis.stories[0]);
    assert.deepEqual(
      [first.story, first.title, first.findings.length],
      [0, 'First one', analysis.stories[0]?.findings.length],
    );
    assert.ok(first.next.every(({ end }) => end <= several.indexOf('# Second')));
  });

  it('finds the story at an offset', () => {
    const at = (offset: number) => analysis.stories.indexOf(storyAt(analysis, offset));
    const second = several.indexOf('# Second');
    assert.deepEqual([at(0), at(second - 1), at(second), at(several.length), at(1e9)], [0, 0, 1, 1, 1]);
  });
});

describe('preview model: time', () => {
  it('holds each section against its share', () => {
    const { sections } = modelOf(story);
    assert.deepEqual(
      sections.map(({ name, wanted }) => [name, wanted]),
      [
        ['Situation', { min: 10, max: 20 }],
        ['Obstacle', { min: 5, max: 15 }],
        ['Action', { min: 50, max: 60 }],
        ['Result', { min: 10, max: 20 }],
      ],
    );
    assert.ok(Math.abs(sections.reduce((sum, { share }) => sum + share, 0) - 100) <= 2);
  });

  it('names the section to shorten only when the whole is too long', () => {
    assert.equal(modelOf(story).longest, undefined);
    const { longest, sections } = modelOf(story, { time: { min: 10, max: 40 } });
    assert.equal(sections[longest ?? -1]?.name, 'Action');
  });

  it('adds up the shares of a section that tells two parts', () => {
    const [section] = modelOf('## Situation & Task\nThe shop was slow.\n').sections;
    assert.deepEqual(section?.wanted, { min: 15, max: 35 });
  });
});

describe('preview model: shorter tellings', () => {
  it('keep the hook, one action and the result, whatever they take', () => {
    const text = `${'Sales rose by 12 % after I moved the till. '}\n\n## Situation\nThe till stood at the back.\n\n## Action\nI measured the queue for two weeks. I moved the till to the door.\n\n## Result\nSales rose by 12 %, from 400 to 448 a day.\n`;
    const { cuts, told } = modelOf(text, { wpm: 60 });
    const [shortest] = cuts;
    const sectionOf = (index: number) =>
      told.find(({ sentences }) => sentences.some((one) => one.index === index))?.name;
    const kept = new Set(shortest?.kept.map(sectionOf));
    for (const name of ['Hook', 'Action', 'Result']) assert.ok(kept.has(name), `${name} in ${[...kept]}`);
  });

  for (const text of examples)
    it(`stay in their time and grow with it: ${/^# .*$/m.exec(text)?.[0]}`, () => {
      const { cuts } = modelOf(text);
      assert.deepEqual(
        cuts.map(({ budget }) => budget),
        [30, 90, 120],
      );
      for (const { budget, seconds, kept, of } of cuts.slice(1)) assert.ok(seconds <= budget && kept.length <= of);
      for (const [at, { kept }] of cuts.slice(1).entries()) assert.ok(kept.length >= (cuts[at]?.kept.length ?? 0));
    });
});

describe('preview model: rounds', () => {
  const inProfile = story.replace('---\n', '---\nprofile: confluent-pm\nround: Leadership\n');

  it('shows how the story does in each, and which is its own', () => {
    const { lens, round, rounds } = modelOf(inProfile);
    assert.equal(round, 'leadership');
    assert.deepEqual(
      lens.map(({ id }) => id),
      rounds.map(({ id }) => id),
    );
    for (const { readiness, verdict } of lens) {
      assert.ok(readiness >= 0 && readiness <= 100);
      if (verdict === 'ready') assert.ok(readiness >= 75);
    }
  });

  it('is not ready where the story stays too shallow for the round', () => {
    const shallow = inProfile
      .replaceAll(/[€]310k a year/g, 'as before')
      .replace(/from 12 days to 5 days, a 42 % reduction/, 'down');
    const views = modelOf(shallow).lens.filter((view) => view.shallow);
    assert.ok(views.length > 0);
    for (const { verdict } of views) assert.equal(verdict, 'not yet');
  });

  it('listens to everything where the profile has no emphasis', () => {
    const { lens, score } = modelOf(story);
    assert.deepEqual(
      lens.map(({ readiness }) => readiness),
      [score.total],
    );
  });
});

describe('preview model: one reason in two dimensions', () => {
  it('is one step with the points of both', () => {
    const waffle = 'I worked hard with everyone to make things better. I always gave my best for the team.';
    const text = `## Situation\n${waffle}\n\n## Action\nI called nine suppliers. ${waffle} I took ownership of everything.\n\n## Result\nThe wait fell from 30 days to 12. ${waffle}\n`;
    const { score, next } = modelOf(text);
    const lost = score.dimensions.flatMap(({ label, lost }) => lost.map((entry) => ({ label, ...entry })));
    const reasons = lost.map(({ reason }) => reason);
    const twice = next.filter(({ reason }) => reasons.indexOf(reason) !== reasons.lastIndexOf(reason));
    assert.ok(twice.length > 0);
    for (const { reason, points, dimension } of twice) {
      const same = lost.filter((entry) => entry.reason === reason);
      assert.equal(
        points,
        same.reduce((sum, entry) => sum + entry.points, 0),
      );
      assert.equal(dimension, [...new Set(same.map(({ label }) => label))].join(', '));
    }
    assert.equal(new Set(next.map(({ reason }) => reason)).size, next.length);
  });
});

describe('preview model: the story as told', () => {
  it('moves the result to the front when nothing tells the outcome there', () => {
    assert.deepEqual(
      modelOf(story).told.map(({ name }) => name),
      ['Result', 'Situation', 'Obstacle', 'Action'],
    );
  });

  it("keeps the author's order when a hook is there, or the profile does not ask for it", () => {
    const hooked = story.replace('## Situation', 'Quotes came in 5 days instead of 12.\n\n## Situation');
    assert.deepEqual(
      modelOf(hooked).told.map(({ name }) => name),
      ['Hook', 'Situation', 'Obstacle', 'Action', 'Result'],
    );
    const settings = defaultSettings();
    const profile = { ...settings.profile, headline: 'off' } as const;
    assert.equal(modelOf(story, { profile }).told[0]?.name, 'Situation');
  });

  it('leaves out markup, and joins words as written', () => {
    const text = '## Action\nI **cut** the `sync` job [from here](http://a.test "the title"), by 3.5%: done.\n';
    assert.deepEqual(toldText(modelOf(text)), ['Action: I cut the sync job from here, by 3.5%: done.']);
  });

  it('marks the words of a finding', () => {
    const { told, findings } = modelOf(story);
    const marked = told.flatMap(({ sentences }) =>
      sentences.flatMap(({ pieces }) => pieces.filter(({ finding }) => finding !== undefined)),
    );
    assert.ok(
      marked.some(({ text, finding }) => text === '42 %' && findings[finding ?? -1]?.rule === 'inconsistent-metric'),
    );
  });

  it('marks figures that do not fit in the table', () => {
    const conflict = modelOf(story).metrics.find(({ text }) => text === '42 %')?.conflict;
    assert.match(conflict ?? '', /58 %/);
  });

  it('is there for any text, with places inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const model = modelOf(`## Action\n${text}`);
        for (const { start, end } of [...model.next, ...model.metrics, ...model.sections, ...model.findings])
          assert.ok(start >= 0 && start <= end && end <= text.length + 10);
      }),
      { numRuns: 100 },
    );
  });
});
