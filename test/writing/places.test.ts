/** Selection, links, outline and folding: the places of a file. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyze,
  defaultSettings,
  foldingSpans,
  linksOf,
  type OutlineNode,
  outline,
  selectionsAt,
} from '../../server/src/engine/index';
import { shown } from '../laws/bases';
import { atCursor } from './cursor';

const read = (text: string) => analyze(text, defaultSettings());

const parts = '**S:** It stood.\n\n**T:** Ten beds.\n\n**A:** I called the plant.\n\n**R:** It ran at six.';
const names = ['Situation', 'Task', 'Action', 'Result'];

const selected = (marked: string): string[] => {
  const { analysis, offset, text } = atCursor(marked);
  return selectionsAt(analysis, offset).map(({ start, end }) => text.slice(start, end));
};

describe('selection', () => {
  it('grows from the word to the file', () =>
    assert.deepEqual(
      selected(
        '---\nwpm: 120\n---\n# Lift\n\n## Action\n\n- I made an end-to-e<|>nd test. It ran.\n- I called.\n\n## Result\nX.\n',
      ),
      [
        'end-to-end',
        'I made an end-to-end test.',
        '- I made an end-to-end test. It ran.',
        '- I made an end-to-end test. It ran.\n- I called.',
        '## Action\n\n- I made an end-to-end test. It ran.\n- I called.',
        '# Lift\n\n## Action\n\n- I made an end-to-end test. It ran.\n- I called.\n\n## Result\nX.',
        '---\nwpm: 120\n---\n# Lift\n\n## Action\n\n- I made an end-to-end test. It ran.\n- I called.\n\n## Result\nX.\n',
      ],
    ));
  it('grows from a value to its field and the front matter', () =>
    assert.deepEqual(selected('---\ntitle: The old <|>lift\n---\nI.'), [
      'lift',
      'The old lift',
      'title: The old lift',
      '---\ntitle: The old lift\n---',
      '---\ntitle: The old lift\n---\nI.',
    ]));
  it('of several stories takes one', () => {
    const steps = selected(`# One\n\n${parts}\n\n# Two\n\n${parts} It he<|>ld.\n`);
    assert.equal(steps.at(-2), `# Two\n\n${parts} It held.`);
  });
});

describe('links', () => {
  it('are web addresses and names of rules', () => {
    const text =
      '---\ndisable: [blame]\n---\nSee [it](https://a.example/b) and https://c.example/d. <https://e.example>\n\n[r]: http://f.example\n\n<!-- star-disable hedge -->\n';
    const found = linksOf(read(text)).map(({ span, target }) => [text.slice(span.start, span.end), target]);
    assert.deepEqual(found, [
      ['blame', { rule: 'blame' }],
      ['hedge', { rule: 'hedge' }],
      ['https://a.example/b', { address: 'https://a.example/b' }],
      ['http://f.example', { address: 'http://f.example' }],
      ['https://c.example/d', { address: 'https://c.example/d' }],
      ['https://e.example', { address: 'https://e.example' }],
    ]);
  });
  it('are not code, files, mail addresses, other schemes and rules that do not exist', () => {
    const text =
      '`https://a.example` [f](b.md) [m](mailto:a@b.example) [j](javascript:x) c@d.example\n\n```\nhttps://e.example\n```\n\n<!-- star-disable everything -->\n';
    assert.deepEqual(linksOf(read(text)), []);
  });
});

describe('outline and folding', () => {
  const check = (nodes: readonly OutlineNode[], within: { start: number; end: number }) => {
    let from = within.start;
    for (const { name, span, nameSpan, children } of nodes) {
      assert.notEqual(name.trim(), '');
      assert.ok(from <= span.start && span.end <= within.end, `${name} lies beside its parent or over its neighbour`);
      assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end, `${name} has its name elsewhere`);
      check(children, span);
      from = span.end;
    }
  };
  const holds = (text: string) => {
    const analysis = read(text);
    check(outline(analysis), { start: 0, end: text.length });
    for (const { start, end } of foldingSpans(analysis)) assert.ok(0 <= start && start <= end && end <= text.length);
    for (const offset of [0, text.length >> 1, text.length]) {
      const steps = selectionsAt(analysis, offset);
      for (const [at, { start, end }] of steps.entries()) {
        assert.ok(start <= offset && offset <= end);
        const inner = steps[at - 1];
        assert.ok(!inner || (start <= inner.start && inner.end <= end && end - start > inner.end - inner.start));
      }
    }
  };

  it('nest and name what they show, in all examples', () => {
    for (const { text } of shown) holds(text);
  });
  it('nest whatever the text', () => {
    const pieces = [
      '# A\n',
      '## Action\n',
      '**S:** It. ',
      '- T: x\n',
      '| S | T |\n|---|---|\n| a | b |\n',
      'I went. ',
      '\n\n',
      '> ',
      '```\n',
      '---\n',
      'title: x\n',
      '<details><summary>One</summary>\n',
      '# \n',
      '**:** ',
    ];
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => holds(parts.join(''))));
  });
  it('show stories, their parts and the seconds', () => {
    const [first, second] = outline(read(`# One\n\n${parts}\n\n# Two\n\n${parts}\n`));
    assert.deepEqual([first?.name, first?.children.map(({ name }) => name)], ['One', names]);
    assert.deepEqual([second?.name, second?.children.map(({ name }) => name)], ['Two', names]);
    assert.match(second?.children[0]?.detail ?? '', /^\d+ s$/);
  });
});
