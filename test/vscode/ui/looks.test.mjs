// The preview in each kind of colour theme: what axe-core finds in its states, what it reads as, and pictures to look at.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/vscode/setup.mjs';
import { THEMES } from '../ui.mjs';
import { closeEditors, openPreview, openStory, PreviewPanel, workbench } from './shared.mjs';

const story = (await readFile(join(ROOT, 'examples', 'sales-slow-quotes.star.md'), 'utf8')).replace(
  '---\n',
  '---\nprofile: confluent-pm\nround: tpm\n',
);

describe('preview in each theme', () => {
  /** @type {PreviewPanel} */
  let preview;
  before(async () => {
    await openStory('empty.star.md', '');
    await openStory('looks.star.md', story);
    preview = await openPreview('looks.star.md');
  });
  after(closeEditors);

  const openAll = (open) =>
    preview.frame.evaluate((to) => {
      for (const details of document.querySelectorAll('details')) details.open = to;
    }, open);

  /** @type {string | undefined} */
  let first;
  for (const theme of Object.keys(THEMES)) {
    it(`has nothing that axe-core finds, and reads the same: ${theme}`, async () => {
      await workbench().setTheme(/** @type {keyof typeof THEMES} */ (theme));
      await workbench().screenshot(`preview-${theme}`);
      await openAll(true);
      const found = [...(await preview.violations())];
      const structure = await preview.structure();
      first ??= structure;
      assert.equal(structure, first);

      for (const part of ['score', 'metrics']) {
        await preview.$(`#${part}`).evaluate((heading) => heading.scrollIntoView());
        await workbench().screenshot(`preview-${theme}-${part}`);
      }
      await openAll(false);
      await preview.role('button', 'Rehearse').click();
      found.push(...(await preview.violations()));
      await workbench().screenshot(`preview-${theme}-rehearse`);
      await workbench().press('Escape');
      await workbench().focusEditor();

      await workbench().openFile('empty.star.md');
      const empty = await PreviewPanel.of('empty.star.md');
      await empty.says('No measured outcome yet');
      found.push(...(await empty.violations()));
      await workbench().openFile('looks.star.md');
      await preview.role('heading', 'Quotes that came too late').waitFor();
      assert.deepEqual(found, []);
    });
  }
});
