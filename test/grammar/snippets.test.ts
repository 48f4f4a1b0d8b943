/** The snippets: one a framework and a headline, every field a placeholder in brackets, front matter that is right. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import snippets from '../../snippets/star-story.json';

const all = Object.entries(snippets).map(([name, { prefix, body }]) => ({ name, prefix, text: body.join('\n') }));

/** The text as inserted, with every field as it is. */
const inserted = (text: string): string =>
  text
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace('$0', '');

describe('snippets', () => {
  it('cover every framework and the headline', () => {
    assert.deepEqual(
      all.map(({ prefix }) => prefix),
      ['star', 'star-result', 'pcam', 'par', 'car', 'soar', 'hook'],
    );
  });

  for (const { name, text } of all) {
    it(`${name} has fields in brackets, numbered from 1 without a gap, and ends at $0`, () => {
      const fields = [...text.matchAll(/\$\{(\d+)([:|])([^}]*)\}/g)];
      assert.deepEqual(
        fields.map(([, number]) => Number(number)),
        fields.map((_, index) => index + 1),
      );
      for (const [, , kind, words] of fields) assert.match(words ?? '', kind === ':' ? /^\[.+\]$/ : /^[^,]+,.+\|$/);
      assert.ok(text.endsWith('$0'));
    });

    it(`${name} has front matter that can be read`, () => {
      const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(inserted(text)) ?? [];
      if (yaml !== undefined) assert.equal(typeof parse(yaml).question, 'string');
    });
  }
});
