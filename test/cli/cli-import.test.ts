/** `star-stories import`: notes become files, all of them or none, and nothing is overwritten. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, folderWith } from './harness';

const story = (title: string) =>
  `## ${title}\n\nSituation: The ${title} stood still.\nTask: I had a week.\nAction: I moved it by night.\nResult: It moved.\n`;
const notes = `# Prepared in spring\n\n${story('Old crane')}\n${story('New crane')}`;

describe('star-stories import', () => {
  it('writes a file for each story beside the notes', async () => {
    const cwd = folderWith({ 'prep/notes.md': notes });
    const { code, out, err } = await cli(cwd, ['import', 'prep/notes.md']);
    assert.deepEqual(
      [code, out, err],
      [
        0,
        'Wrote 2 stories; "prep/notes.md" stays as it is.\n  prep/old-crane.star.md\n  prep/new-crane.star.md\nPart of no story, so only in the notes:\n  line 1: # Prepared in spring\n',
        '',
      ],
    );
    assert.equal(readFileSync(join(cwd, 'prep/old-crane.star.md'), 'utf8'), story('Old crane'));
    assert.equal(readFileSync(join(cwd, 'prep/new-crane.star.md'), 'utf8'), story('New crane'));
    assert.equal(readFileSync(join(cwd, 'prep/notes.md'), 'utf8'), notes);
    const { code: checked } = await cli(cwd, ['check', 'prep', '--fail-on', 'error']);
    assert.equal(checked, 0);
  });

  it('names each story by its question, and says what it leaves in the notes', async () => {
    const parts = 'S: The crane stood.\nT: I had a week.\nA: I moved it.\nR: It moved.\n';
    const asked = (what: string) => `## Q: Tell me about a ${what}?\n${parts}\n`;
    const cwd = folderWith({
      'n.md': `# Interview prep notes\n\nKept since May.\n\n${asked('conflict')}${asked('failure')}## TODO\n- ask Anna\n`,
    });
    const { code, out } = await cli(cwd, ['import', 'n.md']);
    assert.equal(code, 0);
    assert.equal(
      out,
      'Wrote 2 stories; "n.md" stays as it is.\n  tell-me-about-a-conflict.star.md\n  tell-me-about-a-failure.star.md\nPart of no story, so only in the notes:\n  lines 1 to 3: # Interview prep notes\n  lines 17 to 18: ## TODO\n',
    );
    assert.equal(
      readFileSync(join(cwd, 'tell-me-about-a-conflict.star.md'), 'utf8'),
      `${asked('conflict').trimEnd()}\n`,
    );
  });

  it('makes no story of prose without parts', async () => {
    const cwd = folderWith({ 'n.md': 'Just some thoughts. No stories at all.\n' });
    const { code, out, err } = await cli(cwd, ['import', 'n.md']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^star-stories: No story in "n\.md": name the parts/);
    assert.deepEqual(readdirSync(cwd), ['n.md']);
  });

  it('makes the folder that it is told', async () => {
    const cwd = folderWith({ 'notes.txt': notes });
    const { code } = await cli(cwd, ['import', 'notes.txt', '--out', 'bank/2026']);
    assert.equal(code, 0);
    assert.deepEqual(readdirSync(join(cwd, 'bank/2026')), ['new-crane.star.md', 'old-crane.star.md']);
  });

  it('writes nothing on a dry run', async () => {
    const cwd = folderWith({ 'notes.md': notes });
    const { code, out } = await cli(cwd, ['import', 'notes.md', '--out', 'bank', '--dry-run']);
    assert.equal(code, 0);
    assert.match(out, /^Would write 2 stories; .*\n {2}bank\/old-crane\.star\.md\n/);
    assert.deepEqual(readdirSync(cwd), ['notes.md']);
  });

  it('overwrites nothing: a name that is taken gets a number', async () => {
    const cwd = folderWith({ 'notes.md': notes, 'old-crane.star.md': 'Mine.\n' });
    const { out } = await cli(cwd, ['import', 'notes.md']);
    assert.match(out, /old-crane-2\.star\.md/);
    assert.equal(readFileSync(join(cwd, 'old-crane.star.md'), 'utf8'), 'Mine.\n');
  });

  it('writes none where it cannot write all', async () => {
    const cwd = folderWith({ 'notes.md': notes, bank: 'a file\n' });
    const { code, out, err } = await cli(cwd, ['import', 'notes.md', '--out', 'bank/deep']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(
      err,
      /^star-stories: Cannot write "bank\/deep.*": a part of its path is a file; .*No file was written\.\n$/,
    );
    assert.deepEqual(readdirSync(cwd).sort(), ['bank', 'notes.md']);
    assert.ok(!existsSync(join(cwd, 'old-crane.star.md')));
  });

  for (const [what, call, sentence] of [
    ['no file', 'import', /^Which notes\?/],
    ['two files', 'import a.md b.md', /^One file at a time/],
    ['a missing file', 'import gone.md', /^Cannot read "gone\.md": there is no such file/],
    ['a file without a story', 'import empty.md', /^No story in "empty\.md": name the parts of each/],
    ['a folder without a name', 'import empty.md --out', /^Option "--out" needs a value/],
  ] as const)
    it(`says what is wrong with ${what}`, async () => {
      const { code, out, err } = await cli(folderWith({ 'empty.md': '\n' }), call.split(' '));
      assert.match(err.replace(/^star-stories: /, ''), sentence);
      assert.deepEqual([code, out], [2, '']);
    });
});
