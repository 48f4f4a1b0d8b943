// The preview among the editors: it follows, keeps its place, comes back after a reload, and never takes the focus.
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { poll } from '../ui.mjs';
import { clipboard, closeEditors, openPreview, openStory, PreviewPanel, reload, workbench } from './shared.mjs';

const story = (title) =>
  `# ${title}\n\n## Situation\n\nQuotes took 12 days.\n\n## Action\n\nI moved them to a fixed list and agreed on it with the buyers.\n\n## Result\n\nThe time fell from 12 days to 5 days.\n`;

describe('preview among the editors', () => {
  afterEach(closeEditors);

  const score = async (preview) => Number(await preview.$('.ring strong').innerText());
  const title = (preview, name) => preview.role('heading', name).waitFor();
  /** Whether typing goes into the text of an editor. */
  const isInText = () => workbench().page.locator('.monaco-editor.focused').count();

  it('never takes the focus, and keeps scroll and what is open while the story is edited', async () => {
    await openStory('edited.star.md', story('Edited'));
    const preview = await openPreview('edited.star.md');
    assert.ok(await isInText());
    await preview.$('[data-key=dimension-result] summary').click();
    await workbench().focusEditor();
    await preview.$('#told').evaluate((heading) => heading.scrollIntoView());
    const scroll = () => preview.frame.evaluate(() => window.scrollY);
    const before = await scroll();
    const words = await preview.$('[data-key=time] .lead').innerText();
    await workbench().press('ControlOrMeta+End');
    await workbench().type('Sales rose by 12 %.');
    await preview.says('Sales rose by 12 %.');
    assert.ok(await isInText());
    assert.notEqual(await preview.$('[data-key=time] .lead').innerText(), words);
    assert.ok(before > 100 && Math.abs((await scroll()) - before) < 200, `${before} ${await scroll()}`);
    assert.equal(await preview.$('details[open]').getAttribute('data-key'), 'dimension-result');
  });

  it('reaches every control by Tab, in order, with the focus to be seen', async () => {
    await openStory('tabs.star.md', story('Tabs'));
    const preview = await openPreview('tabs.star.md');
    await preview.frame.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    const all = await preview.frame.evaluate(
      () =>
        [...document.querySelectorAll('button, select, summary, [tabindex="0"]')].filter((one) => one.checkVisibility())
          .length,
    );
    const seen = [];
    for (let at = 0; at < all; at++) {
      await workbench().press('Tab');
      seen.push(
        await preview.frame.evaluate(() => {
          const { activeElement } = document;
          const controls = [...document.querySelectorAll('button, select, summary, [tabindex="0"]')];
          return {
            at: controls.filter((one) => one.checkVisibility()).indexOf(activeElement),
            outline: getComputedStyle(activeElement).outlineStyle,
          };
        }),
      );
    }
    assert.deepEqual(
      seen,
      Array.from({ length: all }, (_, at) => ({ at, outline: 'solid' })),
    );
  });

  it('is there again, with what was open, after another tab was in front of it', async () => {
    await openStory('behind.star.md', story('Behind'));
    await workbench().press('ControlOrMeta+Shift+v');
    const preview = await PreviewPanel.of('behind.star.md');
    await preview.$('[data-key=dimension-action] summary').click();
    const behind = preview.$('[data-key=dimension-action][open]');
    await behind.waitFor();
    await workbench().openFile('behind.star.md');
    await workbench().page.locator('.tab', { hasText: 'Preview behind.star.md' }).click();
    const again = await PreviewPanel.of('behind.star.md');
    await again.$('[data-key=dimension-action][open]').waitFor();
  });

  it('stays with a story when locked, beside another that follows; a reload brings both back', async () => {
    await openStory('one.star.md', story('One'));
    const one = await openPreview('one.star.md');
    await one.$('[data-key=dimension-result] summary').click();
    await one.role('button', 'Lock to this story').click();
    await workbench().waitFor('.tab[aria-label*="[Preview one.star.md]"]');
    await workbench().focusEditor();
    await openStory('two.star.md', story('Two'));
    const two = await openPreview('two.star.md');
    await title(two, 'Two');
    await workbench().focusEditor();
    await openStory('three.star.md', story('Three'));
    await title(two, 'Three');

    await reload();
    const follows = await PreviewPanel.of('three.star.md');
    await title(follows, 'Three');
    const tab = workbench().page.locator('.tab', { hasText: '[Preview one.star.md]' });
    await tab.click();
    const locked = await PreviewPanel.of('one.star.md', { locked: true });
    await title(locked, 'One');
    await locked.$('[data-key=dimension-result][open]').waitFor();
    await locked.$('[data-do=lock][aria-pressed=true]').waitFor();
  });

  it('shows the last good state of a story that is too large, and goes on when it is not', async () => {
    const path = join(workbench().folder, 'large.star.md');
    await openStory('large.star.md', story('Large'));
    const preview = await openPreview('large.star.md');
    const before = await score(preview);
    await writeFile(path, story('Large') + 'I wrote one more word. '.repeat(45_000));
    await preview.says(/too large to follow.*What is shown is older than the file/);
    assert.equal(await score(preview), before);
    assert.deepEqual(await preview.violations(), []);
    await writeFile(path, story('Large again'));
    await title(preview, 'Large again');
    await preview.$('.stale').waitFor({ state: 'detached' });
  });

  it('judges a story with broken front matter, and says what became of one that is gone', async () => {
    await openStory('gone.star.md', `---\nprofile: [\n---\n\n${story('Gone')}`);
    const preview = await openPreview('gone.star.md');
    await title(preview, 'Gone');
    await preview.role('button', 'Lock to this story').click();
    await workbench().waitFor('.tab[aria-label*="[Preview gone.star.md]"]');
    await rm(join(workbench().folder, 'gone.star.md'));
    await workbench().focusEditor();
    await workbench().press('ControlOrMeta+w');
    await reload();
    const frame = await workbench().previewFrame('[Preview gone.star.md]');
    await frame.getByText('gone.star.md cannot be read.').waitFor();
  });

  it('shows the story at the cursor of a file with several, another by its list, and gives away the one shown', async () => {
    const both = `# First one\n\n${story('').slice(3)}\n# Second one\n\n${story('').slice(3).replaceAll('12', '11')}`;
    await openStory('several.star.md', both);
    await workbench().press('ControlOrMeta+End');
    const preview = await openPreview('several.star.md');
    await title(preview, 'Second one');
    await preview.choose(preview.$('[data-field=story]'), '1. First one', 'mouse');
    await title(preview, 'First one');
    await preview.role('button', 'Copy as Markdown').click();
    await poll(async () => (await clipboard()).startsWith('# First one'), 'the story shown was not copied');
    await workbench().focusEditor();
    await workbench().press('ControlOrMeta+Home');
    await workbench().press('ControlOrMeta+End');
    await title(preview, 'Second one');
    await workbench().runCommand('STAR Stories: Copy as Markdown');
    await poll(async () => (await clipboard()).startsWith('# Second one'), 'the story at the cursor was not copied');
  });

  it('keeps a pace that was measured', async () => {
    await openStory('short.star.md', '## Action\n\nI cut the wait for a quote from twelve days to five.\n');
    const preview = await openPreview('short.star.md');
    await preview.role('button', 'Rehearse').click();
    await workbench().press('Space');
    await preview.$('.clock strong:text-is("0:03")').waitFor();
    await workbench().press('ArrowRight');
    const keep = preview.$('[data-do=keepPace]');
    const pace = await keep.getAttribute('data-wpm');
    await keep.click();
    await workbench().press('Escape', 'Escape');
    await preview.says(`at ${pace} words a minute`);
  });
});
