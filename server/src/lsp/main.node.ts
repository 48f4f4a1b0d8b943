/** Entry of the server in Node: `--stdio`, `--node-ipc`, `--pipe` or `--socket` on the command line. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Host } from './host';
import { listStoryFiles } from './node-files';
import { startServer } from './server';

const missing = new Set(['ENOENT', 'ENOTDIR']);

const host: Host = {
  async readFile(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch (error) {
      if (missing.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      throw error;
    }
  },
  listStories: listStoryFiles,
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};

startServer(createConnection(ProposedFeatures.all), host);
