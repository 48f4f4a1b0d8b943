/** `star-stories mcp`: the tools for assistants, from the bundle that lies beside this one. */
import { join, resolve } from 'node:path';
import type { Arguments } from '../commands';
import { type ExitCode, type Io, UsageError } from '../io';
import { StoryFolder } from '../story-folder';
import { InputError } from '../text-file';

/** Resolves once the server listens; it then keeps the process alive until its client goes away. */
export async function mcp({ operands }: Arguments, io: Io): Promise<ExitCode> {
  const [folder = '.', ...others] = operands;
  if (others.length > 0) throw new UsageError(`One folder at a time: run "star-stories mcp ${folder}".`);
  try {
    const stories = new StoryFolder(resolve(io.cwd, folder));
    const { serve }: typeof import('../../mcp/main') = require(join(__dirname, 'mcp.cjs'));
    await serve(stories);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.stderr.write(`star-stories: ${error.message}\n`);
    return 2;
  }
}
