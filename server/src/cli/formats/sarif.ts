/** SARIF 2.1.0, the standard form of findings: for code scanning and viewers. A line a finding. */
import { createHash } from 'node:crypto';
import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import { type Rule, rules, type Severity } from '../../engine/index';
import type { Formatter } from '../formats';
import type { CheckedFile, DiagnosticRecord } from '../report';

const levels: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The package as published holds the rules' pages; this one shows a file of any version of it. */
const rulePage = (id: string): string => `https://unpkg.com/star-stories@${__VERSION__}/docs/rules/${id}.md`;

/** The name and the version of the way a fingerprint is made. */
const fingerprint = 'storyFinding/v1';

const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));

export const sarif = (): Formatter => {
  const [head = '', tail = ''] = JSON.stringify(emptyLog()).split('"results":[]');
  return { start: `${head}"results":[\n`, separator: ',\n', file: resultLines, end: () => `\n]${tail}\n` };
};

function emptyLog(): Log {
  const run: Run = {
    tool: {
      driver: {
        name: 'star-stories',
        informationUri: 'https://www.npmjs.com/package/star-stories',
        semanticVersion: __VERSION__,
        rules: rules.map(descriptor),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: [],
  };
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
}

const descriptor = ({ id, severity, docs }: Rule): ReportingDescriptor => ({
  id,
  shortDescription: { text: docs.what },
  fullDescription: { text: docs.why },
  help: { text: `${docs.why} ${docs.how}`, markdown: `${docs.why}\n\n**What to do:** ${docs.how}` },
  helpUri: rulePage(id),
  defaultConfiguration: { level: levels[severity] },
});

function resultLines({ record: { path, diagnostics }, text, findings }: CheckedFile): string {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  const seen = new Map<string, number>();
  return diagnostics
    .map((diagnostic, index) => {
      const span = findings[index]?.span ?? { start: 0, end: 0 };
      const what = `${diagnostic.rule}\n${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`;
      const count = seen.get(what) ?? 0;
      seen.set(what, count + 1);
      return JSON.stringify(resultOf(diagnostic, uri, hash(`${path}\n${what}\n${count}`)));
    })
    .join(',\n');
}

function resultOf({ rule, severity, message, range }: DiagnosticRecord, uri: string, print: string): Result {
  const { start, end } = range;
  return {
    ruleId: rule,
    ruleIndex: ruleIndex.get(rule) ?? -1,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          region: {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          },
        },
      },
    ],
    partialFingerprints: { [fingerprint]: print },
  };
}

/** The same finding has the same fingerprint wherever in its file the words move. */
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
