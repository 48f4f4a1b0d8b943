/** The preview's page as it is built, in a browser of its own, in the colours of VS Code's themes. */
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { pageHtml } from '../../client/src/preview/page';
import type { FromPage, ToPage } from '../../client/webview/messages';
import { setupChromium } from '../../scripts/vscode/chromium.mjs';
import themes from './themes.json';

export type Theme = keyof typeof themes;
export const themeNames = Object.keys(themes) as readonly Theme[];

/** A Chromium of this machine, installed where that can be done; else the error says what to install. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await setupChromium(), args: ['--disable-gpu', '--no-first-run'] });

const origin = 'http://preview.test';

/** What stands in for VS Code: it keeps the state and the messages of the page. */
const editor = `
  window.sent = [];
  window.acquireVsCodeApi = () => {
    let state;
    return { postMessage: (message) => sent.push(message), getState: () => state, setState: (next) => { state = next; } };
  };`;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export class PreviewPage {
  private constructor(
    readonly page: Page,
    /** Addresses that the page asked for. */
    readonly asked: readonly string[],
    /** What the page complained of, such as breaches of its policy. */
    readonly complaints: readonly string[],
  ) {}

  static async open(browser: Browser, theme: Theme, size: Size = { width: 700, height: 900 }): Promise<PreviewPage> {
    const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    await page.route('**/*', (route) => {
      const { pathname, href } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: shell(theme) });
      asked.push(href);
      return route.abort();
    });
    await page.goto(origin);
    return new PreviewPage(page, asked, complaints);
  }

  async send(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data), message);
    // A message is a task of its own; what follows two frames later sees its effects.
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** Messages of the page since the last call, `drawn` and `ready` left out. */
  async heard(): Promise<readonly FromPage[]> {
    const all = await this.page.evaluate(() => (window as unknown as { sent: FromPage[] }).sent.splice(0));
    return all.filter(({ type }) => type !== 'drawn' && type !== 'ready');
  }

  /** What axe-core finds: rule and element. */
  async violations(): Promise<readonly string[]> {
    await this.page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
      interface AxeViolation {
        readonly id: string;
        readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
      }
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`),
      );
    });
  }
}

/** The same document that the extension makes, with the theme's colours beside it. */
function shell(theme: Theme): string {
  const { kind, variables } = themes[theme];
  const colours = Object.entries(variables).map(([name, value]) => `${name}:${value};`);
  const document = pageHtml(pageCode, { type: 'note', note: '' });
  const nonce = /<style nonce="([^"]+)">/.exec(document)?.[1];
  return document
    .replace('<head>', () => `<head><style nonce="${nonce}">:root{${colours.join('')}}</style>`)
    .replace('<body>', () => `<body class="${kind}"><script nonce="${nonce}">${editor}</script>`);
}

const pageCode = { script: readFileSync('dist/preview.js', 'utf8'), style: readFileSync('dist/preview.css', 'utf8') };
