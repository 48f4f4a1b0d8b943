/** Every rule is complete: documented, exemplified, named as its file is, and in the catalogue. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { allRules, bankRules, rules } from '../../server/src/engine/rules/index';
import { unmark } from './examples';

const folder = 'server/src/engine/rules';

/** Files that define a rule, by the id that their name gives. */
const defined = readdirSync(folder)
  .filter((name) => readFileSync(`${folder}/${name}`, 'utf8').match(/: (?:Tunable|Bank)?Rule\b.* = \{$/m))
  .map((name) => name.replace(/\.ts$/, ''));

describe('rule catalogue', () => {
  it('holds every rule file once, under its id', () => {
    assert.deepEqual(allRules.map(({ id }) => id).sort(), defined.sort());
  });

  for (const { id, docs } of allRules) {
    it(`has the docs of ${id}`, () => {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
      for (const text of [docs.what, docs.why, docs.how])
        assert.match(text, /^["\p{Lu}].*[^.]\.$/su, 'sentences, with a full stop');
      assert.doesNotMatch(docs.what, /[.!?]["')]?\s/, '`what` is one sentence');
    });
  }

  for (const { id, examples } of bankRules) {
    it(`has the examples of ${id}`, () => {
      assert.ok(examples.invalid.length >= 2 && examples.valid.length >= 1, 'banks of either kind');
    });
  }

  for (const { id, examples, fixes } of rules) {
    it(`has the examples of ${id}`, () => {
      assert.ok(examples.invalid.length >= 3, 'three invalid examples');
      assert.ok(examples.valid.length >= 5, 'five valid examples');
      const texts = [...examples.invalid.map(({ text }) => unmark(text).text), ...examples.valid];
      assert.equal(new Set(texts).size, texts.length, 'no example twice');
      for (const { text } of examples.invalid)
        assert.ok(unmark(text).spans.length > 0, 'an invalid example marks the fault');
      const mended = examples.invalid.some(({ fixed, suggestion }) => (fixed ?? suggestion) !== undefined);
      assert.equal(mended, fixes !== undefined, 'a fix has an example');
    });
  }
});
