/** Packed lexicons find what the phrases say, punctuation among them. */
import assert from 'node:assert/strict';
import { compileLexicon, type Lexicon, unpackLexicon } from '../../server/src/engine/text/lexicon';
import { pack, phrasesOf } from '../../server/src/engine/text/phrases';
import type { Mark } from '../../server/src/engine/text/prose';
import { tokenize } from '../../server/src/engine/text/tokens';

const phrases = { cue: ['before ,|.|;|:|)', ';|— earlier', '~cut # percent?', 'so * far'], other: ['before'] };

const marksOf = (lexicon: Lexicon, text: string): readonly (readonly [string, number, number])[] => {
  const marks = new Map<string, Mark[]>();
  lexicon.match({ start: 0, end: text.length, block: 0, words: tokenize(text, text), identity: {} }, 0, marks);
  return [...marks.values()].flat().map(({ tag, first, last }) => [tag, first, last] as const);
};

describe('packed lexicons', () => {
  const packed = unpackLexicon(pack(phrasesOf([phrases])));

  for (const mark of [',', '.', ';', ':', ')'])
    it(`find a phrase that ends with "${mark}"`, () => {
      assert.deepEqual(marksOf(packed, `12 before${mark} 3`), [
        ['other', 1, 1],
        ['cue', 1, 2],
      ]);
    });

  it('find a phrase that begins with a semicolon', () => {
    assert.deepEqual(marksOf(packed, '12 days; earlier 40'), [['cue', 2, 3]]);
  });

  it('find the same as lexicons compiled from their phrases', () => {
    const compiled = compileLexicon([phrases]);
    for (const text of ['12 before; 3', 'we cut 30 percent; earlier, so very far', '(before) — earlier: cut 3', ''])
      assert.deepEqual(marksOf(packed, text), marksOf(compiled, text));
  });
});
