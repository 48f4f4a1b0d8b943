/** `star-stories match`: which stories answer a question, the best first, with the reasons. */
import { type BankMatch, finish, LineIndex, matchStories } from '../../engine/index';
import { type ReadBank, readBank } from '../bank';
import { visible } from '../cells';
import type { Arguments } from '../commands';
import { type ExitCode, type Io, UsageError } from '../io';
import { type Colors, styleOf } from '../style';
import { InputError } from '../text-file';

export async function match({ options, operands }: Arguments, io: Io): Promise<ExitCode> {
  const [question = '', ...paths] = operands;
  if (question.trim() === '') {
    throw new UsageError('Which question? Run "star-stories match "Tell me about a failure of yours."".');
  }
  try {
    const read = await readBank(paths, undefined, io);
    const matches = finish(matchStories(question, read.bank));
    if (read.bank.entries.length > 0) {
      const isJson = options.format === 'json';
      io.stdout.write(isJson ? json(question, matches, read) : pretty(matches, styleOf(io).colors));
    }
    for (const problem of read.problems) io.stderr.write(`star-stories: ${problem}\n`);
    return read.problems.length > 0 ? 2 : 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.stderr.write(`star-stories: ${error.message}\n`);
    return 2;
  }
}

function json(question: string, matches: readonly BankMatch[], { lines }: ReadBank): string {
  const tool = { name: 'star-stories', version: __VERSION__ };
  const found = matches.map(({ story: { uri, span, id, title, score }, fit, reasons }) => {
    const index = lines.get(uri) ?? new LineIndex('');
    const range = { start: index.positionAt(span.start), end: index.positionAt(span.end) };
    return { fit, story: { id, path: uri, range, title, score }, reasons };
  });
  return `${JSON.stringify({ version: 1, tool, question, matches: found })}\n`;
}

/** More would be a list of the bank. */
const mostShown = 5;

function pretty(matches: readonly BankMatch[], colors: Colors): string {
  if (matches.length === 0) return 'No story answers this question yet.\n';
  const blocks = matches.slice(0, mostShown).map(({ story, fit, reasons }) => {
    const head = `${colors.green(String(fit).padStart(3))}  ${colors.bold(visible(story.title))}  ${colors.dim(visible(story.uri))}`;
    return [head, ...reasons.map(({ text }) => `     ${visible(text)}`)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
