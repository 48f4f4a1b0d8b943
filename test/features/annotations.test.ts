/** What is shown between, above and on the words of a story. */
import assert from 'node:assert/strict';
import {
  type Analysis,
  analyze,
  defaultSettings,
  inlayHints,
  lenses,
  semanticTokens,
} from '../../server/src/engine/index';

const read = (text: string): Analysis => analyze(text, defaultSettings());

/** The text with each hint where it stands. */
function hinted(text: string, from = 0, to = text.length): string {
  const hints = inlayHints(read(text), { start: from, end: to });
  return hints.reduceRight(
    (out, { offset, text: hint }) => `${out.slice(0, offset)}‹${hint}›${out.slice(offset)}`,
    text,
  );
}

/** `type: words`, in order. */
const coloured = (text: string): string[] =>
  semanticTokens(read(text)).map(({ span, type }) => `${type}: ${text.slice(span.start, span.end)}`);

const secondsOf = (text: string): number => read(text).lowest.speech.seconds;

describe('inlay hints', () => {
  it('tell the seconds of a section behind its label, whatever its form', () => {
    const told = 'I counted the crates on the quay every morning for three weeks.';
    const seconds = secondsOf(`## Action\n\n${told}\n`);
    for (const [before, behind] of [
      ['## Action', `\n\n${told}\n`],
      ['## Action ##', `\n\n${told}\n`],
      ['Action', `\n------\n\n${told}\n`],
      ['**Action:**', ` ${told}\n`],
      ['- **Action:**', ` ${told}\n`],
      ['Action:', ` ${told}\r\n`],
    ] as const)
      assert.equal(hinted(before + behind), `${before}‹${seconds} s›${behind}`);
  });

  it('tell a section of a table once, and nothing in a column that many stories share', () => {
    const rows = '| Part | Text |\n|---|---|\n| Situation | The pump stood still. |\n| Action | I took it apart. |\n';
    assert.match(hinted(rows), /\| Situation‹\d s› \|[^‹]+\| Action‹\d s› \|/);
    const columns = '| Situation | Action |\n|---|---|\n| The pump stood still. | I took it apart. |\n';
    assert.equal(hinted(columns), columns);
  });

  it('tell no seconds of notes and of parts without a word', () => {
    const text = '## Situation\n\n## Notes\n\nAsk Mara about the date.\n';
    assert.equal(hinted(text), text);
  });

  for (const [what, told, hint] of [
    ['a fall', 'The wait fell from 12 days to 5 days', '−58 %'],
    ['a rise', 'Our evenings grew from 11 to 34 guests', '+209 %'],
    ['a small change', 'Yield went from 200 kg to 205 kg', '+2.5 %'],
    ['shares, in points', 'Late trains fell from 8 % to 6 %', '−2 points (−25 %)'],
  ] as const)
    it(`compute the change that two values make: ${what}`, () => {
      const shown = hinted(`## Result\n\n${told}.\n`);
      assert.ok(shown.includes(`‹${hint}›`), shown);
    });

  for (const told of [
    'The wait fell from 12 days to 5 days, 58 % less.',
    'The wait fell by 58 per cent, from 12 days to 5 days.',
    'We doubled the guests from 20 to 40.',
    'Throughput went from 10 to 30 orders an hour, 3x what it was.',
    'Missed calls fell from 19 a week to zero.',
    'The wait fell to 5 days.',
  ])
    it(`compute nothing where it is told or plain: ${told}`, () => {
      const shown = hinted(`## Result\n\n${told}\n`);
      assert.doesNotMatch(shown.replace(/‹\d+ s›/, ''), /‹/);
    });

  it('compute nothing from values that are no outcome', () => {
    const text = '## Situation\n\nThe office opens at seven in the morning instead of five.\n';
    assert.doesNotMatch(hinted(text), /%/);
  });

  it('are those of the part asked for', () => {
    const text = '## Situation\n\nThe pump stood still.\n\n## Action\n\nI took it apart.\n';
    assert.equal(hinted(text, text.indexOf('## Action')).match(/‹/g)?.length, 1);
  });
});

describe('code lenses', () => {
  const shown = (text: string): string[] =>
    lenses(read(text)).map((lens) => `${text.slice(lens.span.start, lens.span.end)}@${lens.span.start}: ${lens.text}`);

  it('stand over the title, with score and time', () => {
    const text = '# The pump\n\n## Action\n\nI took it apart.\n';
    const { score } = read(text).lowest;
    assert.deepEqual(shown(text), [`The pump@2: ${score.total} of 100, ${score.band} · 0:02 min`]);
  });

  it('stand over the first label or word where no title is in the text', () => {
    assert.match(shown('---\ntitle: Pump\n---\n\n## Action\n\nI took it apart.\n').join(), /^Action@24: /);
    assert.match(shown('\nI took the pump apart and cleaned it.\n').join(), /^@1: /);
  });

  it('stand over every story of a file, and over none that says nothing', () => {
    const story = (name: string) =>
      `# ${name}\n\n**S:** It stood still.\n\n**T:** Make it run.\n\n**A:** I took it apart.\n\n**R:** It ran.\n\n`;
    assert.deepEqual(
      shown(story('Pump') + story('Lift')).map((one) => one.slice(0, 4)),
      ['Pump', 'Lift'],
    );
    assert.deepEqual(shown(''), []);
    assert.deepEqual(shown('---\nquestion: Why?\n---\n'), []);
  });
});

describe('semantic tokens', () => {
  it('mark outcomes, own actions and hedges', () => {
    assert.deepEqual(
      coloured('## Action\n\nI think I rewrote the rota.\n\n## Result\n\nSick days fell from 40 to 12 a month.\n'),
      ['hedge: I think', 'ownAction: rewrote', 'metric: from 40 to 12 a month'],
    );
  });

  it('mark deeds told without their subject', () => {
    assert.deepEqual(coloured('## Action\n\n- Then rebuilt the index and wrote a runbook.\n'), [
      'ownAction: rebuilt',
      'ownAction: wrote',
    ]);
  });

  it('leave alone the deeds of others, what somebody was, words of others, and plain numbers', () => {
    assert.deepEqual(
      coloured(
        '## Situation\n\nI called in 2019 from room 12.\n\n## Action\n\nWe met twice. I was calm. Their lead, Jonas, wanted a cap. The vendor sent a van. Ana said "I cut it".\n',
      ),
      [],
    );
  });

  it('lie each in one line, in order and apart, in whole files as in parts', () => {
    const text = '## Result\n\n> I maybe cut the wait from 40\n> days to\r\n> 12 days.\n';
    const tokens = semanticTokens(read(text));
    assert.ok(tokens.length > 1);
    tokens.forEach(({ span }, index) => {
      assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]|^[\s>]|\s$/);
      assert.ok(span.start >= (tokens[index - 1]?.span.end ?? 0) && span.end > span.start);
    });
    const half = { start: 0, end: text.indexOf('days to') };
    assert.deepEqual(
      semanticTokens(read(text), half).filter(({ span }) => span.start < half.end),
      tokens.filter(({ span }) => span.start < half.end),
    );
  });
});
