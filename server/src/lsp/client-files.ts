/** Files that only the client can read: all of them in a worker, those of virtual workspaces elsewhere. */
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  type ListStoriesParams,
  type ListStoriesResult,
  listStoriesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from '../protocol';
import type { Host } from './host';

/** Asks the client. For one that knows no such questions there are no files. */
export function filesOf(connection: Connection): Pick<Host, 'readFile' | 'listStories'> {
  async function ask<P, R>(method: string, params: P, nothing: R): Promise<R> {
    try {
      return await connection.sendRequest<R>(method, params);
    } catch (error) {
      if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return nothing;
      throw error;
    }
  }
  return {
    async readFile(uri) {
      return (await ask<ReadFileParams, ReadFileResult>(readFileRequest, { uri }, null)) ?? undefined;
    },
    listStories: (folder) =>
      ask<ListStoriesParams, ListStoriesResult>(listStoriesRequest, { folder }, { uris: [], problems: [] }),
  };
}
