/** Hover on names: parts of a story, front matter, rules, acronyms. */
import assert from 'node:assert/strict';
import { hoverAt, type Settings } from '../../server/src/engine/index';
import { atCursor } from './cursor';

const hover = (marked: string, settings: Partial<Settings> = {}): string => {
  const { analysis, offset } = atCursor(marked, settings);
  return hoverAt(analysis, offset)?.markdown ?? '';
};

describe('hover', () => {
  it('on a label tells what belongs there and how long it may take at the pace of the author', () => {
    const slow = hover('---\nwpm: 120\n---\n## Act<|>ion\nI called the plant twice.\n');
    assert.match(slow, /^\*\*Action\*\*\n\nWhat you did, in three to five concrete steps/);
    assert.match(slow, /30 to 72 seconds of 60 to 120: about 60 to 144 words at your pace of 120 a minute\./);
    assert.match(slow, /Now it takes \d+ seconds?\./);
    assert.match(hover('## Act<|>ion\n', { time: { min: 100, max: 100 } }), /50 to 60 seconds of 100:/);
  });
  it('on a label of two parts tells of both', () =>
    assert.match(hover('## Situation & <|>Task\nTen beds.\n'), /When and where[\s\S]*What had to be reached/));
  it('on a letter names the part', () =>
    assert.match(hover('**S<|>:** It stood.\n\n**T:** Ten beds.\n\n**A:** I called.\n'), /\*\*Situation\*\*/));
  it('on a key of the front matter tells what it is for', () =>
    assert.match(hover('---\nro<|>und: interview\n---\n'), /^\*\*round\*\*\n\nThe interview round/));
  it('on a value tells what it means', () => {
    assert.match(hover('---\nround: inter<|>view\n---\n'), /^\*\*Interview\*\*, 45 minutes/);
    assert.match(hover('---\nprofile: <|>confluent-swe\n---\n'), /Technical screen/);
    assert.match(
      hover('---\nquestion: Tell me about a <|>failure of yours.\n---\n'),
      /A good answer shows\n\n- your own part/,
    );
    assert.match(hover('# Tell me about a <|>failure of yours\n\n## Action\nI called.\n'), /about Learning/);
  });
  it('on the name of a rule tells what it finds', () => {
    assert.match(hover('<!-- star-disable-next-line hed<|>ge -->\n'), /^\*\*hedge\*\*\n\n/);
    assert.match(hover('<!-- star-enable hed<|>ge -->\n'), /^\*\*hedge\*\*/);
    assert.match(hover('---\ndisable: [blame, hed<|>ge]\n---\n'), /^\*\*hedge\*\*/);
  });
  it('on a known acronym tells that it needs no explanation', () => {
    assert.match(
      hover('## Action\nI asked my friends in the <|>NHS to call.\n'),
      /\*\*NHS\*\* is known to the interviewers of the profile General/,
    );
    assert.match(hover('## Action\nI read all of the <|>APIs again.\n'), /\*\*APIs\*\* is known/);
    assert.match(hover('## Action\nI read what the ZZQ<|> wrote.\n', { acronyms: ['ZZQ'] }), /as your settings say/);
  });
  it('tells the docs of a rule once', () => {
    const markdown = hover('## Act<|>ion\nI called.\n');
    assert.equal(markdown.split('Each part answers something').length, 2);
    assert.equal(markdown.split('`missing-section`').length, 4);
  });

  it('says of an empty file that it is a draft', () =>
    assert.match(hover('<|>'), /^\*\*Draft: nothing is told yet\.\*\*/));

  for (const [name, marked] of [
    ['words', '## Action\nFirst of all I <|>called.\n'],
    ['words that name a part', '## Action\nThen at last I took <|>action there.\n'],
    ['words that name a rule', '## Action\nFirst of all I cut the <|>hedge.\n'],
    ['comments', '<!-- the <|>hedge -->\n'],
    ['code', '```\nprofile: <|>general\n```\n'],
  ] as const)
    it(`has nothing to say of ${name}`, () =>
      assert.doesNotMatch(hover(marked), /belongs|known to|^\*\*(?:Action|hedge)\*\*/));
});
