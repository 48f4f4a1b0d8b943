/** Help texts, made from the table of commands. */
import { type Command, commands, type Option } from './commands';

export const help = (): string => `Checks behavioural-interview stories: what an interviewer would miss, and a score.

Usage: star-stories COMMAND

Commands:
${table(commands.map(({ name, operands, summary }) => [`${name} ${operands}`, summary]))}
Options:
${table([
  ['-h, --help', 'show this help, or that of a command behind it'],
  ['--version', 'show the version'],
])}
Exit codes: 0 clean, 1 findings at or above the bar, 2 a wrong call, config or file.
`;

export const commandHelp = ({ name, operands, summary, options }: Command): string => `Usage: ${[
  `star-stories ${name}`,
  '[OPTION…]',
  operands,
]
  .filter(Boolean)
  .join(' ')}

${summary[0]?.toUpperCase()}${summary.slice(1)}.

Options:
${table(options.flatMap(optionRows))}`;

function optionRows({ name, short, value, choices, summary }: Option): [string, string][] {
  const names = `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
  return choices
    ? [
        [names, summary],
        ['', choices.join(', ')],
      ]
    : [[names, summary]];
}

/** Two columns; every row ends its line. */
export function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}
