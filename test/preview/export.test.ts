/** Exported documents: self-contained, without scripts, and with nothing of the author's taken for markup. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exportFormatNames } from '../../server/src/cli/commands';
import { analyze, defaultSettings, exportFormats, exportStories, redactedModel } from '../../server/src/engine/index';
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

  it('keeps the addresses that stand in the text, and no others', () => {
    const written =
      '## Action\nhttps://a.test/x was down. Jo (jo@b.test, +1 555 0100 200) saw it\n\n- See <https://c.test/i>.\n- The [list](https://hidden.test) is at www.d.test/q\n';
    for (const format of ['md', 'txt'] as const) {
      const plain = exportStories([modelOf(written)], format).replace(/\*\*|\\/g, '');
      for (const words of [
        'https://a.test/x was down.',
        'Jo (jo@b.test, +1 555 0100 200) saw it',
        'See https://c.test/i.',
        'The list is at www.d.test/q',
      ])
        assert.ok(plain.includes(words), `${format}: ${words} in ${plain}`);
      assert.ok(!plain.includes('hidden'));
    }
    const settings = { ...defaultSettings(), confidential: ['b'] };
    const redacted = redactedModel('file:///a.star.md', 1, analyze(written, settings));
    assert.match(exportStories([redacted], 'txt'), /Jo \(█████, █████\) saw it/);
  });

  it('draws an empty story', () => {
    for (const format of exportFormatNames) assert.doesNotMatch(exportStories([modelOf('')], format), /undefined|NaN/);
  });
});

const several =
  '# First one\n\n## Situation\nIt was slow.\n\n## Action\nI cut the wait.\n\n## Result\nIt went fast.\n\n# Second one\n\n## Situation\nThe till stood wrong.\n\n## Action\nI moved the till.\n\n## Result\nQueues went.\n';

describe('export of several stories', () => {
  it('holds them one behind the other, each in the form of one alone', () => {
    const one = modelOf(several.slice(0, several.indexOf('# Second')));
    const two = modelOf(several.slice(several.indexOf('# Second')));
    assert.equal(
      exportStories([one, two], 'md'),
      `${exportStories([one], 'md')}\n---\n\n${exportStories([two], 'md')}`,
    );
    const html = exportStories([one, two], 'html');
    assert.deepEqual(html.match(/<h1><bdi>[^<]+/g), ['<h1><bdi>First one', '<h1><bdi>Second one']);
    assert.deepEqual([html.match(/<main>/g)?.length, html.match(/<article>/g)?.length], [1, 2]);
    assert.match(exportStories([one, two], 'txt'), /First one\n.*\n={78}\n\nSecond one\n/s);
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

  it('writes every story of a file, or the one that is named', async () => {
    const cwd = folderWith({ 'a.star.md': several });
    const stories = async (...argv: string[]) =>
      (await cli(cwd, ['export', 'a.star.md', ...argv])).out.match(/^# .*$/gm)?.map((line) => line.slice(2));
    assert.deepEqual(await stories(), ['First one', 'Second one']);
    assert.deepEqual(await stories('--story', '2'), ['Second one']);
    for (const number of ['0', '3', '1.5', 'x']) {
      const { code, out, err } = await cli(cwd, ['export', 'a.star.md', '--story', number]);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err, `star-stories: There is no story ${number} in "a.star.md": it holds stories 1 to 2.\n`);
    }
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
