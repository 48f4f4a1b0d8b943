/** Reports for machines: SARIF by its schema, JUnit, annotations, streams of JSON. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { formats } from '../../server/src/cli/formats';
import { sarif } from '../../server/src/cli/formats/sarif';
import { checkedFile } from '../../server/src/cli/report';
import { Totals } from '../../server/src/cli/totals';
import { analyze, defaultSettings, rules } from '../../server/src/engine/index';
import { cli, folderWith, onlyRules } from './harness';

const story = '## Action\nFirst 🙂 we drew the failure tree.\n';
const weOnly = onlyRules('we-in-action');

// One of the schema's patterns is none in Unicode mode.
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(
  JSON.parse(readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8')),
);

async function reportOf(format: string, files: Record<string, string>): Promise<string> {
  return (await cli(folderWith(files), ['check', '--format', format])).out;
}

/** The SARIF of a text, without a run. */
function results(path: string, text: string) {
  const { start = '', file, end } = sarif();
  const log = start + file(checkedFile(path, analyze(text, defaultSettings()))) + end(new Totals());
  return JSON.parse(log).runs[0].results as {
    readonly ruleId: string;
    readonly partialFingerprints: Readonly<Record<string, string>>;
  }[];
}

describe('report formats', () => {
  it('SARIF keeps to its schema, with and without findings', async () => {
    const examples = ['examples/engineer-search-recovery.star.md', 'examples/nurse-bedside-handover.star.md'];
    const many = Object.fromEntries(examples.map((path) => [path, readFileSync(path, 'utf8')]));
    for (const files of [
      { ...many, 'a.star.md': story },
      { 'a.star.md': story, '.star-stories.yaml': onlyRules() },
    ]) {
      const log = JSON.parse(await reportOf('sarif', files));
      assert.ok(isSarif(log), JSON.stringify(isSarif.errors));
    }
    assert.equal(isSarif({ version: '2.1.0' }), false);
  });

  it('SARIF names rule, place, level and help of a finding', async () => {
    const log = JSON.parse(await reportOf('sarif', { 'o w/a#b:c.star.md': story, '.star-stories.yaml': weOnly }));
    const [run] = log.runs;
    const [result] = run.results;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual([result.ruleId, result.level, run.results.length], ['we-in-action', 'warning', 1]);
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, 'o%20w/a%23b%3Ac.star.md');
    assert.deepEqual(region, { startLine: 2, startColumn: 10, endLine: 2, endColumn: 12 });
    const rule = run.tool.driver.rules[result.ruleIndex];
    const docs = rules.find(({ id }) => id === 'we-in-action')?.docs;
    assert.equal(rule.id, 'we-in-action');
    assert.equal(rule.shortDescription.text, docs?.what);
    assert.ok(docs && rule.help.text.includes(docs.how) && rule.help.markdown.includes(docs.how));
    assert.ok(existsSync(rule.helpUri.replace(/^https:\/\/unpkg\.com\/star-stories@[^/]+\//, '')), rule.helpUri);
  });

  it('SARIF fingerprints stay when the lines move, and differ between findings', () => {
    const text = '## Action\nFirst we drew it. Then we built it.\n\nFirst we drew it.\n';
    const prints = (path: string, written: string) =>
      results(path, written)
        .filter(({ ruleId }) => ruleId === 'we-in-action')
        .map(({ partialFingerprints }) => Object.values(partialFingerprints).join());
    const before = prints('a.star.md', text);
    assert.ok(before.length >= 2);
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(prints('a.star.md', text.replace('## Action', '## Situation\nIt broke.\n\n## Action')), before);
    assert.notDeepEqual(prints('b.star.md', text), before);
  });

  it('JUnit has a suite a file, a test a finding, and takes any text', async () => {
    const text = '## Action\nFirst we drew the "<tree>" & left\u0007.\n';
    const xml = await reportOf('junit', { 'a&"b".star.md': text, 'c.star.md': '', '.star-stories.yaml': weOnly });
    assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="star-stories">\n/);
    assert.match(xml, /<testsuite name="a&amp;&quot;b&quot;\.star\.md" tests="2" failures="1" errors="0">/);
    assert.match(
      xml,
      /<testcase classname="[^"]+" name="we-in-action at 2:7">\n {6}<failure type="warning" message="[^"]+">/,
    );
    assert.match(xml, /<testsuite name="c\.star\.md" tests="1" failures="0" errors="0">/);
    assert.equal(xml.split('<testsuite ').length, 3);
    assertXml(xml);
  });

  it('lines of JSON are written file by file', async () => {
    const cwd = folderWith({ 'a.star.md': story, 'b.star.md': story, 'c.star.md': story });
    const writes: string[] = [];
    let waited = 0;
    const stdout = {
      write: (text: string) => writes.push(text),
      drained: async () => {
        waited++;
      },
    };
    await cli(cwd, ['check', '--format', 'ndjson'], { stdout });
    assert.deepEqual(
      writes.map((text) => Object.keys(JSON.parse(text))[0]),
      ['path', 'path', 'path', 'summary'],
    );
    assert.equal(waited, 3);
  });

  it('no format writes a report when no file could be checked', async () => {
    for (const { name } of formats) {
      const { out } = await cli(folderWith({ 'a.md': Uint8Array.of(0) }), ['check', 'a.md', '--format', name]);
      assert.equal(out, '', name);
    }
  });
});

/** Enough of a parser to see that tags nest, and that nothing is left that should have been escaped. */
function assertXml(xml: string): void {
  const open: string[] = [];
  const rest = xml.replace(
    /<\?xml[^>]*\?>|<(\/?)([a-z-]+)((?: [a-z]+="[^"<&]*(?:&[a-z#0-9]+;[^"<&]*)*")*)(\/?)>/g,
    (_, close, tag, __, empty) => {
      if (close) assert.equal(open.pop(), tag);
      else if (!empty && tag) open.push(tag);
      return '';
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest.replace(/&(?:amp|lt|gt|quot|#\d+);|\n/g, ''), /[<>&\p{Cc}]/u);
}
