// What stands around a story: title button, keys, status bar and language status.
import assert from 'node:assert/strict';
import { closeEditors, openStory, PreviewPanel, workbench } from './shared.mjs';

const story =
  '# A late van\n\n## Action\n\nI called the garage twice.\n\n## Result\n\nThe wait fell from 12 days to 5 days.\n';

describe('around a story', () => {
  const bar = () => workbench().page.locator('[id="star-stories.star-stories.starStories.speech"]');
  const barSays = (text) => bar().getByText(text).waitFor();

  beforeEach(async () => {
    await openStory('van.star.md', story);
    await barSays(/^\d+ words · \d:\d\d$/);
  });
  afterEach(closeEditors);

  it('tells words and time of the story and of the selection, and opens the preview', async () => {
    const whole = await bar().innerText();
    await workbench().focusEditor();
    await workbench().press('ControlOrMeta+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+End');
    await barSays('5 words · 0:02');
    await workbench().screenshot('status-selection');
    await workbench().press('ArrowLeft');
    await barSays(whole.trim());
    await bar().click();
    await PreviewPanel.of('van.star.md');
  });

  it('opens the preview by its button in the title', async () => {
    await workbench().page.locator('.editor-actions [aria-label^="Open Preview to the Side"]').click();
    await PreviewPanel.of('van.star.md');
  });

  it('opens the preview in its place by Ctrl+Shift+V, and leaves other languages their own', async () => {
    await workbench().focusEditor();
    await workbench().press('ControlOrMeta+Shift+v');
    const preview = await PreviewPanel.of('van.star.md');
    assert.ok(await preview.role('heading', 'A late van').isVisible());
    assert.equal(await workbench().page.locator('.editor-group-container').count(), 1);
  });

  it('tells score and profile in the language status', async () => {
    const { page } = workbench();
    await page.locator('[id="status.languageStatus"]').hover();
    await page.locator('.hover-language-status', { hasText: /\d+ · \w+/ }).waitFor();
    await page.locator('.hover-language-status', { hasText: 'Profile general' }).waitFor();
    await workbench().screenshot('status-language');
  });
});
