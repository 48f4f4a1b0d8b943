/** Many files: threads, order, progress, and being killed in the middle of writing. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checker } from '../../server/src/cli/checker';
import { inOrder } from '../../server/src/cli/in-order';
import { outcomesOf } from '../../server/src/cli/outcomes';
import { Progress } from '../../server/src/cli/progress';
import { startThreads } from '../../server/src/cli/threads';
import { fixableExample, folderWith, onlyRules } from './harness';

const bin = join(process.cwd(), 'dist', 'cli.cjs');

describe('work in order', () => {
  it('gives the results in the order of the pieces, whoever is first', async () => {
    const open: (() => void)[] = [];
    const slow = (piece: number) => new Promise<string>((resolve) => open.push(() => resolve(`slow ${piece}`)));
    const quick = async (piece: number) => {
      if (piece === 5) for (const end of open) end();
      return `quick ${piece}`;
    };
    const results: string[] = [];
    for await (const result of inOrder([0, 1, 2, 3, 4, 5], [slow, quick])) results.push(result);
    assert.deepEqual(results, ['slow 0', 'quick 1', 'quick 2', 'quick 3', 'quick 4', 'quick 5']);
  });

  it('keeps few pieces under way, and passes a failure on in its turn', async () => {
    let started = 0;
    const run = async (piece: number) => {
      started++;
      if (piece === 2) throw new Error('piece 2');
      return piece;
    };
    const all = inOrder(
      Array.from({ length: 1000 }, (_, piece) => piece),
      [run],
    );
    assert.equal((await all.next()).value, 0);
    assert.equal((await all.next()).value, 1);
    assert.ok(started < 50, `${started} were started`);
    await assert.rejects(all.next(), /piece 2/);
  });
});

describe('threads', function () {
  this.timeout(60_000);

  const files: Record<string, string | Uint8Array> = {
    '.star-stories.yaml': 'rules:\n  we-in-acton: off\n',
    '0007.star.md': Uint8Array.of(0),
  };
  for (let i = 1000; i < 2300; i++) files[`${i}.star.md`] = `# Story ${i}\n\n## Action\nFirst we drew tree ${i}.\n`;
  const cwd = folderWith(files);
  const paths = readdirSync(cwd)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(cwd, name));

  for (const format of ['json', 'sarif', 'pretty'])
    it(`find the same as one: ${format}`, async () => {
      const plan = { cwd, profile: undefined, format, isColoured: format === 'pretty', columns: 90 };
      const [one, two] = [await Checker.of(plan), await Checker.of(plan)];
      const whole = one.checkFiles(paths);
      const threads = startThreads(2, bin, plan);
      const outcomes = [];
      try {
        for await (const outcome of inOrder(
          paths.map((path) => [path]),
          threads.runners,
        ))
          outcomes.push(outcome);
      } finally {
        threads.stop();
      }
      const separator = two.formatter.separator ?? '';
      assert.equal(
        outcomes
          .map(({ text }) => text)
          .filter(Boolean)
          .join(separator),
        whole.text,
      );
      assert.deepEqual(
        outcomes.flatMap(({ tallies }) => tallies),
        whole.tallies,
      );
      assert.deepEqual(
        outcomes.flatMap(({ problems }) => problems),
        whole.problems,
      );
      assert.deepEqual([...new Set(outcomes.flatMap(({ configProblems }) => configProblems))], whole.configProblems);
    });

  it('are used by the command line, which tells problems as ever', async () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'check', '--format', 'ndjson'], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(status, 2);
    assert.match(stderr, /^star-stories: Cannot check "0007\.star\.md": it is a binary file.*\n.*we-in-acton.*\n$/);
    assert.deepEqual(
      lines.map(({ path }) => path),
      [...paths.slice(1).map((path) => path.slice(cwd.length + 1)), undefined],
    );
    const plan = { cwd, profile: undefined, format: 'ndjson', isColoured: false, columns: 100 };
    const outcomes = [];
    for await (const outcome of outcomesOf(paths, await Checker.of(plan), plan, undefined)) outcomes.push(outcome.text);
    assert.equal(outcomes.join(''), stdout.slice(0, stdout.lastIndexOf('{"summary"')));
  });

  it('that end early are a failure that is told', async () => {
    const plan = { cwd, profile: undefined, format: 'json', isColoured: false, columns: 90 };
    const { runners, stop } = startThreads(1, bin, plan);
    const [run] = runners;
    assert.ok(run);
    const result = run(paths);
    stop();
    await assert.rejects(result, /a thread ended before its work was done/);
  });
});

describe('progress', () => {
  it('shows on a terminal what takes long, not too often, and leaves nothing behind', () => {
    let shown = '';
    let now = 0;
    const progress = new Progress({ write: (text) => (shown += text) }, 12_000, () => now);
    for (const [time, done] of [
      [100, 1],
      [600, 4000],
      [620, 4001],
      [720, 5000],
    ] as const) {
      now = time;
      progress.show(done);
    }
    progress.clear();
    progress.clear();
    const line = (count: string) => `\r\u001b[KChecking stories: ${count} of 12,000`;
    assert.equal(shown, `${line('4,000')}${line('5,000')}\r\u001b[K`);
  });

  it('shows nothing where there is no terminal', () => {
    let now = 0;
    const progress = new Progress(undefined, 10, () => now);
    now = 10_000;
    progress.show(5);
    progress.clear();
  });
});

describe('check --fix, interrupted', function () {
  this.timeout(60_000);

  const { rule, before, after } = fixableExample();
  const names = ['a', 'b', 'c', 'd'].map((name) => `${name}.star.md`);

  /** A folder of stories to fix, and a script that makes the process kill itself at a call into the file system. */
  function prepared(signal: string, call: number) {
    const cwd = folderWith({
      '.star-stories.yaml': onlyRules(rule),
      ...Object.fromEntries(names.map((name) => [name, before])),
    });
    const hook = join(
      folderWith({
        'hook.cjs': `const fs = require('node:fs');
let calls = 0;
for (const name of ['writeFileSync', 'chmodSync', 'renameSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (calls++ === ${call}) {
      if (name === 'writeFileSync') real(args[0], args[1].subarray(0, 5), args[2]);
      process.kill(process.pid, '${signal}');
      if (name === 'writeFileSync') fs.unlinkSync(args[0]);
    }
    return real(...args);
  };
}
`,
      }),
      'hook.cjs',
    );
    return { cwd, argv: ['--require', hook, bin, 'check', '--fix', '--format', 'json'] };
  }

  const contents = (cwd: string) => names.map((name) => readFileSync(join(cwd, name), 'utf8'));

  it('leaves each file either old or new when it is killed at any point', () => {
    let isOver = false;
    const seen = new Set<string>();
    for (let call = 0; !isOver; call++) {
      const { cwd, argv } = prepared('SIGKILL', call);
      const { signal } = spawnSync(process.execPath, argv, { cwd });
      isOver = signal === null;
      for (const text of contents(cwd)) {
        assert.ok(text === before || text === after, `after call ${call}: ${text}`);
        seen.add(text);
      }
    }
    assert.equal(seen.size, 2);
  });

  it('ends what it has begun when it is asked to stop, and stops then', async () => {
    for (const call of [0, 5, 9]) {
      const { cwd, argv } = prepared('SIGINT', call);
      const child = spawn(process.execPath, argv, { cwd, stdio: 'ignore' });
      const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
      assert.equal(signal, 'SIGINT');
      assert.deepEqual(
        contents(cwd),
        names.map(() => after),
      );
      assert.deepEqual(readdirSync(cwd).sort(), ['.star-stories.yaml', ...names]);
    }
  });
});
