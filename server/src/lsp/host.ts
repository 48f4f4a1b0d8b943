/** What the server needs of the place it runs in. */

export interface Host {
  /** The file's text, or undefined when there is no such file. Rejects when it exists but cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** All `*.star.md` files in a folder (its URI ends in a slash) and below, and what could not be looked into. */
  listStories(folder: string): Promise<StoryList>;
  /** Lets others have their turn: what waits for the event loop runs before this resolves. */
  pause(): Promise<void>;
}

export interface StoryList {
  readonly uris: readonly string[];
  readonly problems: readonly { readonly uri: string; readonly message: string }[];
}
