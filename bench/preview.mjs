// Times the preview in a real VS Code: from the panel to its first paint, beside a webview that holds one word, and an update.
import { fileURLToPath } from 'node:url';
import { openWorkbench, poll } from '../test/vscode/ui.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {number} rounds
 * @returns {Promise<{ ours: number[], empty: number[], updates: number[] }>} milliseconds
 */
export async function measurePreview(rounds) {
  const updates = [];
  const ours = await measurePanels(root, 'STAR Stories: Open Preview to the Side', rounds, async (frame) =>
    updates.push(...(await timeUpdates(frame))),
  );
  const empty = await measurePanels(`${root}bench/empty-webview`, 'Open an Empty Webview', rounds);
  return { ours, empty, updates };
}

/** Opens and closes a panel in a VS Code of its own; the first one starts what the later ones share and is not counted. */
async function measurePanels(extensionPath, command, rounds, atTheEnd = async () => {}) {
  const file = 'engineer-search-recovery.star.md';
  const workbench = await openWorkbench({ theme: 'light', workspacePath: `${root}examples`, file, extensionPath });
  try {
    await workbench.page.evaluate(watchPanels);
    const times = [];
    for (let round = 0; round <= rounds; round++) {
      const frame = await openPanel(workbench, command);
      times.push(await firstPaint(workbench, frame));
      if (round === rounds) await atTheEnd(frame);
      await closePanel(workbench);
    }
    return times.slice(1);
  } finally {
    await workbench.close();
  }
}

async function openPanel(workbench, command) {
  await workbench.focusEditor();
  await workbench.runCommand(command);
  return workbench.previewFrame();
}

async function closePanel(workbench) {
  await workbench.press('ControlOrMeta+2', 'ControlOrMeta+w');
  await workbench.page.waitForSelector('iframe.webview', { state: 'detached' });
}

/** Notes when the frame of a webview comes into the workbench. */
function watchPanels() {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches('iframe.webview') || node.querySelector('iframe.webview'))
          globalThis.panelAt = performance.timeOrigin + performance.now();
      }
    }
  }).observe(document.body, { childList: true, subtree: true });
}

/** From the frame in the workbench to the first paint of its content. */
async function firstPaint(workbench, frame) {
  const painted = await poll(
    () =>
      frame.evaluate(() => {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        return paint && performance.timeOrigin + paint.startTime;
      }),
    'The webview never painted.',
  );
  return painted - (await workbench.page.evaluate(() => globalThis.panelAt));
}

/** Script of the page for one update: a message as VS Code sent it, with other figures each time. */
async function timeUpdates(frame) {
  await frame.evaluate(() =>
    window.addEventListener('message', ({ data }) => Object.assign(globalThis, { heard: data })),
  );
  await frame.click('[data-do=lock]');
  await poll(() => frame.evaluate(() => globalThis.heard?.type === 'model'), 'The preview was sent no model.');
  return frame.evaluate(() => {
    const { heard } = globalThis;
    return Array.from({ length: 40 }, (_, at) => {
      const { model } = heard;
      const data = { ...heard, model: { ...model, version: model.version + at, score: { ...model.score, total: at } } };
      const start = performance.now();
      window.dispatchEvent(new MessageEvent('message', { data }));
      return performance.now() - start;
    });
  });
}
