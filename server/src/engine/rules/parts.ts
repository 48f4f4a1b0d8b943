/** What several rules ask of a story's parts: which are told, which are missing, how long each takes, where to point. */
import { type FrameworkSpec, frameworks, meaningOf } from '../story/sections';
import type { Label, Section, SectionKind, Story } from '../story/story';
import { type Span, spanOf } from '../text/span';
import { meantName } from './mistyped';
import type { RuleContext } from './rule';

export type Part = Section & { readonly label: Label };

/** The sections whose label names a part. */
export const partsOf = (story: Story): readonly Part[] =>
  story.sections.filter((section): section is Part => section.kinds.length > 0 && section.label !== undefined);

/** The framework that the front matter names, else the one that the labels follow; none without labels. */
export function frameworkOf({ file, story }: RuleContext): FrameworkSpec | undefined {
  if (story.framework === 'none') return undefined;
  const named = file.frontMatter?.fields.find(({ key }) => key === 'framework')?.value;
  return frameworks.find(({ id }) => id === named) ?? frameworks.find(({ id }) => id === story.framework);
}

/** The parts of the framework that nothing tells, in the framework's order. */
export function missingKinds(context: RuleContext): readonly SectionKind[] {
  const told = new Set(context.story.sections.flatMap(kindsMeant));
  const framework = frameworkOf(context);
  if (!framework || isUnlabelled(context.story)) return [];
  return framework.order.filter((kind) => !told.has(kind) && !(isScene(kind) && isSceneTold(context, kind, framework)));
}

/** What the section tells, also under a mistyped name. */
function kindsMeant({ kind, kinds, label }: Section): readonly SectionKind[] {
  const meant = kind === 'other' && label ? meantName(label.text) : undefined;
  return meant ? (meaningOf(meant)?.kinds ?? []) : kinds;
}

const isScene = (kind: SectionKind): boolean => kind === 'situation' || kind === 'task';

/** Problem and situation stand for each other where the framework has one of them, or where the text of one holds both. */
function isSceneTold(
  { story, sectionOf, prose }: RuleContext,
  kind: SectionKind,
  { order, names }: FrameworkSpec,
): boolean {
  const other = kind === 'task' ? 'situation' : 'task';
  const scenes = partsOf(story).filter(({ kinds }) => kinds.includes(other));
  if (scenes.length === 0) return false;
  if (
    !order.includes(other) ||
    scenes.some(({ label }) => wholeScenes.has(label.text.toLowerCase()) && !names.includes(label.text))
  )
    return true;
  return (
    kind === 'task' &&
    prose.marks('assignment').some(({ sentence }) => sectionOf[sentence]?.kinds.includes('situation'))
  );
}

/** Names under which people tell the whole scene, where their framework has none of the kind for a part of it. */
const wholeScenes = new Set(['context', 'problem', 'challenge']);

/** The title, or the first words: where to say what concerns the whole story. */
export function opening(story: Story): Span {
  if (story.title) return story.title.span;
  const words = (story.sentences[0]?.words ?? []).filter(({ kind }) => kind !== 'symbol');
  const [first, last] = [words[0], words[Math.min(words.length, openingWords) - 1]];
  return first && last ? spanOf(first.start, last.end) : spanOf(story.span.start, story.span.start);
}

const openingWords = 5;

/** Whether the story is told without sections: no part but a reflection or a hook is labelled, or most words stand outside. */
export function isUnlabelled(story: Story): boolean {
  const parts = partsOf(story).filter(({ kinds }) => kinds.some((kind) => kind !== 'hook' && kind !== 'reflection'));
  const outside = wordsIn(story.sections.filter(({ kind }) => kind === 'none'));
  return parts.length === 0 || (outside >= proseWords && outside > wordsIn(parts));
}

/** So many words make a story; fewer are a headline or a one-sentence answer. */
export const proseWords = 40;

/** Words of a story or a section, without punctuation. */
export const wordCount = ({ sentences }: Story | Section): number =>
  sentences.reduce((count, { words }) => words.reduce((sum, { kind }) => sum + (kind === 'symbol' ? 0 : 1), count), 0);

const wordsIn = (sections: readonly Section[]): number =>
  sections.reduce((sum, section) => sum + wordCount(section), 0);

/** Each section that is told, with its words as spoken and its seconds. */
export function spokenSections({
  story,
  speech,
}: RuleContext): readonly { readonly section: Section; readonly words: number; readonly seconds: number }[] {
  const told = story.sections.filter(({ kind }) => kind !== 'note');
  return told.map((section, at) => ({
    section,
    words: speech.sections[at]?.words ?? 0,
    seconds: speech.sections[at]?.seconds ?? 0,
  }));
}

/** The line end that the file uses: its first one. */
export const lineEnd = (text: string): string => /\r\n?|\n/.exec(text)?.[0] ?? '\n';
