/** Entry of the server in a web worker: files are read by the client, which alone may. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import {
  type ListStoriesParams,
  type ListStoriesResult,
  listStoriesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from '../protocol';
import { startServer } from './server';

const worker = globalThis as unknown as Worker;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

startServer(connection, {
  async readFile(uri) {
    const params: ReadFileParams = { uri };
    return (await connection.sendRequest<ReadFileResult>(readFileRequest, params)) ?? undefined;
  },
  listStories(folder) {
    const params: ListStoriesParams = { folder };
    return connection.sendRequest<ListStoriesResult>(listStoriesRequest, params);
  },
  pause: () => new Promise((resolve) => setTimeout(resolve)),
});
