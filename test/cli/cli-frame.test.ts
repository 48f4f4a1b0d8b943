/** Code frames: carets stand under the words, whatever their width, and long lines are cut. */
import assert from 'node:assert/strict';
import { codeFrame } from '../../server/src/cli/code-frame';
import { LineIndex } from '../../server/src/engine/index';

/** The frame as printed, for a text in which `<|…|>` marks the span. */
function framed(marked: string, width = 60): string {
  const start = marked.indexOf('<|');
  const end = marked.indexOf('|>') - 2;
  const text = marked.replace(/<\||\|>/g, '');
  const { source, column, carets } = codeFrame(text, new LineIndex(text), { start, end }, width);
  return `${source}\n${' '.repeat(column)}${'^'.repeat(carets)}`;
}

describe('code frames', () => {
  it('mark words of plain text', () => {
    assert.equal(framed('one\nFirst <|we|> drew.\nthree'), 'First we drew.\n      ^^');
  });

  it('give wide characters two columns, joined emoji two and combining marks none', () => {
    assert.equal(framed('日本 <|語語|> x'), '日本 語語 x\n     ^^^^');
    assert.equal(framed('👩‍🔧 <|we|> x'), '👩‍🔧 we x\n   ^^');
    assert.equal(framed('cafe\u0301 <|we|>'), 'cafe\u0301 we\n     ^^');
  });

  it('lay tabs out to multiples of four', () => {
    assert.equal(framed('a\t<|we|>\tx'), 'a   we  x\n    ^^');
  });

  it('mark an empty place, the end of a line, and a span that goes on below', () => {
    assert.equal(framed('ab<||>cd'), 'abcd\n  ^');
    assert.equal(framed('ab<||>\r\ncd'), 'ab\n  ^');
    assert.equal(framed('ab <|cd\nef|>'), 'ab cd\n   ^^');
  });

  it('cut long lines around the words', () => {
    assert.equal(framed(`${'a '.repeat(50)}<|we|>${' b'.repeat(50)}`, 20), '…a a a we b b b b b…\n       ^^');
    assert.equal(framed(`<|we|>${' b'.repeat(50)}`, 20), 'we b b b b b b b b…\n^^');
    assert.equal(framed(`${'a '.repeat(50)}<|we|>`, 20), `…${'a '.repeat(8)}we\n${' '.repeat(17)}^^`);
    assert.equal(framed(`x <|${'long '.repeat(50)}|>`, 20), 'x long long long l…\n  ^^^^^^^^^^^^^^^^');
  });

  it('show control characters and turned text instead of obeying them', () => {
    assert.equal(framed('\u001b[31m<|we|>\u202e'), '\ufffd[31mwe\ufffd\n     ^^');
  });
});
