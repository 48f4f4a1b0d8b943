/** Runs the command line in this process on files of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/run';
import { allRules, rules } from '../../server/src/engine/index';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const folders: string[] = [];

/** A new folder with these files; removed after the suite. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'star-stories-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

after(function () {
  this.timeout(30_000);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export async function cli(
  cwd: string,
  argv: readonly string[],
  { stdin = '', ...rest }: Partial<Omit<Io, 'stdin'>> & { stdin?: string | Uint8Array } = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    cwd,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    stdin: (async function* () {
      yield Buffer.from(stdin);
    })(),
    env: {},
    isTTY: false,
    columns: 80,
    ...rest,
  });
  return { code, out, err };
}

/** A config in which all rules but these are off. */
export function onlyRules(...ids: readonly string[]): string {
  const off = allRules.filter(({ id }) => !ids.includes(id)).map(({ id }) => `  ${id}: off\n`);
  return `rules:\n${off.join('')}`;
}

/** An example of the rules with a safe fix: the text before and after, and the rule. */
export function fixableExample(): { readonly rule: string; readonly before: string; readonly after: string } {
  for (const { id, examples } of rules) {
    const example = examples.invalid.find(({ fixed }) => fixed !== undefined);
    if (example?.fixed !== undefined) {
      return { rule: id, before: example.text.replace(/<\||\|>/g, ''), after: example.fixed };
    }
  }
  throw new Error('no rule has a safe fix');
}
