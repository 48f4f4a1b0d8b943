/** What holds for any text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseStory } from '../../server/src/engine/story/parse';
import type { StoryFile } from '../../server/src/engine/story/story';
import type { Span } from '../../server/src/engine/text/span';
import { show } from './show';

const pieces = [
  '# ',
  '## ',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '**',
  '__',
  '*',
  '`',
  '```\n',
  '    ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '---\n',
  '===\n',
  '|',
  '|---|---|\n',
  '<!--',
  '-->',
  '<!-- star-disable hedge -->',
  '<b>',
  '</b>',
  '<details>\n<summary>',
  '[',
  ']',
  '(',
  ')',
  '](x)',
  '{{',
  '}}',
  '___',
  'TODO',
  '…',
  '...',
  'Situation',
  'Task',
  'Action',
  'Result',
  'S',
  'T',
  'A',
  'R',
  'P',
  'Q',
  'Notes',
  'Question',
  'Lesson learned',
  ':',
  ' – ',
  ' - ',
  '. ',
  '? ',
  '! ',
  'I cut it by 23 %',
  '1,200',
  '420ms -> 210ms',
  '"',
  '“',
  '”',
  '‘',
  '’',
  "don't",
  'e.g. ',
  '🔥',
  '👩‍🚀',
  'שלום',
  '\u00A0',
  '\uFEFF',
  '\0',
  '\uD800',
  '\\',
  '&amp;',
  '~~',
  'question: x\n',
  'title: [\n',
  'https://x.y/z',
  'me@x.org',
  ' ',
  ' word ',
  '\u2029',
  '\uE000',
];
const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
const text = fc.oneof(
  markdown,
  markdown.map((body) => `---\n${body}\n---\n${body}`),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

function* spansOf({ frontMatter, stories, problems, suppressions }: StoryFile): Generator<Span> {
  if (frontMatter) yield frontMatter.span;
  for (const { keySpan, valueSpan } of frontMatter?.fields ?? []) yield* [keySpan, valueSpan];
  for (const { span } of problems) yield span;
  for (const { span, covers, rules } of suppressions) yield* [span, covers, ...rules.map((rule) => rule.span)];
  for (const story of stories) {
    yield* [story.span, ...story.placeholders];
    for (const named of [story.title, story.question]) if (named) yield named.span;
    for (const { span, body, label, items, sentences } of story.sections) {
      yield* [span, body, ...items, ...sentences, ...sentences.flatMap(({ words }) => words)];
      if (label) yield* [label.span, label.outer];
    }
  }
}

describe('any text', () => {
  it('is read without a throw, and every span lies in it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const file = parseStory(source);
        assert.ok(file.stories.length > 0);
        for (const { start, end } of spansOf(file)) assert.ok(0 <= start && start <= end && end <= source.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives stories, sections, sentences and words in order, one inside the other', () => {
    fc.assert(
      fc.property(text, (source) => {
        let storyEnd = 0;
        for (const { span, sections, sentences } of parseStory(source).stories) {
          assert.ok(span.start >= storyEnd);
          storyEnd = span.end;
          let end = span.start;
          for (const section of sections) {
            assert.ok(section.span.start >= end && section.span.end <= span.end);
            assert.ok(section.body.start >= section.span.start && section.body.end <= section.span.end);
            end = section.span.end;
          }
          let said = 0;
          for (const sentence of sentences) {
            assert.ok(sentence.start >= said && sentence.words.length > 0);
            assert.equal(sentence.words[0]?.start, sentence.start);
            assert.equal(sentence.words.at(-1)?.end, sentence.end);
            said = sentence.start;
            for (const word of sentence.words) {
              assert.ok(word.start >= said && word.end > word.start);
              said = word.end;
              if (/^[a-z]+$/i.test(word.norm))
                assert.equal(word.norm, source.slice(word.start, word.end).toLowerCase());
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same with CRLF as with LF', () => {
    const written = ({ stories }: StoryFile, source: string) =>
      stories.map(({ sections, framework }) => [framework, sections.map((section) => show(source, section))]);
    const plain = fc
      .array(fc.constantFrom(...pieces.filter((piece) => !/\r/.test(piece))), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(plain, (lf) => {
        const crlf = lf.replaceAll('\n', '\r\n');
        assert.deepEqual(written(parseStory(crlf), crlf), written(parseStory(lf), lf));
      }),
      { numRuns: 300 },
    );
  });
});

const many = 12_000;
const fill = (piece: string, length = many) => piece.repeat(Math.ceil(length / piece.length));

const huge: [name: string, text: string][] = [
  ['nothing', ''],
  ['a megabyte in one word', fill('a', 1_000_000)],
  ['a megabyte of words on one line', fill('word and more. ', 1_000_000)],
  ['a megabyte of spaces', `a${fill(' ', 1_000_000)}b`],
  ['tabs before a table', `a | b\n${fill('\t')}c`],
  ['a megabyte of empty lines', fill('\n', 1_000_000)],
  ['line ends of all kinds', fill('\r\n\r')],
  ['list items', fill('- Action: one\n')],
  ['starred items', fill('* **S:** one\n')],
  ['nested items', Array.from({ length: 400 }, (_, i) => `${' '.repeat(2 * i)}- one`).join('\n')],
  ['items in items on one line', fill('- ')],
  ['quotes in quotes', fill('> ')],
  ['quoted lines', fill('> > > one\n')],
  ['open brackets', fill('[')],
  ['brackets', fill('[a] ')],
  ['brackets and parentheses', fill('[a](')],
  ['open tags', fill('<a ')],
  ['open comments', fill('a <!-- ')],
  ['stars', fill('*a **b ')],
  ['underscores', fill('_a __b ')],
  ['back quotes', Array.from({ length: 340 }, (_, i) => '`'.repeat(i)).join(' ')],
  ['quotation marks', fill('“a "b ')],
  ['nested quotation marks', fill('“') + fill('”')],
  ['an open fence', `\`\`\`\n${fill('code\n')}`],
  ['an open block comment', `<!--\n${fill('Situation: x\n')}`],
  ['headings', fill('# One\n')],
  ['stories', fill('# One\n**S:** a\n\n**T:** b\n\n**A:** c\n\n**R:** d\n\n')],
  ['stories without titles', fill('**S:** a\n\n**T:** b\n\n**A:** c\n\n**R:** d\n\n')],
  ['numbered stories', fill('1. One\n   - S: a\n   - T: b\n   - A: c\n   - R: d\n')],
  ['sections of two kinds', fill('## Action\na\n## Result\nb\n')],
  ['a table', `| Part | Text |\n|---|---|\n${fill('| Action | one |\n')}`],
  ['a table of stories', `| S | T | A | R |\n|---|---|---|---|\n${fill('| a | b | c | d |\n')}`],
  ['bars', fill('|')],
  ['definitions', fill('[a]: b\n')],
  ['placeholders', fill('TODO ___ {{x}} ')],
  ['digits', fill('1')],
  ['digits and commas', fill('1,234,')],
  ['digits and dots', fill('1.234.')],
  ['dots', fill('.')],
  ['dotted letters', fill('a.')],
  ['hyphens', fill('a-')],
  ['at signs', fill('a@')],
  ['addresses', fill('https://')],
  ['emoji', fill('👩‍🚀')],
  ['suppressions', fill('<!-- star-disable hedge -->\n\n')],
  ['front matter without end', `---\n${fill('a: b\n')}`],
  ['deep front matter', `---\na: ${fill('[', 16_000)}\n---\n`],
  ['deeper front matter', `---\n${fill('? a: ', 16_000)}\n---\n`],
  ['long front matter', `---\n${fill('a: b\n')}---\n`],
];

describe('very long texts', function () {
  this.timeout(5_000);
  for (const [name, source] of huge) it(`${name} can be read`, () => assert.ok(parseStory(source).stories.length > 0));
});
