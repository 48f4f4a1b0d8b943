/** Every rule of the bank does to its examples what they say, and the author can silence it. */
import assert from 'node:assert/strict';
import { readConfig } from '../../server/src/engine/config/read';
import type { BankExample } from '../../server/src/engine/rules/bank-rule';
import { bankRules } from '../../server/src/engine/rules/index';
import { mark, unmark } from '../rules/examples';
import { modelOf, type Texts } from './bank';

const unmarked = (example: BankExample): Texts =>
  Object.fromEntries(Object.entries(example).map(([name, text]) => [name, unmark(text).text]));

const title = (example: BankExample): string => JSON.stringify(Object.values(example).join(' ').slice(0, 60));

/** The texts with `<|…|>` around what the rule finds. */
function marked(rule: string, texts: Texts): Texts {
  const findings = modelOf(texts).findings.filter((finding) => finding.rule === rule);
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const spans = findings.flatMap(({ place }) => (place?.uri === name ? [place.span] : []));
      return [name, mark(text, spans)];
    }),
  );
}

for (const { id, checkStory, examples } of bankRules) {
  const found = (texts: Texts) => modelOf(texts).findings.filter(({ rule }) => rule === id);

  describe(`rule ${id}`, () => {
    for (const example of examples.invalid) {
      it(`finds ${Object.keys(example).join(' and ')}: ${title(example)}`, () => {
        const texts = unmarked(example);
        assert.deepEqual(marked(id, texts), example);
        assert.ok(found(texts).length > 0);
        for (const { message } of found(texts))
          assert.match(message, /^["“\p{Lu}].*[.?]$/su, 'a message is a sentence');
      });
    }

    for (const example of examples.valid) {
      it(`passes ${title(example)}`, () => assert.deepEqual(found(example), []));
    }

    it('is silent when the config says so', () => {
      const { settings, problems } = readConfig(`rules:\n  ${id}: off\n`);
      assert.deepEqual(problems, []);
      for (const example of examples.invalid) {
        const { findings } = modelOf(unmarked(example), settings);
        assert.deepEqual(
          findings.filter(({ rule }) => rule === id),
          [],
        );
      }
    });

    if (checkStory) {
      it('is silent in a file that disables it', () => {
        const silenced = (text: string): string =>
          text.startsWith('---\n')
            ? text.replace('---\n', `---\ndisable: [${id}]\n`)
            : `<!-- star-disable ${id} -->\n\n${text}`;
        for (const example of examples.invalid) {
          const texts = Object.entries(unmarked(example)).map(([name, text]) => [name, silenced(text)]);
          assert.deepEqual(found(Object.fromEntries(texts)), []);
        }
      });
    }
  });
}
