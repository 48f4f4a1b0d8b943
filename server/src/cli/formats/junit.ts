/** JUnit XML, as build servers show it: a suite a story file; a finding is a test that failed, a hint one that passed. */
import type { Formatter } from '../formats';
import type { CheckedFile, DiagnosticRecord } from '../report';

export const junit = (): Formatter => ({
  start: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="star-stories">\n',
  file: suite,
  end: () => '</testsuites>\n',
});

function suite({ record: { path, score, diagnostics } }: CheckedFile): string {
  const name = attribute(path);
  const counted = diagnostics.filter(({ severity }) => severity !== 'hint');
  const errors = counted.filter(({ severity }) => severity === 'error').length;
  // The score is a test of its own that always passes, so that a story without findings shows as well.
  const cases = [
    `    <testcase classname="${name}" name="score ${score.total} of 100, ${attribute(score.band)}"/>\n`,
    ...diagnostics.map((diagnostic) => testCase(name, path, diagnostic)),
  ];
  const counts = `tests="${cases.length}" failures="${counted.length - errors}" errors="${errors}"`;
  return `  <testsuite name="${name}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(name: string, path: string, { rule, severity, message, range }: DiagnosticRecord): string {
  const line = range.start.line + 1;
  const column = range.start.character + 1;
  const head = `    <testcase classname="${name}" name="${attribute(`${rule} at ${line}:${column}`)}"`;
  const text = `${path}:${line}:${column}: ${message}`;
  if (severity === 'hint') return `${head}>\n      <system-out>${content(text)}</system-out>\n    </testcase>\n`;
  const kind = severity === 'error' ? 'error' : 'failure';
  const attributes = `type="${severity}" message="${attribute(message)}"`;
  return `${head}>\n      <${kind} ${attributes}>${content(text)}</${kind}>\n    </testcase>\n`;
}

/** Text with nothing in it that XML 1.0 would not take. */
const content = (text: string): string =>
  text.replace(notXml, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const attribute = (text: string): string =>
  content(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\r\n]/g, (blank) => `&#${blank.charCodeAt(0)};`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
const notXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
