/** From arguments to an exit code. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseOptions } from './arguments';
import { type Command, commands } from './commands';
import { commandHelp, help } from './help';
import { type ExitCode, type Io, internalError, UsageError } from './io';
import { didYouMean } from './nearest';

/** Runs one command. Never rejects: what goes wrong is told on stderr and gives 2. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    io.stderr.write(`star-stories: ${error instanceof UsageError ? error.message : internalError(error)}\n`);
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined || name === '-h' || name === '--help') return print(help(), io);
  if (name === '--version') return print(`${__VERSION__}\n`, io);
  const command = commandNamed(name, io);
  const args = parseOptions(command, rest);
  return args.options.help ? print(commandHelp(command), io) : command.run(args, io);
}

function commandNamed(name: string, io: Io): Command {
  const command = commands.find((known) => known.name === name);
  if (command) return command;
  if (name.startsWith('-')) {
    throw new UsageError(`Option "${name}" needs a command before it, as in "star-stories check ${name}".`);
  }
  if (existsSync(resolve(io.cwd, name))) {
    throw new UsageError(`Unknown command "${name}": to check that path, run "star-stories check ${name}".`);
  }
  const names = commands.map((known) => known.name);
  throw new UsageError(`Unknown command "${name}": ${didYouMean(name, names)}`);
}

function print(text: string, io: Io): ExitCode {
  io.stdout.write(text);
  return 0;
}
