/** The preview's page in a browser: accessible in every theme, used by mouse and keyboard, deaf to hostile text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { analyze, defaultSettings, type PreviewModel, previewModel } from '../../server/src/engine/index';
import { launch, PreviewPage, themeNames } from './browser';
import { sample } from './model';

/** An example, judged by the profile that has several rounds. */
const real: PreviewModel = previewModel(
  'file:///sales.star.md',
  1,
  analyze(
    readFileSync('examples/sales-slow-quotes.star.md', 'utf8').replace('---\n', '---\nprofile: confluent-pm\n'),
    defaultSettings(),
  ),
);
const bare = previewModel('file:///bare.star.md', 1, analyze('', defaultSettings()));
const show = (model: PreviewModel, note?: string) =>
  ({
    type: 'model',
    model,
    locked: false,
    firstScore: model.score.total,
    ...(note !== undefined && { note }),
  }) as const;

describe('preview page in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async function () {
    this.timeout(300_000);
    browser = await launch();
  });
  after(() => browser?.close());

  for (const theme of themeNames)
    it(`has nothing that axe-core finds: ${theme}`, async () => {
      const preview = await PreviewPage.open(browser, theme);
      const { page } = preview;
      const found = async (state: string) => (await preview.violations()).map((violation) => `${state}: ${violation}`);
      const all: string[] = [];

      await preview.send({ type: 'note', note: 'The story cannot be read just now.' });
      all.push(...(await found('note')));
      await preview.send(show(bare));
      all.push(...(await found('empty')));
      await preview.send(show(sample, 'This file is too large.'));
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      all.push(...(await found('sample')));
      await preview.send(show(real));
      all.push(...(await found('example')));
      await page.click('[data-do=rehearse]');
      await page.keyboard.press('Space');
      all.push(...(await found('rehearsal')));
      for (const _ of real.told) await page.keyboard.press('ArrowRight');
      all.push(...(await found('end')));
      assert.deepEqual(all, []);
      assert.deepEqual(preview.complaints, []);
      await page.close();
    });

  it('loses nothing at 200 % in a narrow panel, nor in forced colours', async () => {
    const preview = await PreviewPage.open(browser, 'light', { width: 320, height: 700 });
    const { page } = preview;
    await page.emulateMedia({ forcedColors: 'active' });
    const profile = { id: 'long', label: 'What the interviewers of a company with a very long name listen for' };
    await preview.send(show({ ...real, profile, profiles: [profile, ...real.profiles] }));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok((await overflow()) <= 0);
    assert.deepEqual(await preview.violations(), []);
    await page.click('[data-do=rehearse]');
    assert.ok((await overflow()) <= 0);
    await page.close();
  });

  it('tells what is pressed, by mouse and by keyboard', async () => {
    const preview = await PreviewPage.open(browser, 'dark');
    const { page } = preview;
    await preview.send(show(sample));
    for (const name of ['copyMarkdown', 'exportHtml', 'lock', 'fix']) {
      await page.click(`[data-do=${name}]`);
      await page.focus(`[data-do=${name}]`);
      await page.keyboard.press('Enter');
      const heard = await preview.heard();
      assert.deepEqual(
        heard.map(({ type }) => type),
        [name, name],
      );
    }
    await page.selectOption('[data-field=profile]', 'general');
    await page.selectOption('[data-field=round]', '');
    await page.focus('.mark');
    await page.keyboard.press('Enter');
    await page.click('[data-key=cut-30] summary');
    await page.click('[data-do=copyCut]');
    const { start, end } = sample.findings[0] ?? { start: -1, end: -1 };
    assert.deepEqual(await preview.heard(), [
      { type: 'setField', key: 'profile', value: 'general' },
      { type: 'setField', key: 'round', value: '' },
      { type: 'select', start, end },
      { type: 'copyCut', budget: 30 },
    ]);
    await page.close();
  });

  it('keeps scroll, focus and what is open over an update, and what was chosen follows the story', async () => {
    const preview = await PreviewPage.open(browser, 'light', { width: 500, height: 400 });
    const { page } = preview;
    await preview.send(show(sample));
    await page.click('[data-key=dimension-result] summary');
    await page.selectOption('[data-field=round]', 'pm');
    await page.focus('[data-key=dimension-result] button');
    await page.evaluate(() => window.scrollTo(0, 700));
    const state = () =>
      page.evaluate(() => ({
        scroll: window.scrollY,
        focus: document.activeElement?.textContent,
        open: document.querySelectorAll('details[open]').length,
      }));
    const before = await state();
    await preview.send(show({ ...sample, version: 4, round: 'tpm', next: sample.next.slice(1) }));
    const after = await state();
    assert.deepEqual([after.focus, after.open], [before.focus, 1]);
    assert.ok(before.scroll > 600 && Math.abs(after.scroll - before.scroll) < 150, `${before.scroll} ${after.scroll}`);
    assert.equal(await page.inputValue('[data-field=round]'), 'tpm');
    await page.close();
  });

  it('rehearses by keyboard alone, and gives the focus back', async () => {
    const preview = await PreviewPage.open(browser, 'dark');
    const { page } = preview;
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await preview.page.evaluate((message) => window.postMessage(message), show(sample));
    await page.waitForSelector('[data-do=rehearse]');
    const text = (selector: string) => page.innerText(selector);
    await page.focus('[data-do=rehearse]');
    await page.keyboard.press('Enter');
    assert.equal(await page.isVisible('#page'), false);
    await page.keyboard.press('Space');
    await page.clock.runFor(5000);
    assert.match(await text('.clock strong'), /0:05/);
    await page.keyboard.press('Space');
    await page.clock.runFor(5000);
    assert.match(await text('.clock strong'), /0:05/, 'paused');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    assert.match(await text('#say'), /^Situation/);
    await page.clock.runFor(25_000);
    await page.keyboard.press('ArrowRight');
    assert.match(await text('#done + .result'), /142 words a minute/);
    await page.click('[data-do=keepPace]');
    assert.deepEqual(await preview.heard(), [{ type: 'keepPace', wpm: 142 }]);
    await page.keyboard.press('Escape');
    assert.match(await text('.clock strong'), /0:00/, 'reset');
    await page.keyboard.press('Escape');
    assert.equal(await page.isVisible('#rehearsal'), false);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Rehearse');
    await page.close();
  });

  it('shows hostile text as text: nothing runs, nothing is asked for', async () => {
    const preview = await PreviewPage.open(browser, 'dark');
    const attacks = [
      '<img src=http://evil.test/x onerror=alert(1)>',
      '"><script>alert(1)</script>',
      "' autofocus onfocus='alert(1)",
      '</bdi><a href="command:workbench.action.quit">x</a><style>*{display:none}</style>',
      '</template><iframe srcdoc="<script>alert(1)</script>"></iframe>',
      '\u202Eevil',
    ];
    for (const attack of attacks) {
      await preview.send(show(poisoned(real, attack)));
      await preview.page.click('[data-do=rehearse]');
      await preview.page.keyboard.press('Escape');
    }
    const foreign = await preview.page.$$eval(
      '#page :is(script,img,a,iframe,style), #rehearsal :is(script,img,a,iframe,style)',
      (found) => found.length,
    );
    assert.deepEqual([foreign, preview.asked, preview.complaints], [0, [], []]);
    await preview.page.close();
  });
});

/** Every text of the model but what names a kind. */
function poisoned<T>(value: T, text: string, key = ''): T {
  if (typeof value === 'string')
    return (['uri', 'kind', 'band', 'severity', 'verdict'].includes(key) ? value : text) as T;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, text, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, text, name)])) as T;
}
