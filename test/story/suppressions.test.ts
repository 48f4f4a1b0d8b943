/** Comments and fields that silence rules. */
import assert from 'node:assert/strict';
import { parseStory } from '../../server/src/engine/story/parse';

const silenced = (text: string) =>
  parseStory(text).suppressions.map(({ covers, rules }) => [
    rules.map((rule) => rule.text).join(' '),
    text.slice(covers.start, covers.end),
  ]);

describe('suppressions', () => {
  it('of the next line', () => {
    assert.deepEqual(silenced('<!-- star-disable-next-line hedge, blame -->\nMaybe.\nMore.\n'), [
      ['hedge blame', 'Maybe.'],
    ]);
    assert.deepEqual(silenced('One. <!-- star-disable-next-line -->\r\nMaybe.\r\nMore.'), [['', 'Maybe.']]);
    assert.deepEqual(silenced('One. <!-- star-disable-next-line hedge -->'), [['hedge', '']]);
  });

  it('of a block, to its end or that of the file', () => {
    assert.deepEqual(silenced('a\n\n<!-- star-disable hedge -->\n\nb\n\n<!-- star-enable -->\n\nc'), [
      ['hedge', '<!-- star-disable hedge -->\n\nb\n\n<!-- star-enable -->'],
    ]);
    assert.deepEqual(silenced('a\n\n<!-- star-disable -->\n\nb\n'), [['', '<!-- star-disable -->\n\nb\n']]);
    assert.deepEqual(silenced('<!-- star-disable a -->\n<!-- star-disable b -->\nx\n<!-- star-enable a -->\ny'), [
      ['a', '<!-- star-disable a -->\n<!-- star-disable b -->\nx\n<!-- star-enable a -->'],
      ['b', '<!-- star-disable b -->\nx\n<!-- star-enable a -->\ny'],
    ]);
  });

  it('of the file', () => {
    const text = '---\ndisable: [hedge, blame]\n---\nMaybe.\n';
    assert.deepEqual(silenced(text), [['hedge blame', text]]);
  });

  it('of the file, by a list of lines or one text, without what stands in YAML comments', () => {
    assert.deepEqual(
      silenced('---\ndisable:\n  - hedge # as in "blame"\n  - "over-time"\n---\n')[0]?.[0],
      'hedge over-time',
    );
    assert.deepEqual(silenced('---\ndisable: hedge, blame\n---\n')[0]?.[0], 'hedge blame');
    assert.deepEqual(silenced('---\ndisable:\n---\n'), []);
  });

  it('with the places of the rules and a reason', () => {
    const text = 'a <!-- star-disable-next-line hedge buzzword -- the house style -->\nb';
    const [found] = parseStory(text).suppressions;
    assert.deepEqual(
      found?.rules.map(({ text: rule, span }) => [rule, text.slice(span.start, span.end)]),
      [
        ['hedge', 'hedge'],
        ['buzzword', 'buzzword'],
      ],
    );
  });

  it('not by other comments, code or unknown commands', () => {
    assert.deepEqual(
      silenced(
        '<!-- star-disabled hedge -->\n\n`<!-- star-disable hedge -->`\n\n```\n<!-- star-disable -->\n```\n\n<!-- nothing -->',
      ),
      [],
    );
  });
});
