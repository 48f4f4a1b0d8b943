/** The built command line as a process: exit codes, pipes, help, the rules' pages. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { allRules } from '../../server/src/engine/index';
import { cli, folderWith } from './harness';

const bin = join(process.cwd(), 'dist', 'cli.cjs');
const node = (cwd: string, ...argv: string[]) => spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: 'utf8' });

describe('star-stories as a process', function () {
  this.timeout(20_000);

  it('exits by its findings and writes to the right streams', () => {
    const cwd = folderWith({ 'a.star.md': '## Action\nFirst we drew it.\n' });
    const checked = node(cwd, 'check', '--fail-on', 'warning');
    assert.deepEqual([checked.status, checked.stderr], [1, '']);
    assert.match(checked.stdout, /a\.star\.md:2:7/);
    const failed = node(cwd, 'check', 'gone');
    assert.deepEqual([failed.status, failed.stdout], [2, '']);
  });

  it('ends quietly when its reader goes away', async () => {
    const cwd = folderWith({ 'a.star.md': `## Action\n${'First we drew it.\n\n'.repeat(1200)}` });
    const child = spawn(process.execPath, [bin, 'check'], { cwd });
    let err = '';
    child.stderr.on('data', (chunk) => (err += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, err], [0, '']);
  });

  it('tells its version and its help, made from the table of commands', async () => {
    const cwd = folderWith({});
    assert.match(node(cwd, '--version').stdout, /^\d+\.\d+\.\d+\n$/);
    for (const argv of [[], ['-h'], ['--help']]) {
      const { code, out } = await cli(cwd, argv);
      assert.match(
        out,
        /check \[PATH…\] .*\n {2}explain \[RULE\] .*\n {2}export STORY .*\n {2}import FILE .*\n {2}new \[FILE\] .*\n {2}coverage \[PATH…\] .*\n {2}match QUESTION \[PATH…\] .*\n {2}lsp .*\n {2}mcp \[FOLDER\] /,
      );
      assert.equal(code, 0);
    }
    assert.match((await cli(cwd, ['check', '--help'])).out, /--format FORMAT.*\n +pretty, json/);
    assert.match((await cli(cwd, ['explain', '-h'])).out, /^Usage: star-stories explain \[OPTION…\] \[RULE\]\n/);
  });

  it('explains a rule, and lists them all', async () => {
    const cwd = folderWith({});
    const [rule] = allRules;
    assert.ok(rule);
    const { out, code } = await cli(cwd, ['explain', rule.id]);
    assert.ok(out.includes(rule.id) && out.includes(rule.docs.why));
    assert.doesNotMatch(out, /^#|```/m);
    assert.equal(code, 0);
    const list = (await cli(cwd, ['explain'])).out.trimEnd().split('\n');
    assert.deepEqual(
      list.map((line) => line.trim().split(' ')[0]),
      allRules.map(({ id }) => id),
    );
  });
});
