/** Every command in the documents is one that can be run, and those of ours do run. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { commands } from '../../server/src/cli/commands';
import { folderWith } from '../cli/harness';

const documents = ['README.md', 'CONTRIBUTING.md', 'skills/star-stories/SKILL.md'];
const bin = join(process.cwd(), 'dist', 'cli.cjs');

/** The lines of all shell blocks of a document, without comments. */
const shellLines = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
      .filter(Boolean),
  );

/** Our own calls, wherever they stand: in shell blocks, in other code, in the text. */
function calls(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  const inline = [...text.matchAll(/`(star-stories [^`]+)`|run: (star-stories .*)$/gm)].map(
    ([, code, run]) => code ?? run ?? '',
  );
  return [...shellLines(path).filter((line) => line.startsWith('star-stories ')), ...inline];
}

const words = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '');

const story = '## Action\nI drew the failure tree.\n\n## Result\nI cut the wait from 9 days to 4 days.\n';
const files = {
  'a.star.md': story,
  FILE: story,
  'notes.md':
    '# One\n\nSituation: It broke.\n\nAction: I fixed it.\n\n# Two\n\nSituation: It hung.\n\nAction: I freed it.\n',
  'stories/b.star.md': story,
  'drafts/c.md': story,
};

describe('commands in the documents', function () {
  this.timeout(60_000);

  for (const path of documents) {
    for (const line of new Set(calls(path)))
      it(`${path}: ${line}`, () => {
        const [, name = '', ...args] = words(line);
        const command = commands.find((known) => known.name === name);
        assert.ok(command, `there is no command "${name}"`);
        const known = ['--help', ...command.options.map((option) => `--${option.name}`)];
        for (const option of args.filter((arg) => arg.startsWith('--'))) assert.ok(known.includes(option), option);
        const operands = args.map((arg) => (arg === 'FOLDER' ? 'stories' : arg));
        const cwd = folderWith(files);
        // Servers end when nobody speaks to them.
        const { status, stderr } = spawnSync(process.execPath, [bin, name, ...operands], {
          cwd,
          input: '',
          encoding: 'utf8',
        });
        const expected =
          name === 'lsp' ? [0, 1] : args.includes('--fail-on') || args.includes('--min-score') ? [0, 1] : [0];
        assert.ok(expected.includes(status ?? 2), `exit code ${status}: ${stderr}`);
      });

    it(`${path} names only scripts that there are`, () => {
      const scripts = shellLines(path).flatMap((line) =>
        [...line.matchAll(/\bnpm run (?:--\S+ )?([\w:]+)/g)].map(([, name = '']) => name),
      );
      assert.deepEqual(
        scripts.filter((name) => !(name in manifest.scripts)),
        [],
      );
    });
  }

  it('README tells of every command and every option of check', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { name } of commands) assert.match(readme, new RegExp(`star-stories ${name}\\b`), name);
    for (const { name, choices = [] } of commands.find((one) => one.name === 'check')?.options ?? []) {
      if (name === 'help') continue;
      const row = readme.split('\n').find((line) => line.startsWith('|') && line.includes(`\`--${name}`)) ?? '';
      assert.ok(row || readme.includes(`\`--${name} `), name);
      for (const choice of choices) assert.match(row, new RegExp(`\\b${choice}\\b`), `--${name} ${choice}`);
    }
  });
});
