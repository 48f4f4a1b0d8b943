/** Every source file says in its first line what it is for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { filesBelow } from './sources';

describe('source files', () => {
  const folders = ['client', 'server', 'test', 'bench', 'scripts'];
  for (const path of filesBelow(folders, '.ts', '.mjs'))
    it(`${path} starts with a comment`, () => {
      assert.match(readFileSync(path, 'utf8'), /^(?:#!.*\n)?(?:\/\*\*\s|\/\/ )\S*/);
    });
});
