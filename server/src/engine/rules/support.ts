/** What many rules ask of a story. */

import type { Section, SectionKind, Story } from '../story/story';
import { coordinators, subordinators } from '../text/function-words';
import { kept } from '../text/memo';
import { type Clause, isOurs, type Mark, verbIs } from '../text/prose';
import type { Word } from '../text/sentence';
import type { Span } from '../text/span';
import type { RuleContext } from './rule';

/** The words of a mark as a span of the file. */
export function markSpan(story: Story, { sentence, first, last }: Mark): Span {
  const words = story.sentences[sentence]?.words ?? [];
  return { start: (words[first] as Word).start, end: (words[last] as Word).end };
}

/** A whole sentence as a span of the file. */
export const sentenceSpan = ({ sentences, span }: Story, sentence: number): Span => ({
  start: sentences[sentence]?.start ?? span.start,
  end: sentences[sentence]?.end ?? span.start,
});

/** Whether the mark lies in quotation marks: somebody else's words are not judged. */
export const isQuoted = (story: Story, { sentence, first }: Mark): boolean =>
  story.sentences[sentence]?.words[first]?.quoted ?? false;

/** Marks of a tag that are the author's own words, in order of the text. */
export function ownMarks({ story, prose }: RuleContext, tag: string): readonly Mark[] {
  const marks = prose.marks(tag);
  for (const mark of marks) if (isQuoted(story, mark)) return marks.filter((other) => !isQuoted(story, other));
  return marks;
}

/** Whether the story has labelled sections. */
export const isLabelled = (story: Story): boolean =>
  story.sections.some((section) => section.kinds.length > 0 && section.label !== undefined);

/** The first section that tells `kind`. */
export const sectionOfKind = (story: Story, kind: SectionKind): Section | undefined =>
  story.sections.find((section) => section.kinds.includes(kind));

/** Whether the sentence belongs to the telling of what was done: the action, or anywhere in a story without sections. */
export function tellsAction({ sectionOf }: RuleContext, sentence: number): boolean {
  const section = sectionOf[sentence];
  return (
    section !== undefined && (section.kind === 'none' || section.kind === 'other' || section.kinds.includes('action'))
  );
}

/** Whether the sentence tells the outcome: hook, result, or anywhere in a story without sections. */
export function tellsResult({ sectionOf }: RuleContext, sentence: number): boolean {
  const section = sectionOf[sentence];
  return (
    section !== undefined &&
    (section.kind === 'none' || section.kinds.includes('result') || section.kinds.includes('hook'))
  );
}

/** The normal form of the word at `at` in a sentence; an empty string beyond its ends. */
export const normAt = (story: Story, sentence: number, at: number): string =>
  story.sentences[sentence]?.words[at]?.norm ?? '';

/** Whether the clause tells a deed of the author's that is done: "I called", "Called", "we had called". */
export const isOwnDeed = (clause: Clause): boolean => clause.tense === 'past' && !clause.passive && isOurs(clause);

/** The mark of a tag that lies within the clause, the first one. */
export function markInClause({ prose }: RuleContext, tag: string, clause: Clause): Mark | undefined {
  for (const mark of prose.marksIn(clause.sentence, tag))
    if (mark.first >= clause.first && mark.first <= clause.last) return mark;
  return undefined;
}

/** The first words of a habit, a hypothesis or a self-description in a story that tells no real event; undefined where one is told. */
export const hypothesisOf = (context: RuleContext): Mark | undefined =>
  kept(hypotheses, context, () => ({ mark: readHypothesis(context) })).mark;
/** Most rules ask; it is read once a story. */
const hypotheses = new WeakMap<RuleContext, { readonly mark: Mark | undefined }>();

function readHypothesis(context: RuleContext): Mark | undefined {
  const told = context.prose.clauses.filter(({ sentence }) => tellsAction(context, sentence));
  const habits = [...ownMarks(context, 'habit'), ...ownMarks(context, 'hypothetical')].filter(
    ({ sentence }) => tellsAction(context, sentence) && context.prose.marksIn(sentence, 'past.habit').length === 0,
  );
  const deeds = told.filter(
    (clause) =>
      isOwnDeed(clause) &&
      !verbIs(context.prose, clause, 'weak') &&
      !markInClause(context, 'habit', clause) &&
      !markInClause(context, 'hypothetical', clause),
  );
  const traits = traitsOf(context, told, deeds);
  const sentences = new Set(habits.map(({ sentence }) => sentence)).size;
  const isAll = habits.length > 0 && deeds.length === 0 && told.every(({ tense }) => tense !== 'past');
  const prevails = sentences >= 2 && sentences >= 2 * deeds.length;
  const marks = isAll || prevails ? [...habits, ...traits] : traits;
  return marks.reduce<Mark | undefined>(
    (first, mark) =>
      !first || mark.sentence < first.sentence || (mark.sentence === first.sentence && mark.first < first.first)
        ? mark
        : first,
    undefined,
  );
}

/** "I put people first", "you have to see it as a gift": what the author is like, where hardly anything is done and most sentences tell it. */
function traitsOf({ story, prose }: RuleContext, told: readonly Clause[], deeds: readonly Clause[]): readonly Mark[] {
  const done = deeds.filter((clause) => !verbIs(prose, clause, 'stative'));
  if (done.length > 2) return [];
  const traits: Mark[] = [];
  for (const { sentence, subject, subjectWord, verb, tense } of told)
    if (
      tense === 'present' &&
      (subject === 'i' || subject === 'you') &&
      subjectWord !== undefined &&
      verb !== undefined
    )
      traits.push({ tag: 'habit', sentence, first: Math.min(subjectWord, verb), last: Math.max(subjectWord, verb) });
  const telling = new Set(traits.map(({ sentence }) => sentence)).size;
  return telling >= 4 + done.length && telling * 2 >= story.sentences.length ? traits : [];
}

/** Whether the story tells a habit, an opinion or a plan and no real event: then nothing else is worth saying of its parts. */
export const isHypothetical = (context: RuleContext): boolean => hypothesisOf(context) !== undefined;

/** Index of the sentence that holds `offset`, or of the last one before it; -1 when there is none. */
export function sentenceAt({ sentences }: Story, offset: number): number {
  let low = -1;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a clause about "us" tells a deed behind which the author hides: "we rewrote"; not "we agreed" or "that we had inherited". */
export function isJointDeed(context: RuleContext, clause: Clause): boolean {
  const { story } = context;
  const { sentence, first, subjectWord, verb } = clause;
  if (subordinators.has(normAt(story, sentence, (subjectWord ?? first) - 1)) || isRelative(context, clause))
    return false;
  return verb !== undefined && !mutual.has(normAt(story, sentence, verb));
}

/** "The system we paid for": behind a verb, with nothing that parts it from the words before. */
function isRelative({ story, prose }: RuleContext, { sentence, first, subjectWord }: Clause): boolean {
  const at = subjectWord ?? first;
  const before = prose.clausesIn(sentence).findLast((clause) => clause.first < first);
  if (before?.verb === undefined || before.verb >= at - 1) return false;
  const between = story.sentences[sentence]?.words.slice(before.verb + 1, at) ?? [];
  return between.every(({ kind, norm }) => kind !== 'symbol' && !coordinators.has(norm));
}

/** Verbs that need more than one, or tell a state. */
const mutual: ReadonlySet<string> = new Set(
  'agreed met had were was are have liked loved wished thought felt preferred hoped believed needed wanted knew could would should might settled decided chose compromised argued talked'.split(
    ' ',
  ),
);
