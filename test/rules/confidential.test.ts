/** Confidential terms: what they match, what they may not be, and exports without them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyze,
  defaultSettings,
  exportFormats,
  exportStories,
  previewModel,
  readConfig,
  redactedModel,
} from '../../server/src/engine/index';
import { findSecrets, wrongTerm } from '../../server/src/engine/text/secrets';
import { cli, folderWith } from '../cli/harness';
import { unmark } from './examples';

const words = (text: string, terms: readonly string[]): string[] =>
  findSecrets(text, terms).map(({ start, end }) => text.slice(start, end));

describe('confidential terms', () => {
  for (const [name, terms, marked] of [
    [
      'a name in any case, also as a possessive',
      ['Globex'],
      "<|Globex|>'s pumps; the <|GLOBEX|> plant; <|globex|>-wide",
    ],
    ['no part of another word', ['Ana'], 'analysis, Banana, Ana2, <|Ana|>.'],
    ['a phrase over a line break', ['Harbour Bank'], 'the <|Harbour\n  Bank|> and the harbour'],
    ['any letters for a star', ['CUST-*', '*corp'], '<|CUST-0412|>, <|Initcorp|>, <|corp|>, a custom corporation'],
    ['a word for a star', ['Project *'], '<|Project Nightjar|> began; projects; the <|project was|> over'],
    ['marks as they are', ['R&D (east)', 'a.b'], 'the <|R&D (east)|> and <|a.b|>, not aXb'],
    ['letters of any script', ['Ærø', '東京支社'], 'on <|Ærø|> and at <|東京支社|>'],
    ['the longer of two', ['Harbour', 'Harbour Bank'], '<|Harbour Bank|> and <|Harbour|>'],
  ] as const)
    it(`match ${name}`, () => {
      const { text, spans } = unmark(marked);
      assert.deepEqual(
        words(text, terms),
        spans.map(({ start, end }) => text.slice(start, end)),
      );
    });

  it('are refused when they are patterns of another kind, or would match everything', () => {
    const { settings, problems } = readConfig('confidential: [Globex, "/Glo.*x/", "*", "a*b*c*d", ""]\n');
    assert.deepEqual(settings.confidential, ['Globex']);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        '"confidential[1]" is a regular expression: write the words themselves, with * for any letters.',
        '"confidential[2]" must have two letters or digits at least, or it would match everything.',
        '"confidential[3]" may have two * in a word at most.',
        '"confidential[4]" must be text.',
      ],
    );
  });

  it('match no number, date or version, whatever it is', () => {
    const number = fc.oneof(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(String),
      fc.integer({ min: 0, max: 2_000_000_000 }).map((n) => n.toLocaleString('en')),
      fc.integer({ min: 0, max: 2_000_000_000 }).map((n) => `+${n.toLocaleString('fr').replace(/\s/g, ' ')}`),
      fc.double({ noNaN: true, min: 0, max: 1e6 }).map((n) => `${n.toFixed(2)} %`),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
      fc.tuple(fc.nat(99), fc.nat(99), fc.nat(999)).map((parts) => parts.join('.')),
      fc.tuple(fc.nat(31), fc.nat(12), fc.integer({ min: 1900, max: 2100 })).map((parts) => parts.join('/')),
    );
    fc.assert(fc.property(fc.array(number, { maxLength: 5 }), (numbers) => words(numbers.join(', '), []).length === 0));
  });

  it('take time in proportion to the text, whatever it is', function () {
    this.timeout(20_000);
    const terms = ['*a*', 'Project *', 'b*b*'];
    const steps = (text: string) => findSecrets(text, terms).length;
    for (const piece of ['a', 'a-', '+1 ', '0', 'ab@', '(020) ', 'sk-', 'eyJa.', 'Project ', '555-'])
      steps(piece.repeat(20_000));
  });

  it('that can be written match themselves', () => {
    const term = fc
      .stringMatching(/^[A-Za-z0-9ÄÖé][A-Za-z0-9 &.+'()-]{0,18}[A-Za-z0-9é]$/)
      .filter((one) => wrongTerm(one) === undefined);
    fc.assert(fc.property(term, (one) => words(`the ${one} was`, [one]).length > 0));
  });
});

const story = `---
question: How did you win Globex back?
company: Globex
---

# Globex comes back

We won **Globex** back after a 12 % fall, in Project Nightjar.

## Action

- I called j.roe@globex.net and +49 30 5557 0143 every day for a week.
- I wrote the plan with "Globex" and cut the wait at Globex from 12 days to 5 days.

## Result

The wait fell from 12 days to 5 days, and Globex ordered 40 pumps.
`;
const terms = ['Globex', 'Project *'];
const settings = { ...defaultSettings(), confidential: terms };

describe('an export without what is confidential', () => {
  for (const format of Object.keys(exportFormats) as (keyof typeof exportFormats)[])
    it(`holds none of it, and the rest: ${format}`, () => {
      const analysis = analyze(story, settings);
      const redacted = exportStories([redactedModel('file:///stories/globex-pumps.star.md', 1, analysis)], format);
      assert.doesNotMatch(redacted, /globex|nightjar|j\.roe|5557/i);
      assert.doesNotMatch(redacted, /[\u{A762}\u{A763}]/u);
      assert.match(redacted, /█████/);
      assert.match(redacted, /from 12 days to 5 days/);
      assert.match(exportStories([previewModel('file:///a.star.md', 1, analysis)], format), /Globex/);
    });

  it('holds none of it in any shorter telling', () => {
    const { cuts } = redactedModel('file:///a.star.md', 1, analyze(story, settings));
    assert.deepEqual(
      cuts.map(({ budget }) => budget),
      [30, 90, 120],
    );
    for (const { text } of cuts) {
      assert.doesNotMatch(text, /globex|nightjar|j\.roe|5557|[\u{A762}\u{A763}]/iu);
      assert.match(text, /█████/);
    }
  });

  it('hides a title that comes from the name of the file', () => {
    const model = redactedModel('file:///stories/globex.star.md', 1, analyze('## Action\nI called.\n', settings));
    assert.equal(model.title, '█████');
  });

  it('is the export itself when nothing is confidential', () => {
    const analysis = analyze(
      story.replace(/Globex|Project Nightjar|j\.roe\S+ and \+49 30 5557 0143/g, 'them'),
      settings,
    );
    for (const format of ['html', 'md', 'txt'] as const)
      assert.equal(
        exportStories([redactedModel('file:///a.star.md', 1, analysis)], format),
        exportStories([previewModel('file:///a.star.md', 1, analysis)], format),
      );
  });

  it('scores as the story does', () => {
    const analysis = analyze(story, settings);
    const [whole, redacted] = [previewModel, redactedModel].map((model) => model('file:///a.star.md', 1, analysis));
    assert.equal(redacted?.score.total, whole?.score.total);
  });

  it('is made by the command line, too', async () => {
    const cwd = folderWith({ 'globex.star.md': story, '.star-stories.yaml': 'confidential: [Globex, "Project *"]\n' });
    const { out, code } = await cli(cwd, ['export', 'globex.star.md', '--redact']);
    assert.equal(code, 0);
    assert.doesNotMatch(out, /globex|nightjar/i);
    assert.match((await cli(cwd, ['export', 'globex.star.md'])).out, /Globex/);
  });

  it('is made of the coverage, too', async () => {
    const answer = story.replace('How did you win Globex back?', 'Tell me about a failure of yours.');
    const config = 'confidential: [Globex, "Project *"]\n';
    const cwd = folderWith({ 'globex.star.md': answer, '.star-stories.yaml': config });
    for (const format of ['pretty', 'json', 'md', 'html', 'github']) {
      const { out, code } = await cli(cwd, ['coverage', '--format', format, '--redact']);
      assert.equal(code, 0);
      assert.doesNotMatch(out, /globex|nightjar/i);
      assert.match(out, format === 'github' ? /^::/ : /█████ comes back/);
    }
    assert.match((await cli(cwd, ['coverage', '--format', 'json'])).out, /Globex/);
  });
});
