/** A place where something starts in a story: a label, or a heading that names no part. */
import type { WrittenLabel } from './labels';
import type { Label, SectionKind } from './story';

export interface Landmark {
  /** `other` names no known part: an unknown heading, a mistyped name. */
  readonly role: 'part' | 'note' | 'question' | 'answer' | 'other';
  readonly kinds: readonly SectionKind[];
  readonly label: Label;
  /** Where its section starts. */
  readonly start: number;
  /** Where the text behind the label starts. */
  readonly body: number;
  /** Where its text ends at the latest: a table cell does not run into the next. */
  readonly limit?: number;
  /** How far out it stands: heading level, then table cells, then bold and plain labels by depth of list. */
  readonly rank: number;
  /** How many list items it is in. */
  readonly depth: number;
  /** Whether the name is one of those that no one mistakes. */
  readonly sure: boolean;
  /** Index of its block. */
  readonly leaf: number;
  /** Letters that are not yet known to spell a framework. */
  readonly letters: string | undefined;
}

export const isHeading = ({ label }: Landmark): boolean => label.style === 'heading';

/** What a label says about its landmark, whatever its place. */
export type Description = Pick<Landmark, 'role' | 'kinds' | 'sure' | 'letters'>;

/** Names no known part. */
export const unnamed: Description = { role: 'other', kinds: [], sure: false, letters: undefined };

/** What a label says about its landmark; a mistyped name is no known part. */
export function describe({ meaning }: WrittenLabel): Description {
  switch (meaning.role) {
    case 'letters':
      return { role: 'other', kinds: [], sure: true, letters: meaning.letters };
    case 'mistyped':
      return unnamed;
    default:
      return { role: meaning.role, kinds: meaning.kinds, sure: meaning.canonical, letters: undefined };
  }
}
