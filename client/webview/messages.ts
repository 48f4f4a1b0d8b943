/** What the extension and the preview's page say to each other; each side checks what it hears. */
import type { PreviewModel } from '../../server/src/engine/features/preview';

export type ToPage =
  | { readonly type: 'model'; readonly model: PreviewModel; readonly locked: boolean }
  | { readonly type: 'gone'; readonly name: string };

export type FromPage =
  /** The page is there and waits for a model. */
  | { readonly type: 'ready' }
  /** A model was drawn; `summary` is what the page announces. */
  | { readonly type: 'drawn'; readonly version: number; readonly summary: string }
  /** Select a part of the story; offsets in UTF-16 code units of the model's text. */
  | { readonly type: 'select'; readonly start: number; readonly end: number }
  | { readonly type: 'explain'; readonly rule: string }
  | { readonly type: 'lock' };

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly locked: boolean;
  /** The score when the preview was opened on this story. */
  readonly firstScore: number;
}

export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value)) return false;
  if (value.type === 'gone') return typeof value.name === 'string';
  return value.type === 'model' && typeof value.locked === 'boolean' && isModel(value.model);
}

export function isFromPage(value: unknown): value is FromPage {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'ready':
    case 'lock':
      return true;
    case 'drawn':
      return isCount(value.version) && typeof value.summary === 'string';
    case 'select':
      return isCount(value.start) && isCount(value.end) && value.start <= value.end;
    case 'explain':
      return typeof value.rule === 'string' && /^[a-z]+(-[a-z]+)*$/.test(value.rule);
    default:
      return false;
  }
}

export const isPageState = (value: unknown): value is PageState =>
  isRecord(value) &&
  typeof value.uri === 'string' &&
  typeof value.locked === 'boolean' &&
  typeof value.firstScore === 'number';

const isModel = (value: unknown): value is PreviewModel =>
  isRecord(value) &&
  typeof value.uri === 'string' &&
  isCount(value.version) &&
  typeof value.title === 'string' &&
  typeof value.text === 'string' &&
  isRecord(value.profile) &&
  isRecord(value.time) &&
  isRecord(value.score) &&
  typeof value.score.total === 'number' &&
  Array.isArray(value.score.dimensions) &&
  isRecord(value.speech) &&
  Array.isArray(value.speech.sections) &&
  Array.isArray(value.metrics) &&
  Array.isArray(value.findings);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
