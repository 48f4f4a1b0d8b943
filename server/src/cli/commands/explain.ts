/** `star-stories explain [RULE]`: a rule's page for the terminal, or the list of all rules. */
import { allRules, nearest, ruleMarkdown } from '../../engine/index';
import type { Arguments } from '../commands';
import { table } from '../help';
import { type ExitCode, type Io, UsageError } from '../io';
import { didYouMean } from '../nearest';
import { type Colors, styleOf } from '../style';

export async function explain({ operands }: Arguments, io: Io): Promise<ExitCode> {
  const [id, ...others] = operands;
  if (others.length > 0) throw new UsageError(`One rule at a time: run "star-stories explain ${id}".`);
  io.stdout.write(id === undefined ? ruleTable() : rulePage(id, styleOf(io).colors));
  return 0;
}

const ruleTable = (): string =>
  table(allRules.map(({ id, severity, docs }) => [id, `${severity.padEnd('information'.length)}  ${docs.what}`]));

function rulePage(id: string, colors: Colors): string {
  const rule = allRules.find((known) => known.id === id);
  if (rule) return rendered(ruleMarkdown(rule), colors);
  const ids = allRules.map((known) => known.id);
  const wayOut = nearest(id, ids) ? didYouMean(id, ids) : 'run "star-stories explain" for the list.';
  throw new UsageError(`Unknown rule "${id}": ${wayOut}`);
}

/** Markdown for a terminal: headings bold, code indented, marks of emphasis left out. */
function rendered(markdown: string, colors: Colors): string {
  let isCode = false;
  const lines = markdown
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        isCode = !isCode;
        return [];
      }
      return [isCode ? `    ${colors.dim(line)}`.trimEnd() : renderedLine(line, colors)];
    });
  return `${lines.join('\n')}\n`;
}

function renderedLine(line: string, colors: Colors): string {
  const heading = /^#+ (.*)$/.exec(line)?.[1];
  if (heading !== undefined) return colors.bold(heading);
  return line
    .replace(/\*\*(.+?)\*\*/g, (_, text) => colors.bold(text))
    .replace(/`([^`]+)`/g, (_, text) => colors.cyan(text));
}
