/** The GitHub action and the pre-commit hook run the packed package as written. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import manifest from '../../package.json';
import { commands } from '../../server/src/cli/commands';
import { folderWith } from '../cli/harness';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly name: string;
      readonly shell?: string;
      readonly env?: Readonly<Record<string, string>>;
      readonly run?: string;
    }[];
  };
}

const action: Action = parse(readFileSync('action.yml', 'utf8'));
const check = commands.find(({ name }) => name === 'check');
const weak = '## Action\nFirst we drew the tree.\n';

/** A tarball of the package as it would be published. */
let tarball = '';

function packed(): string {
  if (tarball) return tarball;
  const folder = folderWith({});
  const { stdout } = spawnSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  tarball = join(folder, stdout.trim());
  return tarball;
}

describe('GitHub action', function () {
  this.timeout(120_000);
  const step = action.runs.steps.find(({ run }) => run !== undefined);
  const script = step?.run ?? '';

  it('uses every input that it declares, and no other', () => {
    const used = [...JSON.stringify(action.runs).matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(action.inputs).sort());
    assert.equal(action.runs.using, 'composite');
    assert.doesNotMatch(script, /\$\{\{/, 'inputs reach the script as variables, so that none of them is run');
  });

  it('passes only options that the command line has, with defaults that it takes', () => {
    const options = [...script.matchAll(/check [^\n]*/g)].flatMap(([line]) => line.match(/--[a-z-]+/g) ?? []);
    const known = check?.options.map(({ name }) => `--${name}`) ?? [];
    assert.deepEqual(
      options.filter((option) => !known.includes(option) && !['--yes', '--package'].includes(option)),
      [],
    );
    for (const name of ['format', 'fail-on']) {
      const choices = check?.options.find((option) => option.name === name)?.choices;
      assert.ok(choices?.includes(action.inputs[name]?.default ?? ''), name);
    }
    assert.equal(action.inputs.package?.default, `${manifest.name}@${manifest.version}`);
  });

  /** Runs the step as the runner does. */
  function run(cwd: string, inputs: Readonly<Record<string, string>>) {
    const value = (name: string) => inputs[name] ?? action.inputs[name]?.default ?? '';
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([key, text]) => [
        key,
        text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => value(name)),
      ]),
    );
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        npm_config_cache: join(tmpdir(), 'star-stories-npm'),
        npm_config_offline: 'true',
        ...env,
        RUNNER_TEMP: cwd,
      },
    });
  }

  it('runs, annotates and fails as told', () => {
    const cwd = folderWith({ 'a b/x.star.md': weak, 'c.star.md': weak, 'd.star.md': weak });
    const passed = run(cwd, { package: packed(), paths: 'a b\nc.star.md\n' });
    assert.equal(passed.status, 0, passed.stderr);
    assert.match(passed.stdout, /^::warning file=a b\/x\.star\.md,line=2,/m);
    assert.match(passed.stdout, /file=c\.star\.md/);
    assert.doesNotMatch(passed.stdout, /file=d\.star\.md/);
    const failed = run(cwd, {
      package: packed(),
      'fail-on': 'warning',
      profile: 'confluent-swe',
      'upload-sarif': 'true',
    });
    assert.equal(failed.status, 1, failed.stderr);
    assert.equal(JSON.parse(readFileSync(join(cwd, 'star-stories.sarif'), 'utf8')).version, '2.1.0');
  });
});

describe('pre-commit hook', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Record<string, string>[];

  it('checks the stories among the files of a commit', () => {
    assert.ok(hook);
    const files = new RegExp(hook.files ?? '');
    assert.deepEqual(
      ['a.star.md', 'sub/b.star.md', 'a.md', 'a.star.md.txt'].filter((name) => files.test(name)),
      ['a.star.md', 'sub/b.star.md'],
    );
    const [bin = '', ...args] = hook.entry?.split(' ') ?? [];
    assert.deepEqual([bin, hook.language], [Object.keys(manifest.bin)[0], 'node']);
    const cwd = folderWith({ 'a.star.md': weak });
    const script = join(process.cwd(), Object.values(manifest.bin)[0] ?? '');
    const { status, stdout } = spawnSync(process.execPath, [script, ...args, 'a.star.md'], { cwd, encoding: 'utf8' });
    assert.equal(status, 0);
    assert.match(stdout, /a\.star\.md:2:7/);
  });

  it('finds its command in the package, which is built when it is packed', () => {
    assert.equal(manifest.scripts.prepack, 'node scripts/build.mjs');
  });
});
