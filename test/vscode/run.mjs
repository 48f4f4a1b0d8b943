// Runs the mocha suites of out/test/vscode in a real VS Code, seen in Chromium.
import { EventEmitter, once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { exitOnSignals, startServer } from '../../scripts/vscode/server.mjs';
import { ROOT, setupServer } from '../../scripts/vscode/setup.mjs';
import { setupWeb, startWeb } from '../../scripts/vscode/web.mjs';
import { copyWorkspace, launchBrowser, UNTRUSTED } from './ui.mjs';

const { values } = parseArgs({
  options: {
    vscode: { type: 'string' },
    grep: { type: 'string', default: '' },
    timeout: { type: 'string', default: '600' },
    untrusted: { type: 'boolean', default: false },
    web: { type: 'boolean', default: false },
    vsix: { type: 'string' },
  },
});
/** What index.ts puts before the output of the tests and their count of failures, to tell them from the workbench's own. */
const MARK = 'star-tests: ';
const FAILURES = 'star-tests-failures: ';
/** The workbench's own errors: shown when the tests do not come to an end. */
const complaints = [];

exitOnSignals();
await (values.web ? setupWeb : setupServer)(values.vscode);
try {
  const failures = await Promise.race([runTests(), deadline(Number(values.timeout))]);
  process.exit(failures > 0 ? 1 : 0);
} catch (error) {
  console.error([String(error), ...complaints.slice(-10)].join('\n'));
  process.exit(1);
}

/** @returns {Promise<number>} how many tests failed; what was started ends with this process */
async function runTests() {
  // A packed extension is installed; the tests then run beside another one.
  const extensionPath = values.vsix ? join(ROOT, 'out', 'test', 'files') : ROOT;
  const env = { STAR_TEST_GREP: values.grep, ...(process.stdout.isTTY && { MOCHA_COLORS: '1' }) };
  const server = await (values.web ? startWeb : startServer)({
    extensionPath,
    workspacePath: await copyWorkspace(),
    userSettings: values.untrusted ? UNTRUSTED : {},
    env,
    vscode: values.vscode,
    vsix: values.vsix && resolve(values.vsix),
  });
  /** @type {number | undefined} */
  let failures;
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.exposeFunction('codeAutomationLog', (type, [first, ...rest]) => {
    const text = String(first);
    if (text.startsWith(MARK)) {
      console.log(text.slice(MARK.length));
    } else if (text.startsWith(FAILURES)) {
      failures = Number(text.slice(FAILURES.length));
    } else if (type === 'error') {
      complaints.push([first, ...rest].join(' ').split('\n', 3).join('\n'));
    }
  });
  const automation = new EventEmitter();
  await page.exposeFunction('codeAutomationExit', () => automation.emit('exit'));
  page.once('crash', () => automation.emit('error', new Error('The page of VS Code crashed.')));
  const ended = once(automation, 'exit');
  const tests = join(ROOT, 'out', 'test', 'vscode', values.web ? 'web.js' : 'index.cjs');
  await page.goto(server.url({ extensionTestsPath: tests }));
  await Promise.race([ended, server.died]);
  await browser.close();
  // VS Code's own exit code is no proof: it is 0, too, when the extension host has died.
  if (failures === undefined) throw new Error('The tests in VS Code did not come to their end.');
  return failures;
}

/**
 * @param {number} seconds
 * @returns {Promise<never>}
 */
async function deadline(seconds) {
  await setTimeout(seconds * 1000);
  throw new Error(`The tests in VS Code did not end within ${seconds} seconds.`);
}
