/** Writing a field of the front matter: the field changes, and not a byte besides. */
import assert from 'node:assert/strict';
import { applyEdits, setField } from '../../server/src/engine/index';
import { parseStory } from '../../server/src/engine/story/parse';

const after = (text: string, key: string, value: string | undefined): string =>
  applyEdits(text, setField(parseStory(text), key, value));

describe('front matter fields', () => {
  for (const [name, before, value, wanted] of [
    ['a story without front matter', '# Title\n', 'general', '---\nround: general\n---\n\n# Title\n'],
    ['Windows line ends', '# Title\r\n', 'pm', '---\r\nround: pm\r\n---\r\n\r\n# Title\r\n'],
    ['a byte order mark', '\uFEFF# Title\n', 'pm', '\uFEFF---\nround: pm\n---\n\n# Title\n'],
    ['a new field', '---\ntags: [a]\n---\nText.\n', 'pm', '---\ntags: [a]\nround: pm\n---\nText.\n'],
    ['another value', '---\nround: tpm # mine\ntags: [a]\n---\n', 'pm', '---\nround: pm # mine\ntags: [a]\n---\n'],
    ['a quoted value', '---\nround: "tpm"\n---\n', 'pm', '---\nround: pm\n---\n'],
    ['an empty value', '---\nround:\ntags: [a]\n---\n', 'pm', '---\nround: pm\ntags: [a]\n---\n'],
    ['words that YAML reads as something else', '---\nround: tpm\n---\n', 'no', '---\nround: "no"\n---\n'],
    ['words that would break YAML', '---\nround: tpm\n---\n', 'a: "b" #', '---\nround: "a: \\"b\\" #"\n---\n'],
    ['no value any more', '---\ntags: [a]\nround: tpm # mine\n---\nText.\n', undefined, '---\ntags: [a]\n---\nText.\n'],
    ['no value, and none before', '---\ntags: [a]\n---\n', undefined, '---\ntags: [a]\n---\n'],
    ['no value, and no front matter', 'Text.\n', undefined, 'Text.\n'],
    ['fields in one line', '---\n{tags: [a], round: tpm}\n---\n', 'pm', '---\n{tags: [a], round: tpm}\n---\n'],
    ['broken front matter', '---\ntags: [a\n---\nText.\n', 'pm', '---\ntags: [a\n---\nText.\n'],
  ] as const)
    it(`are written into ${name}`, () => {
      assert.equal(after(before, 'round', value), wanted);
      if (value === undefined || wanted === before) return;
      const fields = parseStory(wanted).frontMatter?.fields ?? [];
      assert.equal(fields.find(({ key }) => key === 'round')?.value, value);
    });
});
