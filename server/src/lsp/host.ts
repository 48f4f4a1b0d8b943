/** What the server needs of the place it runs in. */
import type { Settings } from '../engine/index';
import type { ReadFile } from './read-story';

export interface Host {
  /** The file's text, or undefined when there is no such file. Rejects when it exists but cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** All `*.star.md` files in a folder (its URI ends in a slash) and below, and what could not be looked into. */
  listStories(folder: string): Promise<StoryList>;
  /** Lets others have their turn: what waits for the event loop runs before this resolves. */
  pause(): Promise<void>;
  /** Starts threads that read files of the bank; missing where there are none. */
  startReaders?(): readonly Reader[];
}

/** A thread beside this one. */
export interface Reader {
  /** What was read, without files that are not there. Rejects when the thread has ended. */
  read(piece: ReadPiece): Promise<readonly ReadFile[]>;
  stop(): void;
}

/** Files that the same settings hold for. */
export interface ReadPiece {
  readonly uris: readonly string[];
  readonly settings: Settings;
}

export interface StoryList {
  readonly uris: readonly string[];
  readonly problems: readonly { readonly uri: string; readonly message: string }[];
}
