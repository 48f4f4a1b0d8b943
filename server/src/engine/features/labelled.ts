/** Sections with a label: those that formatting and conversions are about. */
import type { Label, Section, Story } from '../story/story';

export type Labelled = Section & { readonly label: Label };

export const labelledSections = ({ sections }: Story): readonly Labelled[] =>
  sections.filter((section): section is Labelled => section.label !== undefined);
