/** Exported documents: self-contained, without scripts, and with nothing of the author's taken for markup. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exportFormatNames } from '../../server/src/cli/commands';
import { exportFormats, exportStories } from '../../server/src/engine/index';
import { cli, folderWith } from '../cli/harness';
import { modelOf } from './show';

const text = readFileSync('examples/sales-slow-quotes.star.md', 'utf8');
const model = modelOf(text);

describe('export', () => {
  it('holds title, question, score, story and figures in every format', () => {
    for (const format of exportFormatNames) {
      const plain = exportStories([model], format)
        .replace(/<[^>]+>|\\|\*/g, '')
        .replace(/\s+/g, ' ');
      for (const words of [
        'Quotes that came too late',
        'When did you go out of your way',
        `${model.score.total} of 100`,
        'I visited three of her stations',
        'from 12 days to 5 days',
      ])
        assert.ok(plain.includes(words) || format === 'html', `${format}: ${words}`);
    }
  });

  it('makes a page that needs nothing else', () => {
    const html = exportStories([model], 'html');
    assert.doesNotMatch(html, /<script|<link|<img|<iframe|\bsrc=|\bhref=|url\(|@import|\son\w+=/i);
    assert.match(html, /aria-label="Score \d+ of 100, \w+"/);
  });

  it('lets in its own style by hash, and nothing besides', () => {
    const html = exportStories([model], 'html');
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    assert.ok(html.includes(`content="default-src 'none'; style-src 'sha256-${hash}'"`));
  });

  it('shows hostile text as text', () => {
    const attack = '"><img src=x onerror=alert(1)><script>alert(1)</script>&lt;';
    const html = exportStories(
      [{ ...model, title: attack, question: attack, profile: { id: 'x', label: attack } }],
      'html',
    );
    assert.doesNotMatch(html, /<img|<script/);
    assert.ok(html.includes('&amp;lt;'));
    const markdown = exportStories([{ ...model, title: '<b>*x*</b> [a](b) `c`', question: '# no' }], 'md');
    assert.match(markdown, /^# \\<b\\>\\\*x\\\*\\<\/b\\> \\\[a\\\]\(b\) \\`c\\`\n\n> \\# no\n/);
  });

  it('draws an empty story', () => {
    for (const format of exportFormatNames) assert.doesNotMatch(exportStories([modelOf('')], format), /undefined|NaN/);
  });
});

describe('star-stories export', () => {
  it('knows the formats of the engine', () => {
    assert.deepEqual([...exportFormatNames].sort(), Object.keys(exportFormats).sort());
  });

  it('writes one story on standard output', async () => {
    const cwd = folderWith({ 'a.star.md': text });
    for (const format of exportFormatNames) {
      const { code, out, err } = await cli(cwd, ['export', 'a.star.md', '--format', format]);
      assert.deepEqual([code, err], [0, '']);
      assert.ok(out.includes('Quotes that came too late') && out.endsWith('\n'));
    }
    assert.match(
      (await cli(cwd, ['export', 'a.star.md', '--profile', 'confluent-pm'])).out,
      /Confluent, product manager/,
    );
  });

  it('says what is wrong, with nothing on standard output', async () => {
    const cwd = folderWith({ 'a.star.md': text, 'bad/.star-stories.yaml': 'wpm: fast\n', 'bad/b.star.md': text });
    for (const [argv, message] of [
      [['export'], /Which story\?/],
      [['export', 'a.star.md', 'b.star.md'], /One file at a time/],
      [['export', 'none.star.md'], /Cannot read "none\.star\.md"/],
      [['export', 'a.star.md', '--format', 'pdf'], /Unknown value "pdf"/],
      [['export', 'a.star.md', '--profile', 'nobody'], /Unknown profile "nobody"/],
      [['export', 'bad/b.star.md'], /wpm/],
    ] as const) {
      const { code, out, err } = await cli(cwd, argv);
      assert.deepEqual([code, out], [2, ''], argv.join(' '));
      assert.match(err, message);
    }
  });
});
