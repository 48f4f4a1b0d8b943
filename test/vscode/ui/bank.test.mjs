// The story bank as a person sees it: the view, and the coverage matrix in each kind of colour theme.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/vscode/setup.mjs';
import { THEMES } from '../ui.mjs';
import { closeEditors, openStory, PreviewPanel, workbench } from './shared.mjs';

const title = 'Quotes that came too late';

describe('story bank', () => {
  /** @type {PreviewPanel} */
  let matrix;
  before(async () => {
    const { page } = workbench();
    await openStory('bank-quotes.star.md', await readFile(join(ROOT, 'examples', 'sales-slow-quotes.star.md'), 'utf8'));
    await page.locator('.activitybar a[aria-label^="Story Bank"]').click();
    await workbench().runCommand('STAR Stories: Group by Score');
    await page.locator('.pane-body [role=treeitem]', { hasText: title }).waitFor();
    await workbench().runCommand('STAR Stories: Show Coverage Matrix');
    matrix = new PreviewPanel(await workbench().previewFrame('Coverage'));
    await matrix.role('heading', 'Coverage').waitFor();
    await matrix.says(title);
  });
  after(async () => {
    await closeEditors();
    await workbench().runCommand('View: Show Explorer');
  });

  /** @type {string | undefined} */
  let first;
  for (const theme of Object.keys(THEMES)) {
    it(`has a matrix in which axe-core finds nothing, and which reads the same: ${theme}`, async () => {
      await workbench().setTheme(/** @type {keyof typeof THEMES} */ (theme));
      assert.deepEqual(await matrix.violations(), []);
      const structure = await matrix.structure();
      first ??= structure;
      assert.equal(structure, first);
      await workbench().screenshot(`coverage-${theme}`);
    });
  }

  it('opens a story from the matrix', async () => {
    await matrix.role('button', title).first().press('Enter');
    await workbench().waitFor('.tab.active[data-resource-name="bank-quotes.star.md"]');
  });
});
