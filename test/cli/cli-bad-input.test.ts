/** Whatever is wrong is said in one sentence that names it and the way out, with exit code 2. */
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cli, folderWith } from './harness';

const story = '## Action\nI drew the failure tree.\n';

describe('star-stories on bad input', () => {
  const cwd = folderWith({
    'good.star.md': story,
    'binary.md': Uint8Array.of(35, 32, 0, 1),
    'latin1.md': Uint8Array.of(35, 32, 99, 97, 102, 0xe9, 10),
    'cut.md': Uint8Array.of(35, 32, 0xef, 0xbf),
    'empty/readme.md': '',
    'utf16.md': Uint8Array.of(0xff, 0xfe, 35, 0, 32, 0),
  });
  symlinkSync('loop.md', join(cwd, 'loop.md'));

  const sentences: readonly (readonly [string, string, RegExp])[] = [
    ['a missing path', 'check gone.star.md', /^Cannot find "gone\.star\.md": there is no such file/],
    ['a pattern without matches', 'check gone/*.md', /^No files match "gone\/\*\.md": check the pattern/],
    ['a folder without stories', 'check empty', /^No stories in "empty": a story is a file named \*\.star\.md;/],
    ['an unreadable file', 'check loop.md', /^Cannot read "loop\.md": its symbolic links go in a circle/],
    ['a binary file', 'check binary.md', /^Cannot check "binary\.md": it is a binary file \(NUL byte at offset 2\)/],
    ['UTF-16', 'check utf16.md', /^Cannot check "utf16\.md": it is UTF-16 text; save the file as UTF-8\.$/],
    ['invalid UTF-8', 'check latin1.md', /^Cannot check "latin1\.md": invalid UTF-8 at byte offset 5; save/],
    ['UTF-8 that breaks off', 'check cut.md', /^Cannot check "cut\.md": invalid UTF-8 at byte offset 2; save/],
    ['an unknown command', 'chek .', /^Unknown command "chek": did you mean "check"\?$/],
    [
      'an unknown command, far from all',
      'frobnicate',
      /^Unknown command "frobnicate": there is check, explain, export, import, new, coverage, match, lsp and mcp\.$/,
    ],
    [
      'a path for a command',
      'good.star.md',
      /^Unknown command "good\.star\.md": .* run "star-stories check good\.star\.md"\.$/,
    ],
    ['an option without command', '--fix', /^Option "--fix" needs a command before it/],
    ['an unknown option', 'check --fromat json', /^Unknown option "--fromat": did you mean "--format"\?$/],
    ['an unknown short option', 'check -q', /^Unknown option "-q": there is --format, /],
    ['an unknown format', 'check --format xml', /^Unknown value "xml" of "--format": there is pretty, json, .*\.$/],
    ['a missing value', 'check --format', /^Option "--format" needs a value: write "--format FORMAT"\.$/],
    ['an option for a value', 'check --format --fix', /^Option "--format" needs a value/],
    ['a value for a switch', 'check --fix=yes', /^Option "--fix" takes no value: write just "--fix"\.$/],
    ['a bad level', 'check --fail-on warnings', /^Unknown value "warnings" of "--fail-on": did you mean "warning"\?$/],
    ['a bad score', 'check --min-score 101', /^Option "--min-score" takes a number from 0 to 100, not "101"\.$/],
    ['an unknown profile', 'check --profile genral', /^Unknown profile "genral": did you mean "general"\?$/],
    ['an unknown rule', 'explain we-in-acton', /^Unknown rule "we-in-acton": did you mean "we-in-action"\?$/],
    ['a rule unlike any', 'explain xyzzy', /^Unknown rule "xyzzy": run "star-stories explain" for the list\.$/],
    ['two rules', 'explain we-in-action hedge', /^One rule at a time/],
    ['stdin and paths', 'check --stdin good.star.md', /^Option "--stdin" reads one text: leave out "good\.star\.md"/],
    ['stdin and fix', 'check --stdin --fix', /^Option "--fix" rewrites files: leave out "--stdin"\.$/],
    ['a name without stdin', 'check --stdin-filename a.md', /^Option "--stdin-filename" names the text of "--stdin"/],
    [
      'a new story with an unknown profile',
      'new a --profile genral',
      /^Unknown profile "genral": did you mean "general"\?$/,
    ],
    [
      'an unknown framework',
      'new a --framework stra',
      /^Unknown value "stra" of "--framework": did you mean "star"\?$/,
    ],
    ['two new stories', 'new a b', /^One story at a time: run "star-stories new a"\.$/],
    ['a new story that is there', 'new good', /^There is a "good\.star\.md" already, and nothing is overwritten: /],
    [
      'a new story in a file',
      'new good.star.md/a',
      /^Cannot write "good\.star\.md\/a\.star\.md": a part of its path is a file; /,
    ],
    ['a server without stdio', 'lsp', /add "--stdio"\.$/],
    [
      'no file to print the config of',
      'check --print-config gone.md',
      /^Cannot read "gone\.md": there is no such file/,
    ],
  ];

  for (const [what, call, sentence] of sentences) {
    it(what, async () => {
      const { code, out, err } = await cli(cwd, call.split(' '));
      const [line, ...more] = err.trimEnd().split('\n');
      assert.match(line?.replace(/^star-stories: /, '') ?? '', sentence);
      assert.deepEqual({ code, out, more }, { code: 2, out: '', more: [] });
    });
  }

  it('still reports the other files', async () => {
    const { code, out, err } = await cli(cwd, ['check', 'gone.md', 'good.star.md', 'binary.md', '--format', 'json']);
    assert.deepEqual(
      JSON.parse(out).files.map(({ path }: { path: string }) => path),
      ['good.star.md'],
    );
    assert.equal(err.trimEnd().split('\n').length, 2);
    assert.equal(code, 2);
  });

  it('names the place in a broken config and still reports', async () => {
    const broken = folderWith({ 'a.star.md': story, '.star-stories.yaml': 'rules:\n  we-in-acton: off\n' });
    const { code, out, err } = await cli(broken, ['check', '--format', 'json']);
    assert.match(err, /^star-stories: \.star-stories\.yaml:\d+:\d+: .*we-in-acton/);
    assert.equal(JSON.parse(out).files.length, 1);
    assert.equal(code, 2);
  });

  it('takes an empty file, and a line of a megabyte', async function () {
    this.timeout(30_000);
    const long = `## Action\nFirst we did it. ${'It held. '.repeat(111_000)}\n`;
    const odd = folderWith({ 'empty.star.md': '', 'long.star.md': long });
    const { code, out } = await cli(odd, ['check', '--fail-on', 'never', '--format', 'json']);
    assert.equal(JSON.parse(out).summary.files, 2);
    assert.equal(code, 0);
  });
});
