/** Markdown that is read part by part says the same as read as a whole, whatever was read before. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { joined, readMarkdown } from '../../server/src/engine/text/markdown';
import { readStretch } from '../../server/src/engine/text/markdown-reader';

const lines = [
  'a line of prose',
  'and one more  ',
  '# Heading',
  'under it',
  '---',
  '===',
  '- item',
  '* other',
  '-',
  '  - nested',
  '- - two at once',
  '1. first',
  '2) second',
  '   goes on',
  '    indented',
  '\tby a tab',
  '> quoted',
  '> > twice',
  '> - item',
  '- > quoted',
  `${'>'.repeat(70)} deep`,
  '```',
  '~~~ js',
  '- ```',
  '> ```',
  '`code',
  'code`',
  '| a | b |',
  '|---|---|',
  '| c | [d] |',
  '<!-- comment',
  'ends -->',
  '- <!-- comment',
  '<div>',
  '</div>',
  '<pre>',
  '</pre> behind',
  '<?php',
  '?>',
  '<!DOCTYPE',
  '<![CDATA[',
  ']]>',
  '<summary>Story</summary>',
  '<b>',
  '[label]: https://x.y/z',
  '[other]:',
  '"its title"',
  '[label] and [other] [link](https://a.b)',
  'https://c.d and me@x.org',
  '**bold',
  'bold** \\',
  '- [x] done',
  '* * *',
  '\u00A0blank',
  '\uFEFF',
  '\u2028',
  ' '.repeat(300),
  ' ',
  '',
  '',
  '',
  '',
];
const ends = fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n');
const markdown = fc
  .array(fc.tuple(fc.constantFrom(...lines), ends), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));
const start = fc.nat({ max: 9 });

function assertSame(text: string, from: number): void {
  const whole = readStretch(text.slice(from), { start: from, items: 0, tables: 0 });
  assert.deepEqual(readMarkdown(text, from), joined([whole], text, from));
}

describe('Markdown read part by part', () => {
  it('is what it is as a whole', () => {
    fc.assert(
      fc.property(markdown, start, (text, from) => assertSame(text, Math.min(from, text.length))),
      { numRuns: 2000 },
    );
  });

  it('is the same after any edit', () => {
    fc.assert(
      fc.property(markdown, markdown, fc.nat(), fc.nat({ max: 20 }), (text, added, place, removed) => {
        const at = place % (text.length + 1);
        for (const version of [text, text.slice(0, at) + added + text.slice(at + removed), text])
          assertSame(version, 0);
      }),
      { numRuns: 500 },
    );
  });

  for (const name of readdirSync('examples'))
    it(`is what it is as a whole: ${name}`, () => {
      const text = readFileSync(`examples/${name}`, 'utf8');
      for (const written of [text, text.replaceAll('\n', '\r\n')]) assertSame(written, 0);
    });

  it('takes linear time where a block stays open', () => {
    const text = `\`\`\`\n\n${'a\n\n'.repeat(100_000)}`;
    assert.equal(readMarkdown(text, 0).leaves.length, 1);
  });
});
