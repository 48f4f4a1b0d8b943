/** `star-stories lsp --stdio`: the language server, from the bundle that lies beside this one. */
import { join } from 'node:path';
import type { Arguments } from '../commands';
import { type ExitCode, UsageError } from '../io';

/** Resolves once the server listens; it then keeps the process alive and ends it on the client's word. */
export async function lsp({ options }: Arguments): Promise<ExitCode> {
  if (!options.stdio) throw new UsageError('The language server speaks over standard input and output: add "--stdio".');
  require(join(__dirname, 'server-process.cjs'));
  return 0;
}
