// The entry of the tests inside VS Code: runs every suite that was built beside it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Tell run.mjs which of VS Code's console lines are ours. */
const MARK = 'star-tests: ';
const FAILURES = 'star-tests-failures: ';

export async function run(): Promise<void> {
  const { log } = console;
  console.log = Mocha.reporters.Base.consoleLog = (...args: unknown[]) => log(MARK + format(...args));

  const mocha = new Mocha({ timeout: 20_000, grep: process.env.STAR_TEST_GREP || undefined });
  const suites = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
  if (suites.length === 0) throw new Error(`No suites in ${__dirname}`);
  for (const suite of suites.sort()) mocha.addFile(join(__dirname, suite));
  const failures = await new Promise<number>((done) => mocha.run(done));
  log(FAILURES + failures);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
