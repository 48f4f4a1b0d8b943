/** `star-stories new`: a story from a template, in a new file. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameworkNames } from '../../server/src/cli/commands';
import { templates } from '../../server/src/engine/features/templates';
import { cli, folderWith } from './harness';

const headings = (text: string) => text.match(/^## .*$/gm)?.map((line) => line.slice(3));

describe('star-stories new', () => {
  it('starts a story with a question, a profile and a framework', async () => {
    const cwd = folderWith({ 'bank/.keep': '' });
    const question = 'Why "now", $1 {or} never?';
    const call = [
      'new',
      'bank/late-trains',
      '--framework',
      'pcam',
      '--profile',
      'confluent-pm',
      '--question',
      question,
    ];
    const { code, out, err } = await cli(cwd, call);
    assert.deepEqual([code, out, err], [0, 'Wrote "bank/late-trains.star.md": fill in what stands in brackets.\n', '']);
    const text = readFileSync(join(cwd, 'bank/late-trains.star.md'), 'utf8');
    assert.ok(text.startsWith(`---\nquestion: ${JSON.stringify(question)}\nprofile: confluent-pm\n---\n\n# [title`));
    assert.ok(text.endsWith(']\n'));
    assert.deepEqual(headings(text), ['Problem', 'Context', 'Action', 'Metric', 'Reflection']);
    const checked = await cli(cwd, ['check', 'bank', '--format', 'json']);
    const rules = JSON.parse(checked.out).files[0].diagnostics.map(({ rule }: { rule: string }) => rule);
    assert.deepEqual(rules, ['unfilled-placeholder']);
  });

  it('takes the name from the question, by its id too, and never one that is taken', async () => {
    const cwd = folderWith({});
    for (let count = 1; count <= 2; count++) await cli(cwd, ['new', '--question', 'failure']);
    await cli(cwd, ['new']);
    assert.deepEqual(readdirSync(cwd).sort(), [
      'new-story.star.md',
      'tell-me-about-a-failure-of-yours-2.star.md',
      'tell-me-about-a-failure-of-yours.star.md',
    ]);
  });

  it('prefers what the profile of the config prefers', async () => {
    const cwd = folderWith({ '.star-stories.yaml': 'profile: confluent-pm\n' });
    await cli(cwd, ['new', 'a.md']);
    const text = readFileSync(join(cwd, 'a.star.md'), 'utf8');
    assert.deepEqual(headings(text), ['Problem', 'Context', 'Action', 'Metric', 'Reflection']);
    assert.doesNotMatch(text, /^profile:/m);
  });

  it('knows every framework', () =>
    assert.deepEqual(
      templates.map(({ framework }) => framework),
      [...frameworkNames],
    ));
});
