/** The same words score the same, whatever the line ends, the level of headings and the style of labels. */
import assert from 'node:assert/strict';
import { bases, pointsOf, read, scoreOf } from './bases';

interface Part {
  readonly name: string;
  readonly told: string;
}

const styles: readonly (readonly [name: string, write: (part: Part) => string])[] = [
  ['a heading', ({ name, told }) => `## ${name}\n${told}\n\n`],
  ['an upper-case heading', ({ name, told }) => `### ${name.toUpperCase()}\n\n${told}\n\n`],
  ['an underlined heading', ({ name, told }) => `${name}\n---\n${told}\n\n`],
  ['bold words', ({ name, told }) => `**${name}:** ${told}\n\n`],
  ['bold words on a line of their own', ({ name, told }) => `**${name}**\n\n${told}\n\n`],
  ['bold words in a list', ({ name, told }) => `- **${name}:** ${told}\n`],
  ['a list item', ({ name, told }) => `- ${name}: ${told}\n`],
  ['a plain label', ({ name, told }) => `${name}: ${told}\n\n`],
  ['a letter', ({ name, told }) => `**${name.charAt(0)}:** ${told}\n\n`],
];

/** What the labels of a story introduce, where every part is plain paragraphs below a heading. */
function partsOf(text: string): readonly Part[] | undefined {
  const { lowest, stories } = read(text);
  const { sections } = lowest.story;
  const isPlain = sections.every(
    ({ label, items, body }) =>
      label?.style === 'heading' && items.length === 0 && !/^[>|#]|[`*:]/m.test(text.slice(body.start, body.end)),
  );
  if (stories.length > 1 || !isPlain || sections.length < 3) return undefined;
  return sections.map(({ label, body }) => ({
    name: label?.text ?? '',
    told: text.slice(body.start, body.end).replace(/\s+/g, ' '),
  }));
}

const plain = bases.flatMap(({ name, text }) => {
  const parts = partsOf(text);
  return parts ? [{ name, parts, front: /^---\n.*?\n---\n/s.exec(text)?.[0] ?? '' }] : [];
});

/** Letters stand for these parts only. */
const lettered = /^(Situation|Task|Action|Result)$/;

describe('the form of a story', function () {
  this.timeout(20_000);

  it('is no matter: line ends', () => {
    for (const { name, text } of bases) {
      const score = scoreOf(text);
      for (const end of ['\r\n', '\r'])
        assert.equal(scoreOf(text.replaceAll('\n', end)), score, `${name} with ${JSON.stringify(end)}`);
    }
  });

  it('is no matter: the level of headings', () => {
    const headed = bases.filter(({ text }) => /^## /m.test(text) && !/^# /m.test(text));
    assert.ok(headed.length > 10);
    for (const { name, text } of headed)
      for (const level of [1, 3, 6])
        assert.equal(scoreOf(text.replaceAll(/^## /gm, `${'#'.repeat(level)} `)), scoreOf(text), `${name}: ${level}`);
  });

  for (const [style, write] of styles)
    it(`is no matter: ${style}`, () => {
      const able = plain.filter(({ parts }) => style !== 'a letter' || parts.every(({ name }) => lettered.test(name)));
      assert.ok(able.length > 3);
      for (const { name, parts, front } of able) {
        const text = front + parts.map(write).join('');
        const model = front + parts.map(styles[0]?.[1] ?? write).join('');
        assert.equal(pointsOf(text), pointsOf(model), `${name}\n${text}`);
      }
    });
});
