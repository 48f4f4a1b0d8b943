/** Conversions between frameworks: sections move whole, labels change names, and nothing else does. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Analysis,
  analyze,
  applyEdits,
  type Conversion,
  convert,
  defaultSettings,
} from '../../server/src/engine/index';
import { bases } from '../laws/bases';
import { labels } from './pieces';

const read = (text: string): Analysis => analyze(text, defaultSettings());

/** The text after a conversion, or why there is none. */
function converted(text: string, to: Conversion, offset?: number): string {
  const result = convert(read(text), to, offset);
  return result.edits ? applyEdits(text, result.edits) : result.reason;
}

const story = (names: string, write: (name: string) => string): string => names.split(' ').map(write).join('');
const told: Readonly<Record<string, string>> = {
  S: 'It stood still.',
  T: 'Make it run.',
  A: 'I took it apart.',
  R: 'It ran.',
};
const of = (name: string, as = name.charAt(0)): string => told[as] ?? '';

describe('converting a story', () => {
  const star = story('Situation Task Action Result', (name) => `## ${name}\n\n${of(name)}\n\n`);
  const pcam = `## Problem\n\n${told.T}\n\n## Context\n\n${told.S}\n\n## Action\n\n${told.A}\n\n## Metric\n\n${told.R}\n\n`;
  const resultFirst = `## Result\n\n${told.R}\n\n## Action\n\n${told.A}\n\n## Context\n\n${told.S}\n\n## Problem\n\n${told.T}\n\n`;

  it('moves whole sections and renames labels, there and back', () => {
    assert.equal(converted(star, 'pcam'), pcam);
    assert.equal(converted(star, 'star-result-first'), resultFirst);
    assert.equal(converted(pcam, 'star'), star);
    assert.equal(converted(resultFirst, 'pcam'), pcam);
  });

  for (const [style, from, to] of [
    ['letters', '**S:** a\n**T:** b\n**A:** c\n**R:** d\n', '**P:** b\n**C:** a\n**A:** c\n**M:** d\n'],
    [
      'list items',
      '- Situation: a\n- Task: b\n  - b2\n- Result: d\n',
      '- Problem: b\n  - b2\n- Context: a\n- Metric: d\n',
    ],
    ['numbered items', '1. Situation: a\n2. Task: b\n3. Result: d\n', '1. Problem: b\n2. Context: a\n3. Metric: d\n'],
    [
      'letters with words',
      '**S (Situation):** a\n\n**T (Task):** b\n\n**R (Result):** d\n',
      '**P (Problem):** b\n\n**C (Context):** a\n\n**M (Metric):** d\n',
    ],
    [
      'bold first letters',
      '**S**ituation: a\n\n**T**ask: b\n\n**R**esult: d\n',
      '**Problem**: b\n\n**Context**: a\n\n**Metric**: d\n',
    ],
    ['capitals', 'SITUATION: a\n\nTASK: b\n\nRESULT: d\n', 'PROBLEM: b\n\nCONTEXT: a\n\nMETRIC: d\n'],
    [
      'underlines',
      'Situation\n---\na\n\nTask\n---\nb\n\nResult\n---\nd\n',
      'Problem\n---\nb\n\nContext\n---\na\n\nMetric\n---\nd\n',
    ],
    [
      'rows of a table',
      '| | |\n|---|---|\n| Situation | a |\n| Task | b |\n| Result | d |\n',
      '| | |\n|---|---|\n| Problem | b |\n| Context | a |\n| Metric | d |\n',
    ],
    [
      'quotes',
      '> **Situation:** a\n>\n> **Task:** b\n> b2\n>\n> **Result:** d\n',
      '> **Problem:** b\n> b2\n>\n> **Context:** a\n>\n> **Metric:** d\n',
    ],
    [
      'names of their own',
      '## Background\na\n\n## Goal\nb\n\n## What I did\nc\n\n## Outcomes\nd\n',
      '## Problem\nb\n\n## Context\na\n\n## Action\nc\n\n## Metric\nd\n',
    ],
    [
      'labels of two parts',
      '## Situation & Task\na\n\n## Actions\nc\n\n## Result\nd\n',
      '## Problem & Context\na\n\n## Actions\nc\n\n## Metric\nd\n',
    ],
    [
      'parts told in pieces',
      '## Situation\na\n\n## Action 1\nc\n\n## Action 2\ne\n\n## Result\nd\n',
      '## Context\na\n\n## Action 1\nc\n\n## Action 2\ne\n\n## Metric\nd\n',
    ],
  ] as const)
    it(`keeps the manner of ${style}`, () => assert.equal(converted(from, 'pcam'), to));

  it('leaves headline, reflection, notes, rules between the sections and line ends in their places', () => {
    const text =
      'It runs again.\n\n## Situation\na\n\n---\n\n## Notes\nx\n\n## Task\nb\n\n---\n\n## Result\nd\n\n## Lesson\ne\n';
    const wanted =
      'It runs again.\n\n## Result\nd\n\n---\n\n## Notes\nx\n\n## Context\na\n\n---\n\n## Problem\nb\n\n## Lesson\ne\n';
    assert.equal(converted(text, 'star-result-first'), wanted);
    assert.equal(converted(text.replaceAll('\n', '\r\n'), 'star-result-first'), wanted.replaceAll('\n', '\r\n'));
  });

  it('takes a comment along that silences a rule in the label', () => {
    assert.equal(
      converted('Situation: a\n\n<!-- star-disable-next-line hedge -->\nTask: maybe b\n\nResult: d', 'pcam'),
      '<!-- star-disable-next-line hedge -->\nProblem: maybe b\n\nContext: a\n\nMetric: d',
    );
  });

  it('changes the framework that the front matter names', () => {
    assert.equal(converted(`---\nframework: star\n---\n\n${star}`, 'pcam'), `---\nframework: pcam\n---\n\n${pcam}`);
  });

  it('converts the story of the place, or all of them', () => {
    const text = `# Pump\n\n${star}# Lift\n\n${star}`;
    assert.equal(converted(text, 'pcam', text.indexOf('# Lift') + 20), `# Pump\n\n${star}# Lift\n\n${pcam}`);
    assert.equal(converted(text, 'pcam', 0), `# Pump\n\n${pcam}# Lift\n\n${star}`);
    assert.equal(converted(text, 'pcam'), `# Pump\n\n${pcam}# Lift\n\n${pcam}`);
  });

  for (const [text, reason] of [
    ['', /no labelled sections/],
    ['I took the pump apart and it ran.\n', /no labelled sections/],
    ['## Lesson\n\nLook first.\n', /no labelled sections/],
    [pcam, /^The story is told as PCAM already\.$/],
    [`# Pump\n\n${pcam}# Lift\n\n${pcam}`, /^All stories are told as PCAM already\.$/],
    ['| Situation | Task | Result |\n|---|---|---|\n| a | b | d |\n', /table/],
    ['## Situation\na\n\n## Task\n```\nb\n', /cannot change places/],
  ] as const)
    it(`says why it does nothing: ${JSON.stringify(text.slice(0, 40))}`, () =>
      assert.match(converted(text, 'pcam'), reason));

  /** Every byte but names of labels, counted. */
  const bytes = ({ text, stories }: Analysis): string => {
    const names = stories.flatMap(({ story: { sections } }) => sections.flatMap(({ label }) => label ?? []));
    const without = [...new Map(names.map(({ span }) => [span.start, span])).values()].reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(start, end).replace(/[^*_]/g, '') + rest.slice(end),
      text.replace(/^framework: .*$/m, 'framework:'.padEnd(/^framework: .*$/m.exec(text)?.[0].length ?? 0)),
    );
    return [...without].sort().join('');
  };
  const bodies = ({ text, stories }: Analysis): string[] =>
    stories.flatMap(({ story: { sections } }) =>
      sections
        .map(
          ({ kinds, body }) =>
            `${kinds} ${text.slice(body.start, body.end).replace(/\s*<!--.*?-->$|\s*\n\s*[-*_ ]{3,}$/s, '')}`,
        )
        .sort(),
    );

  const targets = ['pcam', 'star', 'star-result-first'] as const;
  function assertKept(text: string): void {
    for (const to of targets) {
      const before = read(text);
      const { edits } = convert(before, to);
      if (!edits) continue;
      const after = read(applyEdits(text, edits));
      assert.equal(bytes(after), bytes(before), to);
      assert.equal(convert(after, to).edits, undefined, `${to} is not settled:\n${after.text}`);
    }
  }

  it('keeps every byte of the text, and every section: stories', () => {
    for (const { text } of bases) {
      assertKept(text);
      for (const to of targets) {
        const { edits } = convert(read(text), to);
        if (edits) assert.deepEqual(bodies(read(applyEdits(text, edits))), bodies(read(text)));
      }
    }
  }).timeout(60_000);

  const pieces = fc.constantFrom(
    ...[
      '## Situation\n',
      '### Result\n',
      'Task\n---\n',
      '# Title\n',
      '## Action: I ran it\n',
      '## Notes\n',
      '## Goal & Context\n',
    ],
    ...labels,
    ...[
      'It fell from 12 days to 5 days. ',
      'I rewrote it\n',
      'we maybe met  \n',
      'Notes: ',
      '\n',
      '\n',
      '\n\n',
      '\r\n',
      '  ',
      '- ',
      '> ',
    ],
    ...[
      '```\n',
      '<!-- x -->\n',
      '<pre>\n',
      '<!-- star-disable-next-line hedge -->\n',
      '---\n',
      '| Situation | a |\n|---|---|\n| Task | b |\n',
    ],
  );
  it('keeps every byte of the text: any text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (list) => assertKept(list.join(''))),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});
