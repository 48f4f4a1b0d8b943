/** For people: code frames, the score with its dimensions, a closing summary. */
import { allRules, type Finding, type Severity } from '../../engine/index';
import { visible } from '../cells';
import { codeFrame } from '../code-frame';
import type { Formatter } from '../formats';
import type { CheckedFile, DimensionRecord, StoryScore } from '../report';
import type { Colors, Style } from '../style';
import type { Totals } from '../totals';

const barWidth = 20;
/** Columns of a code frame where no terminal sets them: a line may have a megabyte. */
const frameWidth = 100;

export const pretty = ({ colors, columns }: Style): Formatter => ({
  file(checked) {
    const told = new Set<string>();
    const findings = checked.findings.map((finding) => {
      const isFirst = !told.has(finding.rule);
      told.add(finding.rule);
      return findingBlock(checked, finding, isFirst, colors, columns);
    });
    return [...findings, scoreBlock(checked, colors, columns)].map((block) => `${block}\n\n`).join('');
  },
  end: (totals) => `${closing(totals, colors)}\n`,
});

/** @param withHow whether to say how to mend it: once a rule and file is enough */
function findingBlock(
  checked: CheckedFile,
  finding: Finding,
  withHow: boolean,
  colors: Colors,
  columns: number | undefined,
): string {
  const { rule, severity, message, span, fixable, related } = finding;
  const title = [place(checked, span.start, colors), inSeverity(severity, colors), colors.bold(rule)];
  if (fixable) title.push(colors.dim('fixable'));
  const how = withHow && allRules.find(({ id }) => id === rule)?.docs.how;
  const lines = [title.join('  '), `  ${visible(message)}`, '', ...frameLines(checked, finding, colors, columns)];
  for (const other of related ?? [])
    lines.push(`  ${place(checked, other.span.start, colors)}  ${visible(other.message)}`);
  if (how) lines.push('', `  ${colors.green('how:')} ${how}`);
  return lines.join('\n');
}

function place({ record, lines }: CheckedFile, offset: number, colors: Colors): string {
  const { line, character } = lines.positionAt(offset);
  return colors.underline(`${visible(record.path)}:${line + 1}:${character + 1}`);
}

function frameLines(
  { text, lines }: CheckedFile,
  { span, severity }: Finding,
  colors: Colors,
  columns = frameWidth,
): string[] {
  const first = lines.positionAt(span.start).line + 1;
  const last = lines.positionAt(span.end).line + 1;
  const gutter = String(first).length + 2;
  const { source, column, carets } = codeFrame(text, lines, span, Math.max(20, columns - gutter - 3));
  const bar = colors.dim('│');
  const marks = severityColor(severity, colors)('^'.repeat(carets));
  const frame = [
    `${colors.dim(String(first).padStart(gutter))} ${bar} ${source}`.trimEnd(),
    `${' '.repeat(gutter)} ${bar} ${' '.repeat(column)}${marks}`,
  ];
  return last > first ? [...frame, colors.dim(`${' '.repeat(gutter)} ⋮ to line ${last}`)] : frame;
}

function scoreBlock({ record, stories }: CheckedFile, colors: Colors, columns: number | undefined): string {
  const { path, score, speech } = record;
  const { total, band, dimensions } = score;
  const color = bandColor(total, colors);
  const facts = [`${speech.words} words`, `${speech.seconds} s spoken`];
  if (stories.length > 1) facts.push(`lowest of ${stories.length} stories`);
  const head = `${colors.bold(visible(path))}  ${color(`${total}/100 ${band}`)}  ${colors.dim(facts.join(', '))}`;
  const width = Math.max(0, ...dimensions.map(({ label }) => label.length));
  const lines = [head, ...dimensions.map((dimension) => dimensionLine(dimension, width, colors, columns))];
  if (stories.length > 1) lines.push('', ...stories.map((story, index) => storyLine(story, index + 1, colors)));
  return lines.join('\n');
}

function storyLine({ name, total, band }: StoryScore, number: number, colors: Colors): string {
  const score = bandColor(total, colors)(`${String(total).padStart(3)}/100 ${band}`);
  return `  ${score}  ${visible(name || `Story ${number}`)}`;
}

function dimensionLine(dimension: DimensionRecord, width: number, colors: Colors, columns: number | undefined): string {
  const { label, points, max, lost } = dimension;
  const filled = max === 0 ? 0 : Math.round((barWidth * points) / max);
  const bar =
    bandColor((100 * points) / (max || 1), colors)('█'.repeat(filled)) + colors.dim('░'.repeat(barWidth - filled));
  const figures = `${String(points).padStart(2)}/${String(max).padEnd(2)}`;
  const line = `  ${label.padEnd(width)}  ${figures}  ${bar}`;
  const worst = [...lost].sort((a, b) => b.points - a.points)[0];
  if (!worst) return line;
  const reason = columns === undefined ? worst.reason : shortened(worst.reason, columns - width - barWidth - 13);
  return `${line}  ${colors.dim(reason)}`;
}

const shortened = (text: string, room: number): string =>
  text.length > room && room > 0 ? `${text.slice(0, room - 1).trimEnd()}…` : text;

function closing(totals: Totals, colors: Colors): string {
  const { files, errors, warnings, information, hints, meanScore } = totals.summary;
  const counts = [
    errors > 0 && colors.red(counted(errors, 'error')),
    warnings > 0 && colors.yellow(counted(warnings, 'warning')),
    information > 0 && colors.blue(`${information} information`),
    hints > 0 && colors.dim(counted(hints, 'hint')),
  ].filter(Boolean);
  const findings = counts.length > 0 ? counts.join(', ') : colors.green('nothing to mend');
  const line = `${colors.bold(counted(files, 'file'))}, mean score ${meanScore}: ${findings}`;
  return totals.fixable > 0 ? `${line}\n${totals.fixable} can be mended by --fix` : line;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function severityColor(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.dim }[severity];
}

const inSeverity = (severity: Severity, colors: Colors): string => severityColor(severity, colors)(severity);

/** Green for three quarters of the points, red below two fifths. */
function bandColor(percent: number, colors: Colors): (text: string) => string {
  if (percent >= 75) return colors.green;
  return percent < 40 ? colors.red : colors.yellow;
}
