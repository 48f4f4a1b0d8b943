/** New files are written all or none, whatever goes wrong in the middle. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAll } from '../../server/src/cli/create';
import { folderWith } from './harness';

const file = (folder: string, name: string) => ({ path: join(folder, name), name, text: 'new\n' });

describe('new files', () => {
  it('are taken back when one of them is there', () => {
    const folder = folderWith({ 'b.md': 'old\n' });
    assert.throws(
      () =>
        createAll(
          folder,
          ['a.md', 'b.md', 'c.md'].map((name) => file(folder, name)),
        ),
      /^Error: Cannot write "b\.md": there is one already, and nothing is overwritten; .* No file was written\.$/,
    );
    assert.deepEqual(readdirSync(folder), ['b.md']);
    assert.equal(readFileSync(join(folder, 'b.md'), 'utf8'), 'old\n');
  });

  it('are taken back with the folders made for them', () => {
    const cwd = folderWith({});
    const folder = join(cwd, 'a', 'b');
    assert.throws(() => createAll(folder, [file(folder, 'a.md'), file(folder, 'no/b.md')]), /no such folder/);
    assert.deepEqual(readdirSync(cwd), []);
  });
});
