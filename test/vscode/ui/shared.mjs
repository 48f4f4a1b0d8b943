// What the UI suites share: one workbench, stories of their own in its folder, and the preview as a reader uses it.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { poll } from '../ui.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** @type {import('../ui.mjs').Workbench | undefined} */
let opened;

/** @param {import('../ui.mjs').Workbench} workbench that all suites use */
export function provide(workbench) {
  opened = workbench;
}

/** The workbench; there once the tests run. */
export function workbench() {
  if (!opened) throw new Error('The workbench is opened by run.mjs.');
  return opened;
}

/**
 * Writes a story into the workspace and opens it.
 * @param {string} file
 * @param {string} text
 */
export async function openStory(file, text) {
  await writeFile(join(workbench().folder, file), text);
  await workbench().openFile(file);
}

/** Closes every editor; what was changed is saved before. */
export async function closeEditors() {
  const { page } = workbench();
  await workbench().runCommand('File: Save All');
  await workbench().runCommand('View: Close All Editors');
  await page.locator('.editor-group-container .tab').first().waitFor({ state: 'detached' });
}

/**
 * Opens a preview beside the story by its keys.
 * @param {string} file of the story in the active editor
 */
export async function openPreview(file) {
  await workbench().press('ControlOrMeta+k', 'v');
  return PreviewPanel.of(file);
}

/** Reloads the window, and waits until it can be used again. */
export async function reload() {
  const loaded = workbench().page.waitForEvent('load');
  await workbench().runCommand('Developer: Reload Window');
  await loaded;
  await workbench().ready();
}

/** The text of the active editor's cursor or selection in the status bar: `Ln 3, Col 1 (12 selected)`. */
export const selectionText = () => workbench().page.locator('[id="status.editor.selection"]').innerText();

/** What is on the clipboard. */
export const clipboard = () => workbench().page.evaluate(() => navigator.clipboard.readText());

/** @param {string} file in the workspace @returns {Promise<string | undefined>} its text, as soon as it has one */
export const written = (file) =>
  poll(async () => {
    try {
      return await readFile(join(workbench().folder, file), 'utf8');
    } catch {
      return undefined;
    }
  }, `${file} was not written.`);

/** A preview as a person uses it. */
export class PreviewPanel {
  /** @param {import('playwright-core').Frame} frame its page */
  constructor(frame) {
    this.frame = frame;
  }

  /** @param {string} file of the story that it shows */
  static async of(file, { locked = false } = {}) {
    const name = `Preview ${file}`;
    const panel = new PreviewPanel(await workbench().previewFrame(locked ? `[${name}]` : name));
    await panel.frame.locator('header h1').waitFor();
    return panel;
  }

  /**
   * @param {string} selector
   * @param {{ hasText?: string | RegExp }} [options]
   */
  $(selector, options) {
    return this.frame.locator(selector, options);
  }

  /**
   * @param {'button' | 'combobox' | 'heading' | 'status'} role
   * @param {string | RegExp} name
   */
  role(role, name) {
    return this.frame.getByRole(role, { name, exact: typeof name === 'string' });
  }

  /**
   * Waits until the page says it.
   * @param {string | RegExp} words
   */
  async says(words) {
    await this.frame.getByText(words).first().waitFor();
  }

  /** What axe-core finds: rule and element. */
  async violations() {
    if (!(await this.frame.evaluate(() => 'axe' in globalThis))) await this.frame.evaluate(await readFile(axe, 'utf8'));
    return this.frame.evaluate(async () => {
      const { violations } = await globalThis.axe.run();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 150)} ${failureSummary}`),
      );
    });
  }

  /** Its roles, names and texts: what a screen reader would read. */
  structure() {
    return this.frame.locator('body').ariaSnapshot();
  }

  /**
   * Uses a control by mouse or by keyboard.
   * @param {import('playwright-core').Locator} control
   * @param {'mouse' | 'keyboard'} by
   */
  async use(control, by) {
    if (by === 'mouse') await control.click();
    else {
      await control.focus();
      await control.press('Enter');
    }
  }

  /**
   * Chooses from a list by mouse or by keyboard.
   * @param {import('playwright-core').Locator} list
   * @param {string} label
   * @param {'mouse' | 'keyboard'} by
   */
  async choose(list, label, by) {
    if (by === 'mouse') await list.selectOption({ label });
    else {
      await list.focus();
      await workbench().type(label);
    }
  }
}
