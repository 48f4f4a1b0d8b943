/** Reads a command's arguments against its table of options. */
import { parseArgs } from 'node:util';
import type { Arguments, Command, Option } from './commands';
import { UsageError } from './io';
import { didYouMean } from './nearest';

/** @throws UsageError for an unknown option, a missing value or a value that is none of the choices. */
export function parseOptions(command: Command, argv: readonly string[]): Arguments {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(command.options.map((option) => [option.name, parseArgsOption(option)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === 'option') options[token.name] = readValue(optionNamed(command, token), token);
  }
  return { options, operands: positionals };
}

interface Token {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

const parseArgsOption = ({ value, short }: Option) => ({
  type: value === undefined ? ('boolean' as const) : ('string' as const),
  ...(short !== undefined && { short }),
});

function optionNamed(command: Command, { name, rawName }: Token): Option {
  const option = command.options.find((known) => known.name === name);
  if (option) return option;
  const names = command.options.map((known) => `--${known.name}`);
  throw new UsageError(`Unknown option "${rawName}": ${didYouMean(rawName, names)}`);
}

function readValue(option: Option, { value, inlineValue }: Token): string | true {
  const name = `--${option.name}`;
  if (option.value === undefined) {
    if (inlineValue) throw new UsageError(`Option "${name}" takes no value: write just "${name}".`);
    return true;
  }
  if (!value || (!inlineValue && value.startsWith('-'))) {
    throw new UsageError(`Option "${name}" needs a value: write "${name} ${option.value}".`);
  }
  if (option.choices && !option.choices.includes(value)) {
    throw new UsageError(`Unknown value "${value}" of "${name}": ${didYouMean(value, option.choices)}`);
  }
  return value;
}
