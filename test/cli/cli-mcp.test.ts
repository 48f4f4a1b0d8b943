/** The tools for assistants, asked by the official client over standard input and output. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { allRules } from '../../server/src/engine/index';
import { folderWith } from './harness';

const bin = join(process.cwd(), 'dist', 'cli.cjs');
const failure = `---
question: Tell me about a failure.
---

# The job that ran twice

## Situation
Our nightly job billed 40 customers twice.

## Action
First we drew the failure tree. I then wrote a check that refuses a second run.

## Result
I cut double bills from 40 a month to 0.
`;

describe('star-stories mcp', function () {
  this.timeout(30_000);

  const outside = folderWith({ 'secret.md': 'A secret diary.', 'secret.yaml': 'wpm: secret\n' });
  const folder = folderWith({
    'failure.star.md': failure,
    'team/other.star.md': '# A fair\n\n## Action\nI rented twelve stands.\n',
    'notes.txt': 'none',
  });
  symlinkSync(join(outside, 'secret.md'), join(folder, 'link.star.md'));
  symlinkSync(outside, join(folder, 'team', 'away'));
  const client = new Client({ name: 'test', version: '1' });

  before(() => client.connect(new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp', folder] })));
  after(() => client.close());

  async function call(name: string, args: Record<string, unknown> = {}) {
    const { content, isError = false } = await client.callTool({ name, arguments: args });
    const [first] = content as readonly { readonly type: string; readonly text: string }[];
    assert.equal(first?.type, 'text');
    return { text: first.text, isError };
  }

  async function data(name: string, args: Record<string, unknown> = {}) {
    const { text, isError } = await call(name, args);
    assert.equal(isError, false, text);
    return JSON.parse(text);
  }

  it('refuses an argument that a tool does not have', async () => {
    for (const [tool, args] of [
      ['check', { path: 'nope.star.md' }],
      ['score', { path: 'failure.star.md', paths: [] }],
      ['coverage', { question: 'Why?' }],
    ] as const) {
      const { text, isError } = await call(tool, args);
      assert.equal(isError, true, tool);
      assert.match(text, /[Uu]nrecognized key/);
    }
  });

  it('offers tools that read only, each with what it is for', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name).sort(), ['check', 'coverage', 'explain', 'match', 'score']);
    for (const { description, annotations, inputSchema } of tools) {
      assert.ok(description);
      assert.equal(annotations?.readOnlyHint, true);
      assert.equal(inputSchema.type, 'object');
    }
    assert.match(client.getInstructions() ?? '', /never invent/);
  });

  it('checks one story, or all of the folder', async () => {
    const { files } = await data('check', { paths: ['failure.star.md'] });
    const [{ path, score, findings }] = files;
    assert.equal(path, 'failure.star.md');
    assert.ok(score > 0 && score <= 100);
    const finding = findings.find((one: { rule: string }) => one.rule === 'we-in-action');
    assert.deepEqual([finding.line, finding.column, finding.words], [11, 7, 'we']);
    assert.equal(finding.how, allRules.find(({ id }) => id === 'we-in-action')?.docs.how);
    const all = await data('check');
    assert.deepEqual(
      all.files.map((file: { path: string }) => file.path),
      ['failure.star.md', 'team/other.star.md'],
    );
  });

  it('scores a story point by point', async () => {
    const sheet = await data('score', { path: join(folder, 'failure.star.md') });
    const points = sheet.dimensions.reduce((sum: number, one: { points: number }) => sum + one.points, 0);
    assert.equal(points, sheet.score);
    assert.ok(
      sheet.metrics.some(({ words, outcome }: { words: string; outcome: boolean }) => outcome && /40/.test(words)),
    );
  });

  it('explains rules', async () => {
    const { text } = await call('explain', { rule: 'missing-metric' });
    assert.match(text, /^# missing-metric\n/);
    assert.equal((await call('explain')).text.split('\n').length, allRules.length);
    const wrong = await call('explain', { rule: 'missing-metrik' });
    assert.deepEqual(
      [wrong.isError, wrong.text],
      [true, 'Unknown rule "missing-metrik": did you mean "missing-metric"?'],
    );
  });

  it('finds stories for a question, and what the stories cover', async () => {
    const [best, ...others] = await data('match', { question: 'Tell me about a failure of yours.', limit: 1 });
    assert.equal(best.story, 'failure.star.md');
    assert.ok(best.reasons.length > 0);
    assert.equal(others.length, 0);
    const { stories, profiles } = await data('coverage');
    assert.deepEqual(
      stories.map(({ title }: { title: string }) => title),
      ['The job that ran twice', 'A fair'],
    );
    const [{ covered, uncovered }] = profiles;
    assert.ok(covered.some((one: { stories: string[] }) => one.stories.includes('failure.star.md')));
    assert.ok(uncovered.length > 0);
  });

  it('stays in its folder, and reads Markdown only', async () => {
    const refusals: readonly (readonly [string, RegExp])[] = [
      ['../secret.md', /outside the folder that was opened/],
      [join(outside, 'secret.md'), /outside the folder that was opened/],
      ['link.star.md', /outside the folder that was opened/],
      ['team/away/secret.md', /outside the folder that was opened/],
      ['team/../../secret.md', /outside the folder that was opened/],
      ['notes.txt', /a story is a Markdown file/],
      ['team', /a story is a Markdown file/],
      ['gone.star.md', /there is no such file/],
    ];
    for (const [path, reason] of refusals) {
      for (const [tool, args] of [
        ['score', { path }],
        ['check', { paths: ['failure.star.md', path] }],
      ] as const) {
        const { text, isError } = await call(tool, args);
        assert.equal(isError, true, `${tool} ${path}`);
        assert.match(text, reason);
        assert.doesNotMatch(text, /diary/);
      }
    }
  });

  it('reads no config from outside, and tells what is wrong with one inside', async () => {
    const top = folderWith({
      '.star-stories.yaml': 'profile: confluent-pm\n',
      'sub/a.star.md': failure,
      'b/c.star.md': '',
    });
    symlinkSync(join(outside, 'secret.yaml'), join(top, 'b', '.star-stories.yaml'));
    for (const [name, check] of [
      ['sub', ({ files }: { files: { profile: string }[] }) => assert.equal(files[0]?.profile, 'general')],
      [
        'b',
        ({ problems }: { problems: string[] }) =>
          assert.match(problems.join(), /^".star-stories\.yaml" is a symbolic link/),
      ],
    ] as const) {
      const one = new Client({ name: 'test', version: '1' });
      await one.connect(new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp', join(top, name)] }));
      const { content } = await one.callTool({ name: 'check', arguments: {} });
      check(JSON.parse((content as { text: string }[])[0]?.text ?? ''));
      await one.close();
    }
  });

  it('changes nothing', () => {
    assert.equal(readFileSync(join(folder, 'failure.star.md'), 'utf8'), failure);
    assert.deepEqual(readdirSync(folder).sort(), ['failure.star.md', 'link.star.md', 'notes.txt', 'team']);
  });

  it('says why it does not start', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'mcp', 'gone'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^star-stories: Cannot open ".*gone": there is no such file/);
  });
});
