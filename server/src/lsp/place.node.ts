/** A Node process as the place of the server: `--stdio`, `--node-ipc`, `--pipe` or `--socket` on the command line. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { filesOf } from './client-files';
import type { Host } from './host';
import { listStoryFiles, readFileText } from './node-files';
import { startReaders } from './node-threads';

export const connection = createConnection(ProposedFeatures.all);
const virtual = filesOf(connection);

export const host: Host = {
  readFile: (uri) => (uri.startsWith('file:') ? readFileText(uri) : virtual.readFile(uri)),
  listStories: (folder) => (folder.startsWith('file:') ? listStoryFiles(folder) : virtual.listStories(folder)),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  startReaders,
};
