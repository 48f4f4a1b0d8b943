/** A web worker as the place of the server: it reads no files itself. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { filesOf } from './client-files';
import type { Host } from './host';

const worker = globalThis as unknown as Worker;

export const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
export const host: Host = { ...filesOf(connection), pause: () => new Promise((resolve) => setTimeout(resolve)) };
