/** The story as one tells it: the outcome first, sentence by sentence, without markup. */
import type { Analysis, Finding, StoryAnalysis } from '../../analyze';
import type { Section } from '../../story/story';
import type { Sentence } from '../../text/sentence';
import { overlaps, type Span } from '../../text/span';
import type { Piece, ToldSection } from './model';
import { sectionName } from './sections';

/** Sections in the order in which to say them; empty ones are left out. */
export function toldOf({ text }: Analysis, shown: StoryAnalysis): readonly ToldSection[] {
  const { story, speech, findings } = shown;
  let next = 0;
  const sections = story.sections
    .filter(({ kind }) => kind !== 'note')
    .map((section, at) => ({
      section,
      told: {
        name: sectionName(section),
        seconds: speech.sections[at]?.seconds ?? 0,
        sentences: section.sentences.map((sentence) => ({
          index: next++,
          start: sentence.start,
          end: sentence.end,
          pieces: piecesOf(text, sentence, findings),
        })),
      },
    }))
    .filter(({ told }) => told.sentences.length > 0);
  const outcome = opensWithOutcome(shown) ? [] : sections.filter(({ section }) => tellsResult(section));
  return [...outcome, ...sections.filter((one) => !outcome.includes(one))].map(({ told }) => told);
}

/** The words of a sentence as one reads them. */
export const plainSentence = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** The author's order stands when the outcome is in front already, or the profile does not ask for it. */
function opensWithOutcome({ story, metrics, profile }: StoryAnalysis): boolean {
  const first = story.sections.find(({ sentences }) => sentences.length > 0);
  if (profile.headline === 'off' || !first || first.kind === 'none' || first.kind === 'hook') return true;
  return tellsResult(first) || metrics.some(({ sentence, outcome }) => sentence === 0 && outcome);
}

const tellsResult = ({ kinds }: Section): boolean => kinds.includes('result');

/** Words and what stands between them, joined as long as they belong to one finding. */
function piecesOf(text: string, { words }: Sentence, findings: readonly Finding[]): readonly Piece[] {
  const pieces: { text: string; finding?: number }[] = [];
  words.forEach((word, at) => {
    const before = words[at - 1];
    const gap = before && /\s/.test(withoutTarget(text.slice(before.end, word.start))) ? ' ' : '';
    const written = text.slice(word.start, word.end);
    const said = word.kind === 'code' ? written.replace(/^`+ ?| ?(?<!`)`+$/g, '') : written;
    const finding = findingAt(findings, word);
    const last = pieces.at(-1);
    if (last && last.finding === finding) last.text += gap + said;
    else if (finding === undefined || !last)
      pieces.push({ text: gap + said, ...(finding !== undefined && { finding }) });
    else {
      last.text += gap;
      pieces.push({ text: said, finding });
    }
  });
  return pieces;
}

/** The closing half of a link with its address, which nobody says. */
const withoutTarget = (gap: string): string => gap.replace(/\]\([^)\]]*\)/g, '');

/** Index of the narrowest finding at a word. */
function findingAt(findings: readonly Finding[], word: Span): number | undefined {
  const there = findings.flatMap(({ span }, index) =>
    overlaps(span, word) ? [{ index, length: span.end - span.start }] : [],
  );
  return there.sort((a, b) => a.length - b.length)[0]?.index;
}
