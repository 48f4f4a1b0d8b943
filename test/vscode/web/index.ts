/** The entry of the tests inside VS Code on the web: the suites that need no process and no file of this computer. */
import 'mocha/mocha';

/** Tells run.mjs which of VS Code's console lines are ours. */
const MARK = 'star-tests: ';
const FAILURES = 'star-tests-failures: ';

export async function run(): Promise<void> {
  const { log } = console;
  mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Spec });
  console.log = Mocha.reporters.Base.consoleLog = (first: unknown = '', ...rest: unknown[]) =>
    log(MARK + String(first).replace(/%[sd]/g, () => String(rest.shift())));
  await import('./suites');
  const failures = await new Promise<number>((done) => mocha.run(done));
  log(FAILURES + failures);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
