/** What the server needs of the place it runs in. */
export interface Host {
  /** The file's text, or undefined when there is no such file. Rejects when it exists but cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
}
