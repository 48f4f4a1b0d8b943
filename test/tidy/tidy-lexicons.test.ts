/** The lexicons hold nothing but phrases, and the code asks for no tag that they do not have. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { type Phrases, phrasesOf } from '../../server/src/engine/text/phrases';
import { filesBelow, readSource } from './sources';

const folder = 'server/src/engine/lexicon';
const lexicons = filesBelow([folder], '.yaml').map((path) => ({
  name: basename(path),
  data: parse(readFileSync(path, 'utf8')) as unknown,
}));
const sources = filesBelow(['server/src/engine'], '.ts').map(readSource);

/** Every value that holds no others, with the key above it. */
function* leaves(value: unknown, key = ''): Generator<{ readonly key: string; readonly value: unknown }> {
  if (typeof value !== 'object' || value === null) yield { key, value };
  else for (const [name, item] of Object.entries(value)) yield* leaves(item, Array.isArray(value) ? key : name);
}

/** The file that packs the lexicons into one knows which of them hold tags. */
const packed = readSource(`${folder}/packed.built.ts`).imports.map(({ from }) => basename(from));
const tagged = lexicons.filter(({ name }) => packed.includes(name) && name !== 'questions.yaml');
const tags = new Set(tagged.flatMap(({ data }) => Object.keys(data as object)));

describe('lexicons', () => {
  for (const { name, data } of lexicons)
    it(`${name} holds words only`, () => {
      const wrong = [...leaves(data)].filter(
        ({ key, value }) => typeof value !== (key === 'factor' ? 'number' : 'string'),
      );
      assert.deepEqual(wrong, [], 'YAML reads no, on, 1 and the like as something else: put them in quotes');
      for (const { key, value } of leaves(data)) assert.notEqual(String(value).trim(), '', key);
    });

  it('part no phrase at a semicolon that is one of its words', () => {
    const phrases = phrasesOf(tagged.map(({ data }) => data as Phrases)).map(({ phrase }) => phrase);
    assert.deepEqual(
      phrases.filter((phrase) => phrase === '' || /(^|[ |])([ |?]|$)/.test(phrase)),
      [],
    );
  });

  it('have every tag that the code asks for', () => {
    const asked = sources.flatMap(({ path, text }) => tagsAsked(text).map((tag) => ({ path, tag })));
    assert.ok(asked.length > 20);
    assert.deepEqual(
      asked.filter(({ tag }) => !tags.has(tag)),
      [],
    );
  });

  it('have no tag that the code never names', () => {
    const all = sources.map(({ text }) => text).join('\n');
    assert.deepEqual(
      [...tags].filter((tag) => !all.includes(`'${tag}'`)),
      [],
    );
  });
});

/** The string literals among the arguments of the functions that look tags up. */
function tagsAsked(text: string): readonly string[] {
  const calls = text.matchAll(/\b(?:marks|marksIn|ownMarks|anywhere|lastBefore|soonAfter)\(([^()]*)\)/g);
  return [...calls].flatMap(([, args = '']) => [...args.matchAll(/'([^']+)'/g)].map(([, tag = '']) => tag));
}
