/** The command line on many stories: coverage in every format, matches, and what cannot be read. */
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cli, folderWith } from './harness';

const story = (front: string, title: string, action: string, result: string): string =>
  `---\n${front}\n---\n\n# ${title}\n\n## Action\n${action}\n\n## Result\n${result}\n`;
const drill = 'I wrote every command into a runbook. I ran a drill with the on-call team. I added a nightly snapshot.';
const search = story(
  'question: When did you own something beyond your role?\nprofile: confluent-swe',
  'Search, 9 < 10 & back',
  drill,
  'Recovery time of the search index fell from 9 hours to 35 minutes.',
);
const copy = story(
  'competency: Learning\nprofile: confluent-swe',
  'The same again',
  drill,
  'Recovery time of the search index fell from 9 hours to 20 minutes.',
);

describe('star-stories coverage', () => {
  const cwd = folderWith({ 'bank/search.star.md': search, 'bank/copy.star.md': copy, 'bank/sub/notes.md': 'no story' });

  it('tells prompts, levers and findings to people', async () => {
    const { code, out, err } = await cli(cwd, ['coverage', 'bank']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^2 stories, mean score \d+\n/);
    assert.match(out, /Confluent, software engineer: 2 of 5 prompts covered\n/);
    assert.match(out, /○ When did you deliver under an aggressive deadline\?\n {6}no story yet\n/);
    assert.match(out, /● When did you own something beyond your role\?\n {6}Search, 9 < 10 & back \(\d+\)\n/);
    assert.match(out, /bank\/search\.star\.md:6:3 {2}warning {2}duplicate-story\n/);
    assert.match(out, /bank\/copy\.star\.md:\d+:\d+ {2}warning {2}cross-story-conflict\n/);
  });

  it('writes the same as JSON, with paths and ranges', async () => {
    const { out } = await cli(cwd, ['coverage', 'bank', '--format', 'json']);
    const report = JSON.parse(out);
    assert.equal(report.version, 1);
    assert.deepEqual(
      report.stories.map(({ path, title }: { path: string; title: string }) => [path, title]),
      [
        ['bank/copy.star.md', 'The same again'],
        ['bank/search.star.md', 'Search, 9 < 10 & back'],
      ],
    );
    assert.deepEqual(report.stories[1].range.start, { line: 5, character: 2 });
    assert.equal(report.stories[1].outcomes[0].lever, 'reliability');
    const conflict = report.findings.find(({ rule }: { rule: string }) => rule === 'cross-story-conflict');
    assert.equal(conflict.related[0].path, 'bank/search.star.md');
    assert.deepEqual([report.summary.prompts, report.summary.uncovered], [5, 3]);
    assert.doesNotMatch(out, /"uri"|"span"/);
  });

  it('takes the prompts of the profile that is asked for', async () => {
    const { out } = await cli(cwd, ['coverage', 'bank', '--profile', 'confluent-pm', '--format', 'json']);
    const { profiles } = JSON.parse(out);
    assert.deepEqual(
      profiles.map(({ id }: { id: string }) => id),
      ['confluent-pm'],
    );
  });

  it('makes a page without scripts, with all text escaped', async () => {
    const { out } = await cli(cwd, ['coverage', 'bank', '--format', 'html']);
    assert.match(out, /^<!DOCTYPE html>/);
    assert.ok(out.includes('Search, 9 &lt; 10 &amp; back'));
    assert.doesNotMatch(out, /<script|https?:/);
    assert.match(out, /No story yet\./);
  });

  it('makes Markdown tables', async () => {
    const { out } = await cli(cwd, ['coverage', 'bank', '--format', 'md']);
    assert.match(out, /^# Story coverage\n\n2 stories, /);
    assert.match(
      out,
      /\n\| When did you own something beyond your role\? \| Ownership \| Search, 9 \\< 10 \\& back \|\n/,
    );
  });

  it('names the other file of a finding', async () => {
    const { out } = await cli(cwd, ['coverage', 'bank']);
    assert.match(out, /\n {6}bank\/copy\.star\.md:6:3 {2}The other telling\.\n/);
  });

  it('makes annotations, those on one file at their place', async () => {
    const { code, out } = await cli(cwd, ['coverage', 'bank', '--format', 'github']);
    assert.equal(code, 0);
    assert.match(
      out,
      /^::warning file=bank\/search\.star\.md,line=6,col=3,endLine=6,endColumn=24,title=duplicate-story::.* The other telling\. bank\/copy\.star\.md:6:3$/m,
    );
    assert.match(out, /^::notice title=uncovered-prompt::/m);
    assert.ok(out.split('\n').every((line) => line === '' || line.startsWith('::')));
  });

  it('gives exit code 1 when it is asked to, and finds something of that weight', async () => {
    const codeOf = async (level: string) => (await cli(cwd, ['coverage', 'bank', '--fail-on', level])).code;
    assert.deepEqual(await Promise.all(['never', 'error', 'warning', 'information'].map(codeOf)), [0, 0, 1, 1]);
    const single = await cli(cwd, ['coverage', 'bank/search.star.md', '--fail-on', 'warning']);
    assert.equal(single.code, 0);
    const { code } = await cli(cwd, ['check', 'bank', '--fail-on', 'error']);
    assert.equal(code, 0);
  });

  it('names what cannot be read, and reports the rest', async () => {
    const broken = folderWith({ 'a.star.md': search, 'b.star.md': Uint8Array.of(35, 0) });
    symlinkSync('loop.star.md', join(broken, 'loop.star.md'));
    const { code, out, err } = await cli(broken, ['coverage', 'a.star.md', 'b.star.md', 'loop.star.md', 'gone']);
    assert.equal(code, 2);
    assert.match(out, /^1 story, /);
    for (const name of ['b.star.md', 'loop.star.md', 'gone']) assert.ok(err.includes(`"${name}"`), err);
  });

  it('refuses an unknown profile and an empty folder', async () => {
    const unknown = await cli(cwd, ['coverage', 'bank', '--profile', 'confluent-pn']);
    assert.deepEqual([unknown.code, unknown.out], [2, '']);
    assert.match(unknown.err, /did you mean "confluent-pm"\?/);
    const empty = await cli(cwd, ['coverage', 'bank/sub']);
    assert.deepEqual([empty.code, empty.out], [2, '']);
    assert.match(empty.err, /No stories in "bank\/sub"/);
  });
});

describe('star-stories match', () => {
  const failure = story(
    'question: Tell me about a failure of yours.',
    'The wrong key',
    'I rolled the release back and wrote a check of the keys.',
    'The service was back in 20 minutes.',
  );
  const cwd = folderWith({ 'search.star.md': search, 'failure.star.md': failure });

  it('ranks stories with their reasons', async () => {
    const { code, out } = await cli(cwd, ['match', 'Have you ever made a mistake that hurt others?']);
    assert.equal(code, 0);
    assert.match(out, /^ {1,2}\d+ {2}The wrong key {2}failure\.star\.md\n {5}It answers a question about a failure/);
  });

  it('writes JSON', async () => {
    const { out } = await cli(cwd, ['match', 'Tell me about an outage.', '--format', 'json']);
    const { question, matches } = JSON.parse(out);
    assert.equal(question, 'Tell me about an outage.');
    assert.ok(matches.length > 0 && matches[0].fit > 0 && matches[0].reasons.length > 0);
  });

  it('says when nothing fits, and when there is no question', async () => {
    const nothing = await cli(cwd, ['match', 'Which colour is your bicycle?']);
    assert.deepEqual([nothing.code, nothing.out], [0, 'No story answers this question yet.\n']);
    const { code, err } = await cli(cwd, ['match']);
    assert.equal(code, 2);
    assert.match(err, /Which question\?/);
  });
});
