/** Requests and notifications beyond LSP: method names and plain types, shared by server and client. */
import type { ExportFormat } from './engine/features/export';
import type { PreviewModel } from './engine/features/preview';

/** Client to server: the model of a story's preview, or null when the document is no story. */
export const previewRequest = 'starStories/preview';
export interface PreviewParams {
  readonly uri: string;
}
export type PreviewResult = PreviewModel | null;

/** Client to server: a story with its score as one text, or null when the document is no story. */
export const exportRequest = 'starStories/export';
export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
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
  /** The config file in force, when there is one: its URI. */
  readonly config?: string;
}

/** Server in a worker to client: a file's text, or null when there is no such file. */
export const readFileRequest = 'starStories/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = string | null;
