/** Formatting: what changes, and above all what does not. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyze, applyEdits, defaultSettings, format } from '../../server/src/engine/index';
import { bases } from '../laws/bases';
import { labels } from './pieces';

const read = (text: string): Analysis => analyze(text, defaultSettings());
const formatted = (text: string): string => applyEdits(text, format(read(text)));

/** A range of the text, marked `<|…|>`, is formatted; the rest is left. */
function formattedIn(marked: string): string {
  const [before = '', within = '', behind = ''] = marked.split(/<\||\|>/);
  const span = { start: before.length, end: before.length + within.length };
  return applyEdits(before + within + behind, format(read(before + within + behind), span));
}

/** The words of each section with its kinds, and the score: what a reader and an interviewer get. */
const told = ({ stories }: Analysis) =>
  stories.map(({ story, score }) => [
    score.total,
    story.sections.map(({ kind, kinds, sentences }) => [
      kind,
      kinds,
      sentences.flatMap(({ words }) => words.map(({ norm }) => norm)),
    ]),
  ]);

/** Every character below the front matter but white space, without labels and without the letters that they may be. */
function bytes({ text, file, stories }: Analysis): string {
  let at = file.frontMatter?.span.end ?? 0;
  let out = '';
  for (const { label } of stories.flatMap(({ story }) => story.sections)) {
    if (!label || label.style === 'table' || label.outer.start < at) continue;
    out += text.slice(at, label.outer.start);
    at = label.outer.end;
  }
  return (out + text.slice(at)).replace(/\s+/g, '');
}

const fieldLines = ({ text, file: { frontMatter } }: Analysis): string[] =>
  text
    .slice(frontMatter?.span.start ?? 0, frontMatter?.span.end ?? 0)
    .split(/\r?\n/)
    .sort();

function assertKept(text: string): void {
  const [before, edits] = [read(text), format(read(text))];
  const after = read(applyEdits(text, edits));
  assert.deepEqual(told(after), told(before));
  assert.equal(bytes(after), bytes(before));
  assert.deepEqual(fieldLines(after), fieldLines(before));
  assert.deepEqual(format(after), [], `not settled:\n${after.text}`);
}

const parts = (write: (name: string, text: string) => string): string =>
  write('Situation', 'The pump stood still.') + write('Action', 'I took it apart.') + write('Result', 'It ran again.');
const headed = parts((name, text) => `## ${name}\n\n${text}\n\n`).trimEnd();

describe('formatting', () => {
  for (const [style, text] of [
    ['bold words', parts((name, told) => `**${name}:** ${told}\n\n`)],
    ['bold words with the colon outside', parts((name, told) => `**${name}**: ${told}\n`)],
    ['bold words on their own line', parts((name, told) => `**${name}**\n${told}\n\n\n`)],
    ['letters', parts((name, told) => `**${name.charAt(0)}:** ${told}\n\n`).replace('**S', '\n\n**S')],
    ['list items', parts((name, told) => `- ${name}: ${told}\n`)],
    ['numbered items', parts((name, told) => `1. **${name}** – ${told}\n`)],
    ['plain words', parts((name, told) => `${name}: ${told}\n`)],
    ['brackets', parts((name, told) => `[${name}] ${told}\n\n`)],
    ['headings without blank lines', parts((name, told) => `## ${name}\n${told}\n`)],
    ['underlined headings', parts((name, told) => `${name}\n---\n${told}\n\n`)],
    ['headings with more marks than it takes', parts((name, told) => `##   **${name}:** ##\n\n${told}  \n\n`)],
  ] as const)
    it(`makes headings of ${style}`, () => assert.equal(formatted(text), `${headed}\n`));

  it('takes the level below the title, and that of headings which are there', () => {
    assert.equal(formatted('### Pump\n\nAction: I took it apart.\n'), '### Pump\n\n#### Action\n\nI took it apart.\n');
    assert.equal(
      formatted('# Situation\n\nIt stood still.\n\n**Action:** I took it apart.\n'),
      '# Situation\n\nIt stood still.\n\n# Action\n\nI took it apart.\n',
    );
  });

  it('takes the text of an item out of its list, nested items and code included', () => {
    assert.equal(
      formatted(
        '- **Situation:** It stood still.\n  Nobody knew why.\n- **Action:**\n  - I took it apart.\n    ```sh\n    ls  \n    ```\n  - I cleaned it.\n',
      ),
      '## Situation\n\nIt stood still.\nNobody knew why.\n\n## Action\n\n- I took it apart.\n  ```sh\n  ls  \n  ```\n- I cleaned it.\n',
    );
  });

  it('spells letters by their framework, and keeps remarks', () => {
    assert.equal(
      formatted(
        '**P (20 s):** It stood still.\n\n**C:** A mill.\n\n**A:** I took it apart.\n\n**M:** It ran.\n\n**L:** Look first.\n',
      ),
      '## Problem (20 s)\n\nIt stood still.\n\n## Context\n\nA mill.\n\n## Action\n\nI took it apart.\n\n## Metric\n\nIt ran.\n\n## Reflection\n\nLook first.\n',
    );
  });

  it('puts fields in order, one blank line behind them, and one line end at the end', () => {
    assert.equal(
      formatted('---\ntags:\n  - one\n  - two\nmine: 1\nquestion: "Why?"\nround: pm\n---\nI took it apart.'),
      '---\nquestion: "Why?"\nround: pm\ntags:\n  - one\n  - two\nmine: 1\n---\n\nI took it apart.\n',
    );
  });

  for (const front of [
    '---\ntags: [x\nquestion: Why?\n---\n',
    '---\ntags: [x]\nquestion: Why?\n\nStill open.\n',
    '---\n# first the tags\ntags: [x]\nquestion: Why?\n---\n\n',
    '---\ntags: &all [x]\nquestion: Why?\ncompetencies: *all\n---\n\n',
    '---\n{ tags: [x], question: Why? }\n---\n\n',
  ])
    it(`leaves front matter that it cannot be sure of: ${JSON.stringify(front)}`, () =>
      assert.ok(formatted(`${front}## Action\n\nI took it apart.\n`).startsWith(front)));

  for (const [what, text] of [
    ['code', '## Action\n\n```\nSituation: x\n\n\n\ny  \n```\n\nI ran it.\n\n    a\n\n\n    b\n'],
    ['comments', '## Action\n\n<!--\nSituation: x\n\n\n  y  \n-->\n\nI ran it.\n'],
    ['HTML', '## Action\n\n<pre>\n\n\nx  \n</pre>\n\n<details><summary>x</summary>\n  y  \n</details>\n\nI ran it.\n'],
    ['tables', '| Part | Text |\n|---|---|\n| Situation |  It stood still.   |\n| Action | I took it apart. |\n'],
    ['quotes', '> **Situation:** It stood still.\n>\n> **Action:** I took it apart.\n'],
    ['lists of stories', '- Pump\n  - Situation: It stood still.\n  - Action: I ran it.\n'],
    ['labels whose bold words go on', '**Situation: it stood still** for days.\n\n**Action: I ran it** again.\n'],
    ['headings with text behind the name', '## Situation: it stood still\n\nFor days.\n'],
    ['line breaks on purpose', '## Action\n\nI took it apart  \nand cleaned it\\\nwell.\n'],
    ['an unclosed block of code', '## Action\n\nI ran it.\n\n```\nx\n\n\n'],
    ['nothing', ''],
  ] as const)
    it(`leaves ${what} alone`, () => assert.equal(formatted(text), text));

  it('keeps comments that silence a rule above the words they are about', () => {
    assert.equal(
      formatted('Situation: It stood still.\n\n<!-- star-disable-next-line hedge -->\nAction: I maybe ran it.\n'),
      '## Situation\n\nIt stood still.\n\n## Action\n\n<!-- star-disable-next-line hedge -->\nI maybe ran it.\n',
    );
    const above =
      '## Situation\n\nIt stood still.\n\n<!-- star-disable-next-line missing-metric -->\n## Result\n\nIt ran.\n';
    assert.equal(formatted(above), above);
  });

  it('keeps line ends of the file, a byte order mark, and formats each of several stories', () => {
    const story = (name: string) => `# ${name}\n\n${parts((part, text) => `**${part}:** ${text}\n`)}\n`;
    const text = `\uFEFF${story('Pump')}${story('Lift')}`;
    const wanted = `\uFEFF# Pump\n\n${headed}\n\n# Lift\n\n${headed}\n`;
    assert.equal(formatted(text), wanted);
    assert.equal(formatted(text.replaceAll('\n', '\r\n')), wanted.replaceAll('\n', '\r\n'));
  });

  it('changes only what differs', () => {
    const text = '## Situation\n\nIt stood still.\n\n\n\n**Action:** I took it apart.\n';
    assert.deepEqual(
      format(read(text)).map(({ span, text: put }) => [text.slice(span.start, span.end), put]),
      [
        ['\n', ''],
        ['\n', ''],
        ['**Action:** ', '## Action\n\n'],
      ],
    );
    assert.deepEqual(format(read(`${headed}\n`)), []);
  });

  it('formats a part', () => {
    assert.equal(
      formattedIn(
        '---\nround: pm\nquestion: Why?\n---\n\n**Situation:** Still.\n\n\n**<|Action:|>** I ran it.\n\n\nAgain.\n',
      ),
      '---\nround: pm\nquestion: Why?\n---\n\n**Situation:** Still.\n\n\n## Action\n\nI ran it.\n\n\nAgain.\n',
    );
  });

  it('changes no word, no score, and nothing the second time: stories', () => {
    for (const { text } of bases) {
      assertKept(text);
      assertKept(text.replaceAll('\n', '\r\n'));
    }
  }).timeout(60_000);

  const pieces = fc.constantFrom(
    ...['## Situation\n', '### Result ##\n', 'Task\n---\n', '# Title\n', '## Action: I ran it\n', '## Notes\n'],
    ...labels,
    ...[
      'It fell from 12 days to 5 days. ',
      'I rewrote it',
      'we maybe met  \n',
      'Sitaution: ',
      'Notes: ',
      'Question: why? ',
    ],
    ...[
      '\n',
      '\n',
      '\n\n',
      '\n\n\n',
      '\r\n',
      '  ',
      '\t',
      '    ',
      '- ',
      '> ',
      '```\n',
      '`x` ',
      '<!-- x -->\n',
      '<pre>\n',
      '\\\n',
    ],
    ...[
      '<!-- star-disable-next-line hedge -->\n',
      '| Situation | Action |\n|---|---|\n| a | b |\n',
      '---\n',
      '[x]: y\n',
      '**',
    ],
    ...[
      '---\ntags: [a]\nquestion: Why?\n---\n',
      '---\nround: [\n---\n',
      '\uFEFF',
      '\u00A0',
      '<details>\n',
      '</details>\n',
      '* * *\n',
    ],
  );
  it('changes no word, no score, and nothing the second time: any text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (list) => assertKept(list.join(''))),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});
