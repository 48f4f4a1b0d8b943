// Every control of the preview, by mouse and by keyboard, in each kind of colour theme.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/vscode/setup.mjs';
import { poll, THEMES } from '../ui.mjs';
import { clipboard, closeEditors, openPreview, openStory, selectionText, workbench, written } from './shared.mjs';

const example = await readFile(join(ROOT, 'examples', 'sales-slow-quotes.star.md'), 'utf8');
/** An example, judged by a profile with several rounds. */
const story = example.replace('---\n', '---\nprofile: confluent-pm\n');

for (const theme of Object.keys(THEMES)) {
  for (const by of /** @type {const} */ (['mouse', 'keyboard'])) {
    describe(`preview by ${by}: ${theme}`, () => {
      const file = `${theme}-${by}.star.md`;
      /** @type {import('./shared.mjs').PreviewPanel} */
      let preview;

      before(async () => {
        await workbench().setTheme(/** @type {keyof typeof THEMES} */ (theme));
        await openStory(file, story);
        preview = await openPreview(file);
      });
      after(closeEditors);

      /** Uses a control that stands for a place, and compares what is selected then. */
      async function selects(control) {
        const place = await control.evaluate(({ dataset }) => ({
          start: Number(dataset.start),
          end: Number(dataset.end),
        }));
        await preview.use(control, by);
        await workbench().waitFor('.monaco-editor.focused');
        // VS Code hears of the focus of a webview late, and may then take that for the active editor: its status bar hides.
        await workbench().focusEditor();
        const line = story.slice(0, place.end).split('\n').length;
        const wanted = `Ln ${line}, Col ${place.end - story.lastIndexOf('\n', place.end - 1)}${place.end > place.start ? ` (${place.end - place.start} selected)` : ''}`;
        await poll(async () => (await selectionText()) === wanted, `${wanted} was not selected`);
      }

      it('selects the places of what to do next, of entries, metrics, sections, marks and findings', async () => {
        await selects(preview.$('[data-key=next] .reason').first());
        await selects(preview.$('[data-key=time] .label').nth(1));
        await selects(preview.$('[data-key=metrics] tbody button').first());
        await selects(preview.$('[data-key=told] .mark').first());
        await selects(preview.$('[data-key=findings] .entry').first());
      });

      it('opens and closes dimensions and cuts, whose entries select their places', async () => {
        const dimension = preview.$('[data-key=dimension-result]');
        const summary = dimension.locator('summary');
        await preview.use(summary, by);
        await selects(dimension.locator('.won .entry').first());
        await selects(dimension.locator('.lost .entry').first());
        assert.equal(await dimension.getAttribute('open'), '', 'it stays open');
        await preview.use(summary, by);
        await poll(async () => (await dimension.getAttribute('open')) === null, 'it did not close');
      });

      it('copies shorter tellings and the whole as Markdown', async () => {
        const cut = preview.$('[data-key=cut-30]');
        await preview.use(cut.locator('summary'), by);
        const telling = await cut.locator('.telling').innerText();
        await preview.use(preview.role('button', 'Copy the 30-second telling'), by);
        await poll(async () => (await clipboard()) === telling, 'the telling was not copied');
        await preview.use(preview.role('button', 'Copy as Markdown'), by);
        await poll(
          async () => (await clipboard()).startsWith('# Quotes that came too late'),
          'the story was not copied',
        );
      });

      it('exports a page through the save dialog', async () => {
        const { page } = workbench();
        await preview.use(preview.role('button', 'Export as HTML'), by);
        const path = page.locator('.quick-input-widget input');
        const name = `${theme}-${by}.html`;
        await poll(async () => (await path.inputValue()).endsWith(name), 'no save dialog');
        if (by === 'keyboard') await page.keyboard.press('Enter');
        else await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
        assert.match(await written(name), /<h1><bdi>Quotes that came too late<\/bdi><\/h1>/);
      });

      it('locks to its story, and follows again', async () => {
        const lock = preview.$('[data-do=lock]');
        await preview.use(lock, by);
        await workbench().waitFor(`.tab[aria-label*="[Preview ${file}]"]`);
        await poll(async () => (await lock.getAttribute('aria-pressed')) === 'true', 'it is not locked');
        await preview.use(lock, by);
        await poll(async () => (await lock.getAttribute('aria-pressed')) === 'false', 'it stays locked');
      });

      it('explains a rule', async () => {
        const { page } = workbench();
        const rule = preview.$('[data-key=findings] [data-do=explain]').first();
        const name = await rule.innerText();
        await preview.use(rule, by);
        const tab = page.locator('.tab', { hasText: name });
        await tab.waitFor();
        await tab.click({ button: 'middle' });
        await tab.waitFor({ state: 'detached' });
      });

      it('rehearses: start, pause, go through, reset, close', async () => {
        const { page } = workbench();
        await preview.use(preview.role('button', 'Rehearse'), by);
        const clock = preview.$('.clock strong');
        const press = (name, key) => (by === 'mouse' ? preview.role('button', name).click() : page.keyboard.press(key));
        await press(/^Start/, 'Space');
        await preview.role('button', /^Pause/).waitFor();
        await preview.$('.clock strong:text-is("0:01")').waitFor();
        await press(/^Pause/, 'Space');
        await preview.role('button', /^Go on/).waitFor();
        const sections = await preview.$('.path li').count();
        await press(/^Next/, 'ArrowRight');
        await press(/^Back/, 'ArrowLeft');
        for (let section = 0; section < sections; section++) await press(/^(?:Next|Finish)/, 'ArrowRight');
        await preview.role('heading', 'Told').waitFor();
        await press(/^Reset/, 'Escape');
        await poll(async () => (await clock.innerText()) === '0:00', 'it was not reset');
        await press(/^Close/, 'Escape');
        await preview.role('heading', 'Do this next').waitFor();
      });

      it('switches profile and round in the front matter, and undo takes them back', async () => {
        const field = (name) => preview.$(`[data-field=${name}]`);
        await preview.choose(field('round'), 'Technical program manager round', by);
        await preview.$('.rounds [aria-current]', { hasText: 'Technical' }).waitFor();
        await preview.choose(field('profile'), 'General', by);
        await field('round').waitFor({ state: 'detached' });
        await workbench().focusEditor();
        await workbench().press('ControlOrMeta+z', 'ControlOrMeta+z');
        await field('round').waitFor();
        await poll(async () => (await field('round').inputValue()) === '', 'the round is still there');
      });

      it('applies the fix of what to do next, and undo takes it back', async () => {
        const fix = preview.role('button', /^Write the computed figure/);
        const before = await preview.$('.ring strong').innerText();
        await preview.use(fix, by);
        await fix.waitFor({ state: 'detached' });
        await preview.$('.ring .change').waitFor();
        assert.ok(Number(await preview.$('.ring strong').innerText()) > Number(before));
        await workbench().focusEditor();
        await workbench().press('ControlOrMeta+z');
        await fix.waitFor();
        assert.equal(await preview.$('.ring .change').count(), 0, 'no change since opened is left');
      });
    });
  }
}
