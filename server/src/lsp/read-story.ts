/** A file of the bank, read: plain data throughout, fit to be sent from one thread to another. */
import { analyze, type Finding, LineIndex, type Settings, type StoryFacts, storyFacts } from '../engine/index';

export interface ReadFile {
  readonly uri: string;
  readonly facts: readonly StoryFacts[];
  /** Of each story by itself. */
  readonly findings: readonly Finding[];
  /** Where its lines start, and its length. */
  readonly starts: readonly number[];
  readonly length: number;
  /** Why it could not be read. */
  readonly problem?: string;
}

/** @param text undefined when there is no such file, an error when it cannot be read */
export function readStory(uri: string, text: string | undefined | Error, settings: Settings): ReadFile | undefined {
  if (text === undefined || isFolder(text)) return undefined;
  if (text instanceof Error) return unread(uri, `It cannot be read: ${text.message}`);
  if (text.length > longest) return unread(uri, tooLong);
  const analysis = analyze(text, settings);
  const { starts } = new LineIndex(text);
  return { uri, facts: storyFacts(uri, analysis), findings: analysis.findings, starts, length: text.length };
}

/** A folder may be named like a story: it is none, and those in it have been listed. */
const isFolder = (read: string | Error): boolean => read instanceof Error && 'code' in read && read.code === 'EISDIR';

const unread = (uri: string, problem: string): ReadFile => ({
  uri,
  facts: [],
  findings: [],
  starts: [0],
  length: 0,
  problem,
});

/** Code units above which a file is no story: to analyse it would keep others waiting. */
const longest = 250_000;
const tooLong =
  'It is too long for a story: a bank takes files of less than 250,000 characters. Split it into stories.';
