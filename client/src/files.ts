/** Files for a server that cannot read them itself. */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { ListStoriesResult, ReadFileResult } from '../../server/src/protocol';

const missing = new Set(['FileNotFound', 'FileNotADirectory']);
const skipped = new Set(['node_modules', '.git']);

const isMissing = (error: unknown): boolean => error instanceof FileSystemError && missing.has(error.code);

/** The file's text, or null when there is no such file. Rejects when it exists but cannot be read. */
export async function readFile(uri: string): Promise<ReadFileResult> {
  const file = Uri.parse(uri, true);
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch (error) {
    // Above the workspace, file systems of repositories have no folders and say so in many ways.
    if (isMissing(error) || workspace.getWorkspaceFolder(file) === undefined) return null;
    throw error;
  }
}

/** All `*.star.md` files in a folder and below. Links to folders are not followed, so none can lead in a circle. */
export async function listStories(folder: string): Promise<ListStoriesResult> {
  const uris: string[] = [];
  const problems: ListStoriesResult['problems'][number][] = [];
  const waiting = [Uri.parse(folder, true)];
  for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
    try {
      for (const [name, type] of await workspace.fs.readDirectory(uri)) {
        const child = Uri.joinPath(uri, name);
        if (type === FileType.Directory) {
          if (!skipped.has(name)) waiting.push(child);
        } else if (name.endsWith('.star.md')) uris.push(child.toString());
      }
    } catch (error) {
      if (!isMissing(error)) problems.push({ uri: uri.toString(), message: `Cannot look into the folder: ${error}` });
    }
  }
  return { uris: uris.sort(), problems };
}
