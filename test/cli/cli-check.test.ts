/** `star-stories check` on small stories: reports, exit codes, config, fixes. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from '../../server/src/cli/fix';
import { rules } from '../../server/src/engine/index';
import { cli, fixableExample, folderWith, onlyRules } from './harness';

const story = '## Action\nFirst we drew the failure tree.\n';
const weOnly = onlyRules('we-in-action');
const docs = rules.find(({ id }) => id === 'we-in-action')?.docs;

/** The parsed JSON report of a run on these files. */
async function jsonOf(files: Record<string, string>, ...argv: string[]) {
  const { out, code } = await cli(folderWith(files), ['check', '--format', 'json', ...argv]);
  return { code, report: JSON.parse(out) };
}

describe('star-stories check', () => {
  it('shows a finding as a code frame and then the score', async () => {
    const cwd = folderWith({ 'a.star.md': story, '.star-stories.yaml': weOnly });
    const { code, out, err } = await cli(cwd, ['check', 'a.star.md']);
    const [finding, score = ''] = out.split(/\n\n(?=a\.star\.md {2}\d)/);
    const [title, message, ...rest] = finding?.split('\n') ?? [];
    assert.match(title ?? '', /^a\.star\.md:2:7 {2}warning {2}we-in-action/);
    assert.ok(message?.startsWith('  ') && message.length > 2);
    assert.deepEqual(rest, ['', '  2 │ First we drew the failure tree.', '    │       ^^', '', `  how: ${docs?.how}`]);
    assert.match(score, /^a\.star\.md {2}\d+\/100 \w+ {2}\d+ words, \d+ s spoken\n/);
    assert.match(score, /\n {2}Result +\d+\/\d+ +[█░]{20}/);
    assert.match(score, /\n1 file, mean score \d+: 1 warning\n/);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
  });

  it('writes JSON by the contract', async () => {
    const text = '## Action\nFirst we drew the tree.\n\n## Result\nI cut p99 latency from 420 ms to 210 ms.\n';
    const { report } = await jsonOf({ 'stories/a.star.md': text, '.star-stories.yaml': weOnly }, 'stories');
    assert.deepEqual(Object.keys(report), ['version', 'tool', 'files', 'summary']);
    assert.equal(report.version, 1);
    assert.equal(report.tool.name, 'star-stories');
    assert.match(report.tool.version, /^\d+\.\d+\.\d+/);
    const [file] = report.files;
    const keys = ['path', 'framework', 'profile', 'score', 'speech', 'metrics', 'diagnostics'];
    assert.deepEqual(Object.keys(file), keys);
    assert.equal(file.path, 'stories/a.star.md');
    assert.equal(file.profile, 'general');
    assert.deepEqual(Object.keys(file.score), ['total', 'band', 'dimensions']);
    let points = 0;
    for (const dimension of file.score.dimensions) {
      assert.deepEqual(Object.keys(dimension), ['id', 'label', 'points', 'max', 'won', 'lost']);
      points += dimension.points;
      for (const entry of [...dimension.won, ...dimension.lost]) {
        assert.equal(typeof entry.points, 'number');
        assert.equal(typeof entry.reason, 'string');
        assertRange(entry.range, text);
      }
    }
    assert.equal(points, file.score.total);
    assert.deepEqual(Object.keys(file.speech), ['words', 'seconds', 'wpm', 'sections']);
    assert.deepEqual(
      file.speech.sections.map(({ kind }: { kind: string }) => kind),
      ['action', 'result'],
    );
    const metric = file.metrics.find((one: { text: string }) => one.text.includes('420 ms'));
    assert.equal(metric.section, 'result');
    assert.equal(metric.outcome, true);
    assert.deepEqual(metric.from, { value: 420, unit: 'ms' });
    assert.deepEqual(metric.to, { value: 210, unit: 'ms' });
    assert.equal(metric.percent, -50);
    assert.deepEqual(
      file.diagnostics.map(({ message, ...rest }: { message: string }) => rest),
      [
        {
          rule: 'we-in-action',
          severity: 'warning',
          range: { start: { line: 1, character: 6 }, end: { line: 1, character: 8 } },
          fixable: false,
        },
      ],
    );
    const meanScore = file.score.total;
    assert.deepEqual(report.summary, { files: 1, errors: 0, warnings: 1, information: 0, hints: 0, meanScore });
  });

  it('counts LSP characters without a byte order mark, in lines that end in CRLF', async () => {
    const { report } = await jsonOf({
      'a.star.md': '\ufeff## Action\r\nFirst 🙂 we drew it.\r\n',
      '.star-stories.yaml': weOnly,
    });
    const [diagnostic] = report.files[0].diagnostics;
    assert.deepEqual(diagnostic.range.start, { line: 1, character: 9 });
  });

  it('searches folders for stories, skips node_modules and .git, and takes named files of any name', async () => {
    const files = { 'b/x.star.md': story, 'a.star.md': story, 'node_modules/p/y.star.md': story, 'note.md': story };
    const paths = async (...argv: string[]) =>
      (await jsonOf({ ...files, '.git/z.star.md': story }, ...argv)).report.files.map((f: { path: string }) => f.path);
    assert.deepEqual(await paths(), ['a.star.md', 'b/x.star.md']);
    assert.deepEqual(await paths('note.md', './b', 'b/x.star.md'), ['note.md', 'b/x.star.md']);
    assert.deepEqual(await paths('**/*.md'), ['a.star.md', 'b/x.star.md', 'note.md']);
  });

  it('tells of every story count above one', async () => {
    const one = (title: string) => `# ${title}\n\n## Situation\nIt was slow.\n\n## Action\nI fixed it.\n\n`;
    const { report } = await jsonOf({ 'a.star.md': one('First') + one('Second') });
    assert.equal(report.files[0].stories, 2);
  });

  it('reads standard input under the given name', async () => {
    const cwd = folderWith({ 'sub/.star-stories.yaml': weOnly });
    const argv = ['check', '--stdin', '--stdin-filename', 'sub/a.star.md', '--format', 'json'];
    const { out, code } = await cli(cwd, argv, { stdin: story });
    const [file] = JSON.parse(out).files;
    assert.equal(file.path, 'sub/a.star.md');
    assert.deepEqual([file.diagnostics.length, code], [1, 0]);
    assert.match((await cli(cwd, ['check', '--stdin'], { stdin: story })).out, /<stdin>/);
  });

  it('exits by --fail-on and --min-score', async () => {
    const files = { 'a.star.md': story, '.star-stories.yaml': weOnly };
    const code = async (...argv: string[]) => (await jsonOf(files, ...argv)).code;
    assert.equal(await code(), 0);
    assert.equal(await code('--fail-on', 'warning'), 1);
    assert.equal(await code('--fail-on=information'), 1);
    assert.equal(await code('--fail-on', 'never'), 0);
    assert.equal(await code('--min-score', '100'), 1);
    assert.equal(await code('--min-score', '0'), 0);
  });

  it('lets the nearest config upward win, and --profile over the story', async () => {
    const files = {
      '.star-stories.yaml': 'profile: confluent-pm\n',
      'a.star.md': story,
      'sub/.star-stories.yaml': 'wpm: 100\n',
      'sub/b.star.md': story,
    };
    const { report } = await jsonOf(files);
    const facts = report.files.map((f: { profile: string; speech: { wpm: number } }) => [f.profile, f.speech.wpm]);
    assert.deepEqual(facts, [
      ['confluent-pm', 150],
      ['general', 100],
    ]);
    const forced = await jsonOf(files, '--profile', 'confluent-pm', 'sub');
    assert.equal(forced.report.files[0].profile, 'confluent-pm');
  });

  it('tells with --print-config which file won', async () => {
    const cwd = folderWith({
      '.star-stories.yaml': 'wpm: 120\nrules: { long-sentence: { severity: off, words: 40 } }\n',
      'sub/a.star.md': story,
    });
    const { out, code } = await cli(cwd, ['check', '--print-config', 'sub/a.star.md']);
    assert.match(
      out,
      /^sub\/a\.star\.md\n {2}config +\.star-stories\.yaml {2}\(the nearest one upward from the story\)\n/,
    );
    assert.match(out, /\n {2}profile +general {2}\(default\)\n/);
    assert.match(out, /\n {2}wpm +120 {2}\(\.star-stories\.yaml\)\n/);
    assert.match(
      out,
      /\n {2}rules\.long-sentence +off {2}.*\n {2}rules\.long-sentence\.words +40 {2}\(\.star-stories\.yaml\)\n/,
    );
    assert.equal(code, 0);
  });

  it('tells with --print-config what the story says itself', async () => {
    const front = (round: string) => `---\nprofile: confluent-swe\nround: ${round}\nwpm: 130\n---\n${story}`;
    const cwd = folderWith({ 'a.star.md': front('technical-screen'), 'b.star.md': front('technical-scren') });
    const { out } = await cli(cwd, ['check', '--print-config', 'a.star.md']);
    assert.match(out, /\n {2}round +technical-screen {2}\(front matter of the story\)\n/);
    assert.match(out, /\n {2}wpm +130 {2}\(front matter of the story\)\n/);
    const { out: mistyped } = await cli(cwd, ['check', '--print-config', 'b.star.md']);
    assert.match(mistyped, /\n {2}round +none {2}\(profile confluent-swe has no round "technical-scren"\)\n/);
  });

  it('says that a profile has no such round, unless it is not the one of the story', async () => {
    const cwd = folderWith({ 'a.star.md': `---\nprofile: confluent-pm\nround: Onsite\n---\n${story}` });
    const { out } = await cli(cwd, ['check']);
    assert.match(out, /The profile "confluent-pm" has no round "Onsite"\. Known: /);
    const { out: forced } = await cli(cwd, ['check', '--profile', 'general']);
    assert.doesNotMatch(forced, /no round/);
  });

  it('says of an empty file that it is a draft, and no more', async () => {
    const cwd = folderWith({ 'a.star.md': '', 'b.star.md': '\n \n', 'c.star.md': '---\nprofile: general\n---\n' });
    const { code, out } = await cli(cwd, ['check']);
    assert.equal(code, 0);
    assert.equal(out.match(/Draft: nothing is told yet\./g)?.length, 3);
    assert.match(out, /3 files, mean score 0: 3 hints\n$/);
  });

  it('says which links it leaves out of a folder, and reads those that are named', async () => {
    const cwd = folderWith({ 'in/a.star.md': story, 'real/b.star.md': story });
    symlinkSync('../real/b.star.md', join(cwd, 'in/link.star.md'));
    const { code, err, out } = await cli(cwd, ['check', 'in', '--fail-on', 'error']);
    assert.equal(code, 0);
    assert.match(err, /^star-stories: Left out "in\/link\.star\.md": it is a symbolic link, .*\n$/);
    assert.match(out, /\n1 file, /);
    const named = await cli(cwd, ['check', 'in/link.star.md']);
    assert.equal(named.err, '');
    assert.match(named.out, /\n1 file, /);
  });

  it('says that a config with another ending is not read', async () => {
    const cwd = folderWith({ 'a.star.md': story, '.star-stories.yml': 'wpm: 120\n' });
    const { code, err } = await cli(cwd, ['check']);
    assert.equal(code, 2);
    assert.equal(err, 'star-stories: ".star-stories.yml" is not read: did you mean .star-stories.yaml?\n');
  });

  it('cuts no reason but to the width of a terminal', async () => {
    const cwd = folderWith({ 'a.star.md': story });
    const reasons = async (io: object) =>
      (await cli(cwd, ['check'], io)).out.split('\n').filter((line) => line.includes('░'));
    const whole = await reasons({ columns: 60 });
    assert.ok(whole.length > 0 && whole.every((line) => !line.includes('…')), whole.join('\n'));
    const cut = await reasons({ columns: 60, isTTY: true, env: { NO_COLOR: '1' } });
    assert.ok(cut.some((line) => line.endsWith('…')) && cut.every((line) => line.length <= 60), cut.join('\n'));
  });

  it('names every story of a file with its score', async () => {
    const parts = 'S: It stood.\nT: I had a week.\nA: I moved it.\nR: It moved from 3 to 5 m.\n';
    const cwd = folderWith({ 'a.star.md': `# Old crane\n\n${parts}\n# New crane\n\n${parts}` });
    const { out } = await cli(cwd, ['check']);
    assert.match(out, /a\.star\.md .*lowest of 2 stories\n/);
    assert.match(out, /\n\n +\d+\/100 \w+ {2}Old crane\n +\d+\/100 \w+ {2}New crane\n\n/);
  });

  it('colours for terminals, and obeys NO_COLOR and FORCE_COLOR', async () => {
    const cwd = folderWith({ 'a.star.md': story });
    const coloured = async (isTTY: boolean, env: Record<string, string>) =>
      (await cli(cwd, ['check'], { isTTY, env })).out.includes('\u001b[');
    assert.equal(await coloured(true, {}), true);
    assert.equal(await coloured(false, {}), false);
    assert.equal(await coloured(true, { TERM: 'dumb' }), false);
    assert.equal(await coloured(false, { FORCE_COLOR: '1' }), true);
    assert.equal(await coloured(true, { FORCE_COLOR: '0' }), false);
    assert.equal(await coloured(true, { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  });

  it('writes GitHub annotations and lines of JSON', async () => {
    const cwd = folderWith({ 'a,b.star.md': story, '.star-stories.yaml': weOnly });
    const github = (await cli(cwd, ['check', '--format', 'github'])).out;
    assert.match(
      github,
      /^::warning file=a%2Cb\.star\.md,line=2,col=7,endLine=2,endColumn=9,title=we-in-action::.+\n$/,
    );
    const lines = (await cli(cwd, ['check', '--format', 'ndjson'])).out.trimEnd().split('\n');
    const [file, last] = lines.map((line) => JSON.parse(line));
    assert.deepEqual([file.path, last.summary.files], ['a,b.star.md', 1]);
  });

  describe('--fix', () => {
    const { rule, before, after } = fixableExample();
    const files = { '.star-stories.yaml': onlyRules(rule), 'b.star.md': story };

    it('applies safe fixes and leaves all other bytes and files alone', async () => {
      const cwd = folderWith({ ...files, 'a.star.md': `\ufeff${before}` });
      const untouched = statSync(join(cwd, 'b.star.md')).mtimeMs;
      const { code, out, err } = await cli(cwd, ['check', '--fix', '--format', 'json']);
      assert.equal(readFileSync(join(cwd, 'a.star.md'), 'utf8'), `\ufeff${after}`);
      assert.equal(statSync(join(cwd, 'b.star.md')).mtimeMs, untouched);
      assert.deepEqual(readdirSync(cwd).sort(), ['.star-stories.yaml', 'a.star.md', 'b.star.md']);
      const fixable = JSON.parse(out).files[0].diagnostics.filter((d: { fixable: boolean }) => d.fixable);
      assert.deepEqual({ code, err, fixable }, { code: 0, err: '', fixable: [] });
    });

    it('follows a symbolic link instead of replacing it', async () => {
      const cwd = folderWith({ ...files, 'real.md': before });
      symlinkSync('real.md', join(cwd, 'a.star.md'));
      await cli(cwd, ['check', '--fix', 'a.star.md']);
      assert.equal(readFileSync(join(cwd, 'real.md'), 'utf8'), after);
    });

    it('follows no link out of the folder', async () => {
      const elsewhere = folderWith({ 'real.md': before });
      const cwd = folderWith({ ...files, 'c.star.md': before });
      symlinkSync(join(elsewhere, 'real.md'), join(cwd, 'a.star.md'));
      const { code, err } = await cli(cwd, ['check', '--fix', 'a.star.md', 'c.star.md']);
      assert.match(
        err,
        /^star-stories: Cannot fix ".*a\.star\.md": it is a symbolic link to .*real\.md", outside this/,
      );
      assert.equal(readFileSync(join(elsewhere, 'real.md'), 'utf8'), before);
      assert.equal(readFileSync(join(cwd, 'c.star.md'), 'utf8'), before);
      assert.equal(code, 2);
    });

    it('changes nothing when any input has a problem', async () => {
      const cwd = folderWith({ ...files, 'a.star.md': before });
      const { code, err } = await cli(cwd, ['check', '--fix', 'a.star.md', 'missing.star.md']);
      assert.equal(readFileSync(join(cwd, 'a.star.md'), 'utf8'), before);
      assert.match(err, /Nothing was fixed: mend these problems first\.\n$/);
      assert.equal(code, 2);
    });

    it('puts every file back when one cannot be written', async () => {
      const cwd = folderWith({ a: 'one', b: 'two' });
      const rewrite = (name: string, was: string) => ({
        path: join(cwd, name),
        before: Buffer.from(was),
        after: Buffer.from('new'),
      });
      await assert.rejects(
        writeAll([rewrite('a', 'one'), rewrite('b', 'changed meanwhile')], cwd),
        /No file was changed\.$/,
      );
      await assert.rejects(writeAll([rewrite('a', 'one'), rewrite('gone', '')], cwd), /No file was changed\.$/);
      assert.equal(readFileSync(join(cwd, 'a'), 'utf8'), 'one');
      assert.deepEqual(readdirSync(cwd), ['a', 'b']);
    });
  });
});

function assertRange(range: { start: { line: number; character: number }; end: { line: number } }, text: string): void {
  const lines = text.split('\n');
  assert.ok(range.start.line >= 0 && range.end.line >= range.start.line && range.end.line < lines.length);
  assert.ok(range.start.character <= (lines[range.start.line]?.length ?? 0));
}
