/** Speaking time by section, against the recommended shares. */
import type { StoryAnalysis } from '../../analyze';
import { sectionSpecs } from '../../story/sections';
import type { Section } from '../../story/story';
import type { PreviewSection } from './model';
import { placeOf } from './quote';

/** The sections that are told, in the order of the text. */
export function sectionsOf({ story, speech }: StoryAnalysis): readonly PreviewSection[] {
  const told = story.sections.filter(({ kind }) => kind !== 'note');
  return told.map((section, at) => {
    const { words = 0, seconds = 0 } = speech.sections[at] ?? {};
    const wanted = wantedShare(section);
    return {
      kind: section.kind,
      name: sectionName(section),
      ...placeOf(section.label?.span ?? section.span),
      words,
      seconds,
      share: speech.words === 0 ? 0 : Math.round((words / speech.words) * 100),
      ...(wanted && { wanted }),
    };
  });
}

/** Index of the section that is the most seconds over its share of `time.max`, when the story is over it. */
export function longestOf(
  sections: readonly PreviewSection[],
  seconds: number,
  time: { readonly max: number },
): number | undefined {
  if (seconds <= time.max) return undefined;
  const over = sections.map(({ seconds: own, wanted }) => own - (time.max * (wanted?.max ?? 0)) / 100);
  return over.length > 0 ? over.indexOf(Math.max(...over)) : undefined;
}

/** The author's own label, else the name of the part. */
export function sectionName({ kind, label }: Section): string {
  if (label && label.text.length > 1) return label.text;
  return sectionSpecs.find((spec) => spec.kind === kind)?.name ?? 'Story';
}

/** Of all parts that the section tells, in per cent. */
function wantedShare({ kinds }: Section): PreviewSection['wanted'] {
  if (kinds.length === 0) return undefined;
  const shares = sectionSpecs.filter(({ kind }) => kinds.includes(kind)).map(({ share }) => share);
  return {
    min: shares.reduce((sum, { min }) => sum + min, 0),
    max: shares.reduce((sum, { max }) => sum + max, 0),
  };
}
