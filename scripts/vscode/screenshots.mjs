// Takes the pictures of the README: npm run screenshots
import { openWorkbench } from '../../test/vscode/ui.mjs';
import { exitOnSignals } from './server.mjs';
import { ROOT } from './setup.mjs';

exitOnSignals();
const workbench = await openWorkbench({
  theme: 'light',
  workspacePath: `${ROOT}/examples`,
  file: 'sales-slow-quotes.star.md',
  viewport: { width: 1280, height: 800 },
});
try {
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.focusEditor();
  await workbench.press('ControlOrMeta+k', 'v');
  const preview = await workbench.previewFrame();
  await preview.locator('.steps').waitFor();
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await workbench.setTheme(theme);
    console.log(await workbench.screenshot(`${ROOT}/images/screenshot-${theme}.png`));
  }
} finally {
  await workbench.close();
}
