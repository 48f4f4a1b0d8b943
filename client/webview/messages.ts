/** What the extension and the preview's page say to each other; each side checks what it hears. */
import type { PreviewModel } from '../../server/src/engine/features/preview';
import { isModel } from './model-schema';
import {
  between,
  type Check,
  count,
  flag,
  listOf,
  matching,
  number,
  oneOf,
  optional,
  place,
  record,
  text,
} from './schema';

export type ToPage =
  | {
      readonly type: 'model';
      readonly model: PreviewModel;
      readonly locked: boolean;
      /** The score when the preview was opened on this story. */
      readonly firstScore: number;
      /** Why the model is older than the file. */
      readonly note?: string;
    }
  /** There is nothing to show but this. */
  | { readonly type: 'note'; readonly note: string };

export type FromPage =
  /** The page is there and waits for a model. */
  | { readonly type: 'ready' }
  /** A model was drawn; `summary` is what the page announces. */
  | { readonly type: 'drawn'; readonly version: number; readonly summary: string }
  /** Select a part of the story; offsets in UTF-16 code units. */
  | { readonly type: 'select'; readonly start: number; readonly end: number }
  /** Apply the fix of that title of the finding at that place, if the story still has that version. */
  | {
      readonly type: 'fix';
      readonly version: number;
      readonly rule: string;
      readonly title: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly type: 'explain'; readonly rule: string }
  /** Show another story of the file. */
  | { readonly type: 'story'; readonly index: number }
  /** Write a field of the front matter; an empty value takes it away. */
  | { readonly type: 'setField'; readonly key: 'profile' | 'round'; readonly value: string }
  /** Copy the telling that fits into so many seconds. */
  | { readonly type: 'copyCut'; readonly budget: number }
  | { readonly type: 'copyMarkdown' }
  | { readonly type: 'exportHtml' }
  /** Keep the measured pace, in words a minute, as the author's own. */
  | { readonly type: 'keepPace'; readonly wpm: number }
  | { readonly type: 'lock' };

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly story: number;
  readonly locked: boolean;
  readonly firstScore: number;
  /** Keys of the parts that the reader opened. */
  readonly open: readonly string[];
}

/** Words a minute that the setting takes. */
export const paces = { min: 60, max: 300 };

const rule = matching(/^[a-z]+(-[a-z]+)*$/);

const toPage: Readonly<Record<ToPage['type'], Check>> = {
  model: record({ model: isModel, locked: flag, firstScore: number, note: optional(text) }),
  note: record({ note: text }),
};

const fromPage: Readonly<Record<FromPage['type'], Check>> = {
  ready: record({}),
  drawn: record({ version: count, summary: text }),
  select: place(),
  fix: place({ version: count, rule, title: text }),
  explain: record({ rule }),
  story: record({ index: count }),
  setField: record({ key: oneOf('profile', 'round'), value: text }),
  copyCut: record({ budget: count }),
  copyMarkdown: record({}),
  exportHtml: record({}),
  keepPace: record({ wpm: between(paces.min, paces.max) }),
  lock: record({}),
};

export const isToPage = (value: unknown): value is ToPage => isMessage(value, toPage);

export const isFromPage = (value: unknown): value is FromPage => isMessage(value, fromPage);

const pageState = record({ uri: text, story: count, locked: flag, firstScore: number, open: listOf(text) });
export const isPageState = (value: unknown): value is PageState => pageState(value);

function isMessage(value: unknown, forms: Readonly<Record<string, Check>>): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') return false;
  return Object.hasOwn(forms, value.type) && (forms[value.type] as Check)(value);
}
