/** Notes with many stories become one file a story, in every shape that the parser reads. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, defaultSettings, leftInNotes, previewModel, splitNotes } from '../../server/src/engine/index';
import { parseStory } from '../../server/src/engine/story/parse';

const parts = ['Situation', 'Task', 'Action', 'Result'];
const labels = (title: string, join = '\n\n') => parts.map((name) => `**${name}:** ${title} ${name}.`).join(join);
const items = (title: string, indent: string) =>
  parts.map((name) => `${indent}- ${name[0]}: ${title} ${name}.`).join('\n');
const quoted = (text: string) => text.replace(/^/gm, '> ');

/** Ways to write a story with its title among others. */
const shapes: Readonly<Record<string, (title: string) => string>> = {
  headings: (title) => `# ${title}\n\n${labels(title)}`,
  'headings below others': (title) => `### ${title}\n${labels(title)}`,
  underlines: (title) => `${title}\n===\n\n${labels(title)}`,
  'bold lines': (title) => `**${title}**\n\n${items(title, '')}`,
  'numbered lines': (title) => `Story 1: ${title}\n\n${labels(title)}`,
  'numbered items': (title) => `1. ${title}\n${items(title, '   ')}`,
  'bold items': (title) => `- **${title}**\n${items(title, '    ')}`,
  folds: (title) => `<details>\n<summary>${title}</summary>\n\n${labels(title)}\n\n</details>`,
  'tables of parts': (title) =>
    `## ${title}\n\n| Part | Text |\n|-|-|\n${parts.map((name) => `| ${name} | ${title} ${name}. |`).join('\n')}`,
  quotes: (title) => quoted(`# ${title}\n\n${labels(title)}`),
};

const read = (text: string) =>
  parseStory(text).stories.map(({ title, framework, sections }) => ({
    title: title?.text,
    framework,
    parts: sections.map(({ kind, sentences }) => `${kind} ${sentences.length}`),
  }));

/** Titles with markup, what they read as, and the file that they give. */
const marked: readonly (readonly [heading: string, title: string, file: string])[] = [
  ['The **`orders`** queue that _stalled_', 'The orders queue that stalled', 'the-orders-queue-that-stalled'],
  ['The [queue](https://example.invalid/q) with a link', 'The queue with a link', 'the-queue-with-a-link'],
  ['~~Old~~ New <b>prices</b> \\*starred\\*', 'New prices *starred*', 'new-prices-starred'],
  ['1\\. C++ & \\#tags', '1. C++ & #tags', 'c-tags'],
  ['![a picture](a.png)', 'story', 'story'],
];

describe('notes of many stories', () => {
  for (const [heading, title, file] of marked) {
    it(`titled ${heading}`, () => {
      const text = [heading, 'Night shift'].map((one) => `## ${one}\n\n${labels('It')}`).join('\n\n');
      const [first] = splitNotes(text);
      assert.equal(first?.name, `${file}.star.md`);
      assert.ok(first.text.includes(`## ${heading}\n`), 'the heading stays as it is written');
      assert.equal(previewModel(`file:///notes/${first.name}`, 1, analyze(first.text, defaultSettings())).title, title);
    });
  }

  for (const [name, write] of Object.entries(shapes)) {
    for (const between of ['\n\n', '\n\n---\n\n', '\n\n* * *\n\n'].slice(0, name.endsWith('items') ? 1 : 2)) {
      it(`by ${name}${between.includes('---') ? ', with lines between them' : ''}`, () => {
        const text = ['Late trains', 'Cold chain', 'Night shift'].map(write).join(between);
        const before = read(text);
        assert.equal(before.length, 3);
        const files = splitNotes(text);
        assert.deepEqual(
          files.map((file) => file.name.replace('story-1-', '')),
          ['late-trains.star.md', 'cold-chain.star.md', 'night-shift.star.md'],
        );
        assert.deepEqual(
          files.flatMap((file) => read(file.text)),
          before,
        );
        for (const file of files) assert.doesNotMatch(file.text, /^\s|^---|---\s*$|\s\n$/);
      });
    }
  }

  it('by rows of a table, each below its header', () => {
    const text = '| Story | S | T | A | R |\n|-|-|-|-|-|\n| One | a | b | c | d |\n| Two | e | f | g | h |\n';
    assert.deepEqual(
      splitNotes(text).map((file) => file.text),
      [
        '# One\n\n| Story | S | T | A | R |\n|-|-|-|-|-|\n| One | a | b | c | d |\n',
        '# Two\n\n| Story | S | T | A | R |\n|-|-|-|-|-|\n| Two | e | f | g | h |\n',
      ],
    );
  });

  it('give each story the front matter, but not the title of all', () => {
    const text = `---\ntitle: All\nprofile: confluent-pm\n---\n\nIntro.\n\n# One\n\n${labels('a')}\n\n# Two\n\n${labels('b')}\n`;
    const [one, two] = splitNotes(text);
    assert.equal(one?.text, `---\nprofile: confluent-pm\n---\n\n# One\n\n${labels('a')}\n`);
    assert.equal(two?.text, `---\nprofile: confluent-pm\n---\n\n# Two\n\n${labels('b')}\n`);
    const [bare] = splitNotes(text.replace('profile: confluent-pm\n', ''));
    assert.equal(bare?.text, `# One\n\n${labels('a')}\n`);
  });

  it('keep Windows line ends', () => {
    const text = `# One\n\n${labels('a')}\n\n# Two\n\n${labels('b')}\n`.replaceAll('\n', '\r\n');
    for (const file of splitNotes(text)) assert.doesNotMatch(file.text, /(?<!\r)\n/);
  });

  it('leave out what belongs to no story', () => {
    const text = `# All\n\nIntro.\n\n## One\n${labels('a')}\n\n## Two\n${labels('b')}\n\n## Tips for both\n\nSmile.\n`;
    assert.equal(
      splitNotes(text)
        .map((file) => file.text)
        .join(''),
      `## One\n${labels('a')}\n## Two\n${labels('b')}\n`,
    );
  });

  it('say what belongs to no story', () => {
    const text = `# All\n\nIntro.\n\n## One\n${labels('a')}\n\n---\n\n## Two\n${labels('b')}\n\n## Tips for both\n\nSmile.\n`;
    assert.deepEqual(
      leftInNotes(text, splitNotes(text)).map(({ start, end }) => text.slice(start, end)),
      ['# All\n\nIntro.', '## Tips for both\n\nSmile.'],
    );
    const rows = '| Story | S | T | A | R |\n|-|-|-|-|-|\n| One | a | b | c | d |\n| Two | e | f | g | h |\n';
    assert.deepEqual(leftInNotes(rows, splitNotes(rows)), [], 'the header is in every file');
  });

  it('are none when no part is named', () => assert.deepEqual(splitNotes('Just some thoughts.\n'), []));

  it('are none when nothing is told', () => assert.deepEqual(splitNotes('---\ntitle: x\n---\n\n'), []));

  it('become one file when there is one story', () =>
    assert.deepEqual(splitNotes(`---\ntitle: Given\n---\n# One\n\n${labels('a')}\n`), [
      {
        name: 'given.star.md',
        text: `---\ntitle: Given\n---\n\n# One\n\n${labels('a')}\n`,
        span: { start: 21, end: 21 + 7 + labels('a').length },
      },
    ]));
});

describe('names of the files', () => {
  const named: [title: string, name: string][] = [
    ['3) What changed?', 'what-changed'],
    ['Story 2: The 40 ms race', 'the-40-ms-race'],
    ['Q1. Don’t panic', 'dont-panic'],
    ['2024 in review', '2024-in-review'],
    ['Über die Brücke', 'über-die-brücke'],
    ['夜間の障害対応', '夜間の障害対応'],
    ['Ночная смена', 'ночная-смена'],
    ['नई शुरुआत', 'नई-शुरुआत'],
    ['../../etc/passwd', 'etc-passwd'],
    ['NUL', 'nul-story'],
    ['🔥 🔥', 'story'],
    [`${'long '.repeat(40)}`, Array.from({ length: 12 }, () => 'long').join('-')],
  ];
  for (const [title, name] of named)
    it(`${title.slice(0, 20)} is ${name.slice(0, 20)}`, () =>
      assert.equal(splitNotes(`# ${title}\n\n${labels('a')}`)[0]?.name, `${name}.star.md`));

  it('come from the question where there is no title', () =>
    assert.equal(splitNotes(`**Question:** Why us?\n\n${labels('a')}`)[0]?.name, 'why-us.star.md'));

  it('are never taken, whatever their case or composition', () => {
    const text = ['Café', 'cafe\u0301', 'CAFÉ'].map((title) => `# ${title}\n\n${labels('a')}`).join('\n\n');
    const taken = ['CAFE\u0301.star.md'];
    assert.deepEqual(
      splitNotes(text, taken).map(({ name }) => name),
      ['café-2.star.md', 'café-3.star.md', 'café-4.star.md'],
    );
  });
});

describe('any notes', function () {
  this.timeout(20_000);
  const words = fc.constantFrom(
    'Late',
    'cost',
    'fell 40 %',
    'Grüße',
    '夜',
    "don't",
    '*bold*',
    '`code`',
    '[a](b)',
    '1.',
    '- ',
    '> ',
    '|',
    '---',
  );
  const line = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  const story = fc.tuple(fc.constantFrom(...Object.values(shapes)), line).map(([write, title]) => write(title));
  const separator = fc.constantFrom('\n\n', '\n\n---\n\n', '\n', '\n\n***\n\n', '\r\n\r\n');
  const notes = fc
    .array(fc.tuple(fc.oneof(story, story, line), separator), { minLength: 1, maxLength: 6 })
    .map((all) => all.map((pair) => pair.join('')).join(''));

  /** Lines between stories, and markup in front of the first word of the next. */
  const betweenStories = /^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$|<\/?details>|[>\s]/gm;
  const spoken = (text: string): string =>
    text
      .replace(/<\/?(?:details|summary)>/g, '')
      .match(/[\p{L}\p{M}\p{N}%]+/gu)
      ?.join(' ') ?? '';

  it('lose no story: the files cover all of them, in order, each once', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const files = splitNotes(text);
        let left = text;
        let end = 0;
        for (const { span } of files) {
          assert.ok(span.start >= end && span.end >= span.start);
          end = span.end;
          left = left.slice(0, span.start) + ' '.repeat(span.end - span.start) + left.slice(span.end);
        }
        for (const { span, sections } of parseStory(text).stories)
          if (sections.some(({ kinds, label }) => label && kinds.length > 0))
            assert.equal(left.slice(span.start, span.end).replace(betweenStories, ''), '');
        assert.equal(new Set(files.map(({ name }) => name.toLowerCase())).size, files.length);
      }),
      { numRuns: 200 },
    );
  });

  it('lose no word silently: what is in no file is told', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const files = splitNotes(text);
        const kept = [...files.map(({ span }) => span), ...leftInNotes(text, files)].sort((a, b) => a.start - b.start);
        const told = kept.map(({ start, end }) => spoken(text.slice(start, end))).filter((words) => words !== '');
        const known = parseStory(text).frontMatter?.span.end ?? 0;
        assert.equal(told.join(' '), spoken(text.slice(known)));
      }),
      { numRuns: 200 },
    );
  });

  it('lose no word: each file holds those of its part, in order', () => {
    fc.assert(
      fc.property(notes, (text) => {
        for (const { text: file, span } of splitNotes(text)) {
          const told = spoken(text.slice(span.start, span.end)).replace(/^\d+ /, '');
          assert.ok(spoken(file).includes(told), JSON.stringify({ file, told }));
        }
      }),
      { numRuns: 200 },
    );
  });
});
