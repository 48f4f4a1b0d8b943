/** Rule pages, config schema and the manifest's settings are those that the rules and the settings table give. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { allRules } from '../../server/src/engine/index';

describe('generated files', () => {
  it('are up to date', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
  }).timeout(20_000);

  it('hold a page of every rule, with what the rule says', () => {
    for (const { id, docs } of allRules) {
      const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
      for (const text of [`# ${id}\n`, docs.what, docs.why, docs.how]) assert.ok(page.includes(text), id);
      assert.doesNotMatch(page, /<\||\|>/, 'the marks of examples are gone');
    }
  });

  it('link only to pages that are there', () => {
    const index = readFileSync('docs/rules/README.md', 'utf8');
    const linked = [...index.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => `docs/rules/${target}`);
    assert.equal(linked.length, allRules.length);
    assert.deepEqual(
      linked.filter((path) => !existsSync(path)),
      [],
    );
  });
});
