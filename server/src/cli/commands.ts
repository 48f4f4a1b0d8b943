/** The table of commands: parsing, help and error messages all derive from it. */
import { formats } from './formats';
import type { ExitCode, Io } from './io';

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in help; without it the option is a switch. */
  readonly value?: string;
  /** The only values accepted. */
  readonly choices?: readonly string[];
  readonly summary: string;
}

export interface Arguments {
  readonly options: Readonly<Record<string, string | true | undefined>>;
  readonly operands: readonly string[];
}

export interface Command {
  readonly name: string;
  /** Operands as help shows them. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly Option[];
  run(args: Arguments, io: Io): Promise<ExitCode>;
}

/** Values of `--fail-on`, the strictest last. */
export const failOnLevels = ['never', 'error', 'warning', 'information'] as const;

/** Values of `export --format`: the extensions of what it writes. */
export const exportFormatNames = ['html', 'md', 'txt'] as const;

/** Values of `new --framework`. */
export const frameworkNames = ['star', 'star-result-first', 'pcam', 'par', 'car', 'soar'] as const;

/** Values of `coverage --format`. */
const coverageFormatNames = ['pretty', 'json', 'md', 'html', 'github'] as const;

const helpOption: Option = { name: 'help', short: 'h', summary: 'show this help' };

export const commands: readonly Command[] = [
  {
    name: 'check',
    operands: '[PATH…]',
    summary: 'check stories: files, folders or globs; the working folder when none is given',
    options: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: formats.map(({ name }) => name),
        summary: 'form of the report; the default is pretty',
      },
      { name: 'fix', summary: 'apply the safe fixes to the files, then check' },
      { name: 'profile', value: 'ID', summary: 'judge by this profile, whatever the stories name' },
      { name: 'fail-on', value: 'LEVEL', choices: failOnLevels, summary: 'lowest severity that gives exit code 1' },
      { name: 'min-score', value: 'N', summary: 'give exit code 1 when a story scores below N (0 to 100)' },
      { name: 'stdin', summary: 'check the text on standard input' },
      { name: 'stdin-filename', value: 'FILE', summary: 'name of that text, for its config and the report' },
      { name: 'print-config', value: 'FILE', summary: 'tell the settings of a story and where they come from' },
      helpOption,
    ],
    run: async (args, io) => (await import('./commands/check')).check(args, io),
  },
  {
    name: 'explain',
    operands: '[RULE]',
    summary: 'tell what a rule finds, why it matters and how to mend it; all rules when none is given',
    options: [helpOption],
    run: async (args, io) => (await import('./commands/explain')).explain(args, io),
  },
  {
    name: 'export',
    operands: 'STORY',
    summary: 'write the stories of a file with their scores on standard output, to read, print or hand on',
    options: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: exportFormatNames,
        summary: 'form of the document; the default is md',
      },
      { name: 'story', value: 'N', summary: 'write only the story of this number, counted from 1' },
      { name: 'redact', summary: 'leave out what is confidential: terms of the settings, addresses, numbers, keys' },
      { name: 'profile', value: 'ID', summary: 'judge by this profile, whatever the story names' },
      helpOption,
    ],
    run: async (args, io) => (await import('./commands/export')).exportDocument(args, io),
  },
  {
    name: 'import',
    operands: 'FILE',
    summary: 'take notes with many stories apart: one new file for each, and none overwritten',
    options: [
      { name: 'out', value: 'DIR', summary: 'folder for the stories; the default is that of the notes' },
      { name: 'dry-run', summary: 'tell what would be written, and write nothing' },
      helpOption,
    ],
    run: async (args, io) => (await import('./commands/import')).importNotes(args, io),
  },
  {
    name: 'new',
    operands: '[FILE]',
    summary: 'start a story from a template; nothing is overwritten',
    options: [
      {
        name: 'framework',
        value: 'NAME',
        choices: frameworkNames,
        summary: "order of its parts; the default is the profile's",
      },
      { name: 'profile', value: 'ID', summary: 'what the interviewers look for; the default is that of the config' },
      { name: 'question', value: 'TEXT', summary: "the interview question, or the id of one of the profile's" },
      helpOption,
    ],
    run: async (args, io) => (await import('./commands/new')).newFile(args, io),
  },
  {
    name: 'coverage',
    operands: '[PATH…]',
    summary: 'tell which prompts and levers the stories cover together',
    options: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: coverageFormatNames,
        summary: 'form of the report; the default is pretty',
      },
      { name: 'profile', value: 'ID', summary: 'take the prompts of this profile, whatever the stories name' },
      {
        name: 'fail-on',
        value: 'LEVEL',
        choices: failOnLevels,
        summary: 'lowest severity of findings on the stories together that gives exit code 1; the default is never',
      },
      { name: 'redact', summary: 'leave out what is confidential: terms of the settings, addresses, numbers, keys' },
      helpOption,
    ],
    run: async (args, io) => (await import('./commands/coverage')).coverage(args, io),
  },
  {
    name: 'match',
    operands: 'QUESTION [PATH…]',
    summary: 'tell which stories answer a question, the best first',
    options: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['pretty', 'json'],
        summary: 'form of the answer; the default is pretty',
      },
      helpOption,
    ],
    run: async (args, io) => (await import('./commands/match')).match(args, io),
  },
  {
    name: 'lsp',
    operands: '',
    summary: 'run the language server for an editor',
    options: [{ name: 'stdio', summary: 'speak over standard input and output' }, helpOption],
    run: async (args) => (await import('./commands/lsp')).lsp(args),
  },
  {
    name: 'mcp',
    operands: '[FOLDER]',
    summary: 'serve the stories of a folder to an assistant, to read: the Model Context Protocol over standard input',
    options: [helpOption],
    run: async (args, io) => (await import('./commands/mcp')).mcp(args, io),
  },
];
