/** Findings and scores of all examples, against a reviewed snapshot; UPDATE_SNAPSHOTS=1 writes it anew. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  analyze,
  defaultSettings,
  LineIndex,
  readConfig,
  type Settings,
  type StoryAnalysis,
} from '../../server/src/engine/index';

const folder = join(process.cwd(), 'examples');
const snapshot = join(process.cwd(), 'test', 'examples', 'examples.snap');
const stories = readdirSync(folder)
  .filter((name) => name.endsWith('.star.md'))
  .sort();

describe('examples', () => {
  it('keep their findings and scores', () => {
    const settings = configOfExamples();
    const actual = stories.map((name) => described(name, settings)).join('\n');
    if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(snapshot, actual);
    assert.equal(actual, readFileSync(snapshot, 'utf8'), 'If this is meant: UPDATE_SNAPSHOTS=1 npm run test:node');
  });
});

function configOfExamples(): Settings {
  const { settings, problems } = readConfig(
    readFileSync(join(folder, '.star-stories.yaml'), 'utf8'),
    defaultSettings(),
  );
  assert.deepEqual(problems, []);
  return settings;
}

/** A file as readable text: score, dimensions, speech, metrics, findings. */
function described(name: string, settings: Settings): string {
  const text = readFileSync(join(folder, name), 'utf8');
  const { lowest, findings } = analyze(text, settings);
  const lines = new LineIndex(text);
  const place = ({ start }: { readonly start: number }): string => {
    const { line, character } = lines.positionAt(start);
    return `${line + 1}:${character + 1}`;
  };
  return [
    `# ${name}`,
    ...summary(lowest),
    ...lowest.metrics.map((metric) => `metric ${place(metric.span)} ${describedMetric(metric, text)}`),
    ...findings.map(
      ({ rule, severity, span, message }) => `${severity} ${place(span)} ${rule} ${quoted(text, span)} ${message}`,
    ),
    '',
  ].join('\n');
}

const summary = ({ score, speech, story, profile, questionType }: StoryAnalysis): string[] => [
  `${score.total} ${score.band}; ${score.dimensions.map(({ id, points, max }) => `${id} ${points}/${max}`).join(', ')}`,
  `${story.framework}, profile ${profile.id}, question ${questionType}, ${speech.words} words, ${speech.seconds} s`,
];

function describedMetric(
  { span, outcome, from, to, change, percent, lever }: StoryAnalysis['metrics'][number],
  text: string,
): string {
  return [
    quoted(text, span),
    outcome ? 'outcome' : 'value',
    from && `from ${from.value} ${from.unit}`.trimEnd(),
    to && `to ${to.value} ${to.unit}`.trimEnd(),
    change && `by ${change.value} ${change.unit}`.trimEnd(),
    percent !== undefined && `${percent} %`,
    lever,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The words of a span on one line, cut where they are long. */
function quoted(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  return `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;
}
