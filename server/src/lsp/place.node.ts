/** A Node process as the place of the server: `--stdio`, `--node-ipc`, `--pipe` or `--socket` on the command line. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { filesOf } from './client-files';
import type { Host } from './host';
import { listStoryFiles } from './node-files';

const missing = new Set(['ENOENT', 'ENOTDIR']);

export const connection = createConnection(ProposedFeatures.all);
const virtual = filesOf(connection);

export const host: Host = {
  async readFile(uri) {
    if (!uri.startsWith('file:')) return virtual.readFile(uri);
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch (error) {
      if (missing.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      throw error;
    }
  },
  listStories: (folder) => (folder.startsWith('file:') ? listStoryFiles(folder) : virtual.listStories(folder)),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};
