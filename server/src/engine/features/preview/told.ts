/** The story as one tells it: the outcome first, sentence by sentence, without markup. */
import type { Analysis, Finding, StoryAnalysis } from '../../analyze';
import type { Section } from '../../story/story';
import type { Sentence } from '../../text/sentence';
import type { Span } from '../../text/span';
import type { Piece, ToldSection } from './model';
import { sectionName } from './sections';

/** Sections in the order in which to say them; empty ones are left out. */
export function toldOf({ text }: Analysis, shown: StoryAnalysis): readonly ToldSection[] {
  const { story, speech, findings } = shown;
  let next = 0;
  const findingAt = narrowestOf(findings);
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
          pieces: piecesOf(text, sentence, findingAt),
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
function piecesOf(text: string, { words }: Sentence, findingAt: (word: Span) => number | undefined): readonly Piece[] {
  const pieces: { text: string; finding?: number }[] = [];
  words.forEach((word, at) => {
    const before = words[at - 1];
    const gap = before && /\s/.test(withoutTarget(text.slice(before.end, word.start))) ? ' ' : '';
    const written = text.slice(word.start, word.end);
    const said = word.kind === 'code' ? written.replace(/^`+ ?| ?(?<!`)`+$/g, '') : written;
    const finding = findingAt(word);
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

interface Candidate extends Span {
  readonly index: number;
}

/** Gives the index of the narrowest finding at a word; asked for words in the order of the text. */
function narrowestOf(findings: readonly Finding[]): (word: Span) => number | undefined {
  const waiting = findings
    .map(({ span }, index): Candidate => ({ ...span, index }))
    .sort((a, b) => b.start - a.start || b.index - a.index);
  let open: Candidate[] = [];
  return (word) => {
    for (let next = waiting.at(-1); next && next.start < word.end; next = waiting.at(-1)) {
      open.push(next);
      waiting.pop();
    }
    open = open.filter(({ end }) => end > word.start);
    return open.reduce<Candidate | undefined>(
      (narrowest, one) => (narrowest && !isNarrower(one, narrowest) ? narrowest : one),
      undefined,
    )?.index;
  };
}

const isNarrower = (one: Candidate, other: Candidate): boolean =>
  one.end - one.start < other.end - other.start ||
  (one.end - one.start === other.end - other.start && one.index < other.index);
