/** Front matter: fields with their places, problems with theirs. */
import assert from 'node:assert/strict';
import { parseStory } from '../../server/src/engine/story/parse';
import { marked, told } from './show';

const wrong: [name: string, text: string, messages: string[]][] = [
  ['a number for a question', '---\nquestion: <|[a, b]|>\n---\n', ['The field "question" must be text.']],
  ['text for a number', '---\nwpm: <|fast|>\n---\n', ['The field "wpm" must be a number from 60 to 300.']],
  ['a pace that nobody speaks at', '---\nwpm: <|5|>\n---\n', ['The field "wpm" must be a number from 60 to 300.']],
  [
    'an unknown framework',
    '---\nframework: <|stra|>\n---\n',
    ['The field "framework" must be one of star, star-result-first, pcam, soar, car, par.'],
  ],
  [
    'a date in words',
    '---\ndate: <|last week|>\n---\n',
    ['The field "date" must be a year, month or day, as in 2025-03-14.'],
  ],
  ['a mapping for tags', '---\ntags: <|{ a: 1 }|>\n---\n', ['The field "tags" must be text or a list of texts.']],
  [
    'an unknown field with a near one',
    '---\n<|qestion|>: Why?\n---\n',
    ['There is no field "qestion". Did you mean "question"?'],
  ],
  [
    'a setting',
    '---\n<|time|>: { min: 30, max: 60 }\n<|Rules|>: {}\n<|acronym|>: [SLO]\n---\n',
    [
      'There is no field "time". The setting "time" belongs in .star-stories.yaml.',
      'There is no field "Rules". The setting "rules" belongs in .star-stories.yaml.',
      'There is no field "acronym". The setting "acronyms" belongs in .star-stories.yaml.',
    ],
  ],
  [
    'what may be a field or a setting',
    '---\n<|rule|>: hedge\n---\n',
    ['There is no field "rule". Did you mean "role", or "rules" of .star-stories.yaml?'],
  ],
  [
    'an unknown field whose value is none of the near one',
    '---\n<|titel|>: [a, b]\n---\n',
    ['There is no field "titel".'],
  ],
  ['an unknown field', '---\n<|colour|>: red\n---\n', ['There is no field "colour".']],
  ['a field twice', '---\ntitle: One\n<|title|>: Two\n---\n', ['The field "title" is there twice.']],
  ['a list', '---\n<|- one\n- two|>\n---\n', ['The front matter must be fields, as in "question: …".']],
  ['prose', '---\n<|just words|>\n---\n', ['The front matter must be fields, as in "question: …".']],
  [
    'no end',
    '<|---|>\ntitle: One\n\n## Action\nI did.\n',
    ['The front matter is not closed: a line with --- is missing.'],
  ],
  [
    'a colon in a plain value',
    '---\nprofile: <|general: yes|>\n---\n',
    ['Nested mappings are not allowed in compact mappings. Put a value that holds a colon in quotes.'],
  ],
  [
    'several at once',
    '---\n<|titel|>: One\nwpm: <|x|>\n---\n',
    ['There is no field "titel". Did you mean "title"?', 'The field "wpm" must be a number from 60 to 300.'],
  ],
];

describe('front matter', () => {
  for (const [name, source, messages] of wrong) {
    it(`tells ${name}`, () => {
      const { text, spans } = marked(source);
      const { problems } = parseStory(text);
      assert.deepEqual(
        problems.map(({ message }) => message),
        messages,
      );
      assert.deepEqual(
        problems.map(({ span }) => span),
        spans,
      );
    });
  }

  it('gives fields with the places of key and value', () => {
    const { text, spans } = marked('---\n<|question|>: <|Why me?|>\n<|tags|>: <|[a, b]|>\nempty:\n---\nI did.\n');
    const { frontMatter } = parseStory(text);
    const fields = frontMatter?.fields.slice(0, 2) ?? [];
    assert.deepEqual(
      fields.flatMap(({ keySpan, valueSpan }) => [keySpan, valueSpan]),
      spans,
    );
    assert.deepEqual(
      fields.map(({ value }) => value),
      ['Why me?', ['a', 'b']],
    );
    assert.equal(text.slice(frontMatter?.span.start, frontMatter?.span.end), text.slice(0, text.indexOf('I did') - 1));
  });

  it('reads the rest of a file whose front matter is broken', () => {
    for (const text of [
      '---\ntags: [\n---\n## Action\nI did.\n',
      '---\ntitle: "x\n---\n## Action\nI did.\n',
      '---\ntitle: One\n## Action\nI did.\n',
    ]) {
      const { problems, stories } = parseStory(text);
      assert.ok(
        problems.length > 0 &&
          problems.every(({ rule, span }) => rule === 'invalid-front-matter' && span.end > span.start),
        text,
      );
      assert.deepEqual(
        stories[0]?.sections.map(({ kind }) => kind),
        ['action'],
        text,
      );
    }
  });

  it('takes a rule at the start of a file for what it is', () => {
    const text = '---\n\n# Mine\n\nI did.\n';
    const { frontMatter, problems, stories } = parseStory(text);
    assert.equal(frontMatter, undefined);
    assert.deepEqual(problems, []);
    assert.equal(stories[0]?.title?.text, 'Mine');
  });

  it('takes BOM, CRLF, dots and an empty block', () => {
    for (const text of [
      '\uFEFF---\r\ntitle: One\r\n...\r\nI did.\r\n',
      '---\rtitle: One\r---\rI did.\r',
      '\uFEFF---\ntitle: One\n--- \nI did.',
    ]) {
      const { problems, stories } = parseStory(text);
      assert.deepEqual(problems, []);
      assert.equal(stories[0]?.title?.text, 'One');
      assert.deepEqual(
        stories.flatMap((story) => told(text, story)),
        ['I did.'],
      );
    }
    assert.deepEqual(parseStory('---\n---\n').frontMatter?.fields, []);
  });

  it('survives aliases without end, nesting without end and sheer size', () => {
    const bomb = Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${Array(9).fill(i ? `*a${i - 1}` : 'x')}]`).join(
      '\n',
    );
    for (const yaml of [bomb, `tags: ${'['.repeat(20_000)}`, `tags: [${'x, '.repeat(40_000)}]`, 'title: *none']) {
      const { problems, stories } = parseStory(`---\n${yaml}\n---\nI did.\n`);
      assert.ok(problems.some(({ rule }) => rule === 'invalid-front-matter'));
      assert.equal(stories[0]?.sentences.length, 1);
    }
  });
});
