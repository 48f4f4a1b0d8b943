/** What the suites use of node:assert/strict, for VS Code on the web, where it is not. */

class AssertionError extends Error {
  /** Lets mocha show the two side by side. */
  readonly showDiff = true;
  readonly actual: unknown;
  readonly expected: unknown;

  constructor(message: string, actual: unknown, expected: unknown) {
    super(message);
    this.name = 'AssertionError';
    this.actual = actual;
    this.expected = expected;
  }
}

function check(holds: boolean, message: string | undefined, actual: unknown, expected: unknown, verb: string): void {
  if (!holds)
    throw new AssertionError(message ?? `Expected ${text(actual)} ${verb} ${text(expected)}`, actual, expected);
}

/** The same for values of the same shape, in whatever order their keys are. */
const text = (value: unknown): string => Mocha.utils.stringify([value]);

const assert = {
  ok: (value: unknown, message?: string) => check(Boolean(value), message, value, true, 'to be'),
  equal: (actual: unknown, expected: unknown, message?: string) =>
    check(Object.is(actual, expected), message, actual, expected, 'to be'),
  notEqual: (actual: unknown, other: unknown, message?: string) =>
    check(!Object.is(actual, other), message, actual, other, 'not to be'),
  deepEqual: (actual: unknown, expected: unknown, message?: string) =>
    check(text(actual) === text(expected), message, actual, expected, 'to equal'),
  notDeepEqual: (actual: unknown, other: unknown, message?: string) =>
    check(text(actual) !== text(other), message, actual, other, 'not to equal'),
  match: (actual: string, pattern: RegExp, message?: string) =>
    check(pattern.test(actual), message, actual, String(pattern), 'to match'),
  doesNotMatch: (actual: string, pattern: RegExp, message?: string) =>
    check(!pattern.test(actual), message, actual, String(pattern), 'not to match'),
};

export default assert;
