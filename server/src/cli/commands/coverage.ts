/** `star-stories coverage`: which prompts and levers the stories cover, and what is wrong with them together. */
import {
  type BankFinding,
  type BankModel,
  type BankPlace,
  bankModel,
  exportCoverage,
  finish,
  type Span,
  withoutSecrets,
} from '../../engine/index';
import { type ReadBank, readBank } from '../bank';
import { visible } from '../cells';
import { type Arguments, failOnLevels } from '../commands';
import { annotation } from '../formats/github';
import { type ExitCode, type Io, UsageError } from '../io';
import type { Range } from '../report';
import { type Colors, styleOf } from '../style';
import { InputError } from '../text-file';

export async function coverage({ options, operands }: Arguments, io: Io): Promise<ExitCode> {
  const level = failOnLevels.find((one) => one === options['fail-on']) ?? 'never';
  const counted: readonly string[] = failOnLevels.slice(1, failOnLevels.indexOf(level) + 1);
  const profile = typeof options.profile === 'string' ? options.profile : undefined;
  try {
    const read = await readBank(operands, profile, io);
    const { bank } = read;
    const whole = finish(bankModel(bank));
    const model = options.redact ? withoutSecrets(whole, bank.settings.confidential) : whole;
    if (bank.entries.length > 0) io.stdout.write(written(model, read, options.format ?? 'pretty', io));
    for (const problem of read.problems) io.stderr.write(`star-stories: ${problem}\n`);
    if (read.problems.length > 0) return 2;
    return model.findings.some(({ severity }) => counted.includes(severity)) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.stderr.write(`star-stories: ${error.message}\n`);
    return 2;
  }
}

function written(model: BankModel, read: ReadBank, format: string | true, io: Io): string {
  switch (format) {
    case 'html':
    case 'md':
      return exportCoverage(model, format);
    case 'json':
      return `${JSON.stringify(recordOf(model, read))}\n`;
    case 'github':
      return model.findings.map((finding) => annotationOf(finding, read)).join('');
    case 'pretty':
      return pretty(model, read, styleOf(io).colors);
    default:
      throw new UsageError(`Unknown format "${format}".`);
  }
}

/** The JSON document, version 1; ranges as in that of `check`. */
function recordOf({ stories, profiles, levers, findings, meanScore }: BankModel, { lines }: ReadBank) {
  const placeOf = ({ uri, span }: { readonly uri: string; readonly span: Span }) => ({
    path: uri,
    range: rangeOf(lines, uri, span),
  });
  return {
    version: 1,
    tool: { name: 'star-stories', version: __VERSION__ },
    stories: stories.map(({ uri, span, outcomes, ...story }) => ({
      ...story,
      ...placeOf({ uri, span }),
      outcomes: outcomes.map(({ span: place, ...outcome }) => ({ ...outcome, range: rangeOf(lines, uri, place) })),
    })),
    profiles,
    levers,
    findings: findings.map(({ place, related, ...finding }) => ({
      ...finding,
      ...(place && placeOf(place)),
      ...(related && { related: related.map(({ message, ...other }) => ({ message, ...placeOf(other) })) }),
    })),
    summary: {
      stories: stories.length,
      meanScore,
      prompts: profiles.reduce((sum, { prompts }) => sum + prompts.length, 0),
      uncovered: profiles.reduce(
        (sum, { prompts }) => sum + prompts.filter(({ answers }) => !answers.length).length,
        0,
      ),
    },
  };
}

function rangeOf(lines: ReadBank['lines'], path: string, { start, end }: Span): Range | undefined {
  const index = lines.get(path);
  return index && { start: index.positionAt(start), end: index.positionAt(end) };
}

function pretty(model: BankModel, { lines }: ReadBank, colors: Colors): string {
  const titleOf = new Map(model.stories.map(({ id, title, score }) => [id, `${visible(title)} (${score})`]));
  const titles = (ids: readonly { readonly story: string }[]): string =>
    ids.map(({ story }) => titleOf.get(story)).join(', ');
  const blocks = [
    colors.bold(`${count(model.stories.length, 'story', 'stories')}, mean score ${model.meanScore}`),
    ...model.profiles.map(({ label, prompts }) => {
      const covered = prompts.filter(({ answers }) => answers.length > 0).length;
      const rows = prompts.map(({ text, answers }) =>
        answers.length === 0
          ? `  ${colors.yellow('○')} ${visible(text)}\n      ${colors.yellow('no story yet')}`
          : `  ${colors.green('●')} ${visible(text)}\n      ${titles(answers)}`,
      );
      return [`${colors.bold(visible(label))}: ${covered} of ${prompts.length} prompts covered`, ...rows].join('\n');
    }),
    [
      colors.bold('Levers'),
      ...model.levers.map(({ label, stories }) => {
        const mark = stories.length === 0 ? colors.yellow('○') : colors.green('●');
        return `  ${mark} ${visible(label)}${stories.length === 0 ? '' : `: ${titles(stories)}`}`;
      }),
    ].join('\n'),
    ...(model.findings.length > 0
      ? [[colors.bold('Findings'), ...model.findings.map((finding) => findingLines(finding, lines, colors))].join('\n')]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function findingLines(
  { rule, severity, message, place, related = [] }: BankFinding,
  lines: ReadBank['lines'],
  colors: Colors,
): string {
  const at = place ? `${visible(placeName(place, lines))}  ` : '';
  const color = { error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.dim }[severity];
  const others = related.map((other) => `\n      ${visible(placeName(other, lines))}  ${other.message}`);
  return `  ${at}${color(severity)}  ${colors.bold(rule)}\n      ${visible(message)}${others.join('')}`;
}

/** An annotation shows no second place: its message names that. */
function annotationOf({ place, related = [], ...finding }: BankFinding, { lines }: ReadBank): string {
  const range = place && rangeOf(lines, place.uri, place.span);
  const others = related.map((other) => ` ${other.message} ${placeName(other, lines)}`);
  return annotation({
    ...finding,
    message: `${finding.message}${others.join('')}`,
    ...(place && range && { place: { path: place.uri, range } }),
  });
}

/** `stories/a.star.md:6:3` */
function placeName({ uri, span }: BankPlace, lines: ReadBank['lines']): string {
  const start = rangeOf(lines, uri, span)?.start;
  return start ? `${uri}:${start.line + 1}:${start.character + 1}` : uri;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
