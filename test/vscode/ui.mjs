// Drives the VS Code workbench in Chromium: what UI tests and screenshots are written with.
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { setupChromium } from '../../scripts/vscode/chromium.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { ROOT } from '../../scripts/vscode/setup.mjs';
import { startWeb } from '../../scripts/vscode/web.mjs';

/** The four kinds of colour theme, by their built-in example: its name in the theme picker, and the workbench's class. */
export const THEMES = {
  light: { label: 'Light Modern', kind: 'vs' },
  dark: { label: 'Dark Modern', kind: 'vs-dark' },
  'hc-light': { label: 'Light High Contrast', kind: 'hc-light' },
  'hc-dark': { label: 'Dark High Contrast', kind: 'hc-black' },
};

/** User settings of a workspace nobody has trusted yet. */
export const UNTRUSTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Chromium without a window, or with one when HEADED is set. It has a profile of its own, which lets the frames of
 * webviews on the web have their service worker.
 * @param {{ width: number, height: number }} [viewport]
 * @returns {Promise<import('playwright-core').BrowserContext>}
 */
export async function launchBrowser(viewport) {
  const profile = await temporaryFolder('star-stories-browser-');
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), '{ "profile": { "cookie_controls_mode": 0 } }');
  const executablePath = await setupChromium();
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !process.env.HEADED,
    args: CHROMIUM_FLAGS,
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport,
  });
}

/**
 * Makes a folder, which goes when this process ends.
 * @param {string} prefix
 */
async function temporaryFolder(prefix) {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  process.once('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // A browser that is just ending still writes there.
    }
  });
  return folder;
}

/** Copies the fixture stories to a temporary folder, which goes when this process ends. */
export async function copyWorkspace() {
  const folder = await temporaryFolder('star-stories-workspace-');
  await cp(join(ROOT, 'test', 'vscode', 'workspace'), folder, { recursive: true });
  return folder;
}

/**
 * Opens VS Code with the extension and waits until the workbench can be used.
 * @param {object} [options]
 * @param {string} [options.extensionPath] this project
 * @param {string} [options.workspacePath] a copy of the fixture stories
 * @param {string} [options.file] to open at once: absolute, or in the workspace
 * @param {keyof typeof THEMES} [options.theme]
 * @param {Record<string, unknown>} [options.userSettings]
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {string} [options.vscode] which VS Code: see setup.mjs
 * @param {boolean} [options.web] VS Code for the web: see web.mjs
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench({
  extensionPath = ROOT,
  workspacePath,
  file,
  theme = 'dark',
  userSettings,
  viewport = { width: 1280, height: 800 },
  vscode,
  web = false,
} = {}) {
  const folder = resolve(workspacePath ?? (await copyWorkspace()));
  /** @type {(() => Promise<void>)[]} */
  const closers = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const server = await (web ? startWeb : startServer)({
      extensionPath,
      workspacePath: folder,
      userSettings: userSettings ?? {},
      vscode,
    });
    closers.push(server.stop);
    const browser = await launchBrowser(viewport);
    closers.push(() => browser.close());
    const page = await browser.newPage();
    await page.goto(server.url(file ? { openFile: resolve(folder, file) } : {}));
    const workbench = new Workbench(page, folder, close);
    await workbench.ready(file);
    if (theme !== 'light') await workbench.setTheme(theme);
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

export class Workbench {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} folder the workspace
   * @param {() => Promise<void>} close ends browser and server
   */
  constructor(page, folder, close) {
    this.page = page;
    this.folder = folder;
    this.close = close;
  }

  /** @param {string} [file] that must be shown */
  async ready(file) {
    await this.waitFor('[id="status.host"]');
    if (file) await this.#shown(file);
  }

  /** @param {string} file absolute, or in the workspace */
  async openFile(file) {
    await this.#pick('ControlOrMeta+p', resolve(this.folder, file), basename(file));
    await this.#shown(file);
  }

  /**
   * Runs a command by the palette, as soon as it is there.
   * @param {string} title with its category: `STAR Stories: Open Preview to the Side`
   */
  async runCommand(title) {
    await this.#pick('F1', `>${title}`, title);
  }

  /**
   * Chooses a colour theme as a person does: this VS Code keeps user settings in the browser, out of reach of files.
   * @param {keyof typeof THEMES} theme
   */
  async setTheme(theme) {
    const { label, kind } = THEMES[theme];
    if (await this.page.locator(`.monaco-workbench.${kind}`).count()) return;
    await this.page.keyboard.press('ControlOrMeta+k');
    await this.page.keyboard.press('ControlOrMeta+t');
    await this.page.locator('.quick-input-widget input[placeholder*="Theme"]').waitFor();
    await this.page.keyboard.type(label);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.waitFor(`.monaco-workbench.${kind}`);
  }

  /**
   * Types where the focus is.
   * @param {string} text
   */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** @param {...string} keys as Playwright names them: `ControlOrMeta+k` */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Puts the focus into the text of the first editor, its cursor where it was. */
  async focusEditor() {
    const focused = this.page.locator('.editor-group-container.active .monaco-editor.focused');
    // A webview passes on a key that it was given only once it is ready to: a key that got lost is pressed again.
    for (let presses = 1; presses <= 3; presses++) {
      await this.page.keyboard.press('ControlOrMeta+1');
      const isFocused = focused.waitFor({ timeout: 10_000 }).then(() => true);
      if (await isFocused.catch(() => false)) return;
    }
    throw new Error('The editor does not take the focus.');
  }

  /** @param {string} selector */
  async waitFor(selector) {
    return this.page.waitForSelector(selector, { timeout: 30_000 });
  }

  /**
   * The document of a webview.
   * @param {string} [title] of the webview, when there may be several
   * @returns {Promise<import('playwright-core').Frame>}
   */
  async previewFrame(title) {
    const inner = title ? `iframe#active-frame[title=${JSON.stringify(title)}]` : 'iframe#active-frame';
    return poll(
      async () => {
        for (const frame of this.page.frames()) {
          if (!frame.url().includes('/webview/browser/pre/')) continue;
          // A frame may go while it is looked at.
          const element = await frame.$(inner).catch(() => null);
          const document = await element?.contentFrame().catch(() => null);
          if (document) return document;
        }
      },
      `No webview${title ? ` "${title}"` : ''} came up.`,
    );
  }

  /**
   * Takes a picture once the screen has come to rest.
   * @param {string} name a file name for out/screenshots, or a path with a folder
   * @returns {Promise<string>} the file
   */
  async screenshot(name) {
    const path = dirname(name) === '.' ? join(ROOT, 'out', 'screenshots', name) : resolve(name);
    const file = path.endsWith('.png') ? path : `${path}.png`;
    await mkdir(dirname(file), { recursive: true });
    let last = await this.#picture();
    await poll(async () => {
      const before = last;
      last = await this.#picture(file);
      return last.equals(before);
    }, 'The screen never came to rest.');
    return file;
  }

  /** @param {string} [path] */
  #picture(path) {
    return this.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  }

  /**
   * @param {string} keys that open the quick input
   * @param {string} query
   * @param {string} label of the row to take
   */
  async #pick(keys, query, label) {
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused', {
      has: this.page.getByText(label, { exact: true }),
    });
    await poll(async () => {
      await this.page.keyboard.press(keys);
      try {
        await this.page.locator('.quick-input-box input').fill(query, { timeout: 3_000 });
        await row.waitFor({ timeout: 3_000 });
        return true;
      } catch {
        await this.page.keyboard.press('Escape');
        return false;
      }
    }, `VS Code does not offer "${label}".`);
    await this.page.keyboard.press('Enter');
    await row.waitFor({ state: 'hidden' });
  }

  /** @param {string} file */
  async #shown(file) {
    await this.waitFor(
      `.editor-group-container.active .tab.active[data-resource-name=${JSON.stringify(basename(file))}]`,
    );
    await this.waitFor('.editor-group-container.active .monaco-editor .view-line');
  }
}

/**
 * Asks until there is an answer.
 * @template T
 * @param {() => Promise<T | undefined>} ask
 * @param {string} failure
 * @returns {Promise<T>} the first answer that is true
 */
export async function poll(ask, failure, timeout = 30_000) {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer) return answer;
    await setTimeout(50);
  }
  throw new Error(failure);
}
