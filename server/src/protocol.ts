/** Requests and notifications beyond LSP: method names and plain types, shared by server and client. */
import type { BankFinding, BankFrame, BankMatch, BankModel, BankProblem, BankStory } from './engine/bank/model';
import type { ExportFormat } from './engine/features/export';
import type { NewStory, NewStoryChoice, NewStoryChoices } from './engine/features/new-story';
import type { PreviewModel } from './engine/features/preview';

export type { PreviewModel };

/** One story of a file: by its index, else the one at an offset (UTF-16 code units). */
export interface WhichStory {
  readonly story?: number;
  readonly at?: number;
}

/** Client to server: the model of a story's preview, or null when the document is no story. Of several the lowest-scoring one, unless one is named. */
export const previewRequest = 'starStories/preview';
export interface PreviewParams extends WhichStory {
  readonly uri: string;
}
export type PreviewResult = PreviewModel | null;

/** Client to server: a file's stories with their scores as one text, or null when the document is no story. All of them, unless one is named. */
export const exportRequest = 'starStories/export';
export interface ExportParams extends WhichStory {
  readonly uri: string;
  readonly format: ExportFormat;
  /** Leave out what is confidential. */
  readonly redact?: boolean;
  /** Only the telling for so many seconds, as plain text, whatever the format. */
  readonly budget?: number;
}
export type ExportResult = string | null;

/** Client to server: edits that write one field of the front matter; without a value they take it away. */
export const setFieldRequest = 'starStories/setField';
export interface SetFieldParams {
  readonly uri: string;
  readonly key: 'profile' | 'round';
  readonly value?: string;
}
/** Offsets in UTF-16 code units of that version. Null when the front matter cannot be changed without its author. */
export type SetFieldResult = {
  readonly version: number;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
} | null;

/** Client to server: what there is to choose for a new story in a folder, or in none. */
export const newStoryChoicesRequest = 'starStories/newStoryChoices';
export interface NewStoryChoicesParams {
  /** The folder's URI. */
  readonly folder?: string;
}
export type NewStoryChoicesResult = NewStoryChoices;

/** Client to server: a new story as a snippet, and a free name for its file. Nothing is written. */
export const newStoryRequest = 'starStories/newStory';
export type NewStoryParams = NewStoryChoicesParams & NewStoryChoice;
export type NewStoryResult = NewStory;

/** Client to server: notes taken apart, a file for each story. Nothing is written. */
export const splitNotesRequest = 'starStories/splitNotes';
export interface SplitNotesParams {
  readonly text: string;
  /** Names of the files that are there already: the new ones have others. */
  readonly taken: readonly string[];
}
export interface SplitNotesResult {
  readonly files: readonly NewStoryFile[];
  /** Stretches of the notes that are in none of the files: UTF-16 code units. */
  readonly left: readonly { readonly start: number; readonly end: number }[];
}
export interface NewStoryFile {
  readonly name: string;
  readonly text: string;
  /** Which part of the notes it is: UTF-16 code units. */
  readonly span: { readonly start: number; readonly end: number };
}

/** Client to server: words as spoken and seconds of a part of the document. Offsets in UTF-16 code units. */
export const speechRequest = 'starStories/speech';
export interface SpeechParams {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}
export interface SpeechResult {
  readonly words: number;
  readonly seconds: number;
}

/** Server to client, after every analysis of an open story. */
export const analyzedNotification = 'starStories/analyzed';
export interface AnalyzedParams {
  readonly uri: string;
  readonly version: number;
  readonly score: number;
  readonly band: string;
  readonly words: number;
  readonly seconds: number;
  readonly profile: string;
  /** Stories in the file; score, words and seconds are those of the one that scores lowest. */
  readonly stories: number;
  /** The config file in force, when there is one: its URI. */
  readonly config?: string;
}

/**
 * Client to server: what this client does not know yet of the story bank, that is of all `*.star.md` files of the
 * workspace's folders; open documents as they are in the editor. Waits until every file has been read; a long reading is
 * shown by `window/workDoneProgress`. A large bank is told in pieces: who gets no `whole` asks again.
 */
export const bankRequest = 'starStories/bank';
export interface BankParams {
  /** Looks for files anew: for a refresh by hand. */
  readonly reload?: boolean;
  /** Tells everything from the start: what was told before is lost. */
  readonly anew?: boolean;
}
export interface BankNews {
  /** What was told before holds no longer. */
  readonly isAnew: boolean;
  /** Stories that are new or not what they were, each with what is wrong with it among the others. */
  readonly stories: readonly { readonly story: BankStory; readonly findings: readonly BankFinding[] }[];
  /** Ids of the stories that are gone. */
  readonly gone: readonly string[];
  /** What there is besides the stories; missing while there is more to come. */
  readonly whole?: BankFrame & Pick<BankModel, 'findings' | 'problems'>;
}
/** The bank as a client knows it, from all the news. */
export type { BankModel };

/** Server to client: the bank is not what it was when it was last asked for. At most one until it is asked for again. */
export const bankChangedNotification = 'starStories/bankChanged';

/** Client to server: which stories of the bank answer a question, the best first. Waits as `bankRequest` does. */
export const matchRequest = 'starStories/match';
export interface MatchParams {
  readonly question: string;
}
export type MatchResult = readonly BankMatch[];

/**
 * Client to server: what an assistant is told, as JSON. Of a file its findings and score; of a question the stories that
 * answer it; of neither what the stories of the workspace cover. Null when there is no such file.
 */
export const assistRequest = 'starStories/assist';
export interface AssistParams {
  readonly uri?: string;
  /** How the answer names the file. */
  readonly name?: string;
  readonly question?: string;
}
export type AssistResult = string | null;

/**
 * Server to client, where the server cannot look itself: the URIs of all `*.star.md` files in a folder and below, without
 * those in `node_modules`
 * and `.git`. What cannot be looked into is told as a problem. Links to folders are not followed.
 */
export const listStoriesRequest = 'starStories/listStories';
export interface ListStoriesParams {
  /** URI of the folder, ending in a slash. */
  readonly folder: string;
}
export interface ListStoriesResult {
  readonly uris: readonly string[];
  readonly problems: readonly BankProblem[];
}

/** Server to client: the text of a file that the server cannot read itself, or null when there is no such file. */
export const readFileRequest = 'starStories/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = string | null;
