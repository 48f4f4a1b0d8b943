/** What completion offers. */
import type { TextEdit } from '../../text/span';

export interface Completion {
  readonly label: string;
  readonly kind: 'section' | 'field' | 'value' | 'rule' | 'directive' | 'verb' | 'metric';
  /** A few words beside the label. */
  readonly detail?: string;
  /** In Markdown. */
  readonly docs?: string;
  /** Its span lies on the cursor's line and holds the cursor. */
  readonly edit: TextEdit;
  /** The edit's text holds `${1:…}` placeholders, and `\` and `$` are escaped. */
  readonly snippet?: boolean;
  /** What the text from the start of the edit to the cursor is compared with. */
  readonly filter: string;
  /** The likeliest one. */
  readonly preselect?: boolean;
}

/** What made the editor ask: the author, or a character just typed. */
export type Occasion = { readonly asked: true } | { readonly asked: false; readonly typed: string };

/** Typing one of these may make a list pop up. */
export const triggerCharacters: readonly string[] = ['#', '*', '-', ' ', '[', '"', '\n'];
