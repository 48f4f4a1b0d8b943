/** The story as one tells it: the outcome first, sentence by sentence, without markup. */
import type { Analysis, Finding, StoryAnalysis } from '../../analyze';
import type { Section } from '../../story/story';
import { startingWithin } from '../../text/ordered';
import type { Sentence, Word } from '../../text/sentence';
import type { Span } from '../../text/span';
import type { Piece, ToldSection } from './model';
import { sectionName } from './sections';

/** Sections in the order in which to say them; empty ones are left out. */
export function toldOf({ text, file }: Analysis, shown: StoryAnalysis): readonly ToldSection[] {
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
        sentences: section.sentences.map((sentence, at) => ({
          index: next++,
          start: sentence.start,
          end: sentence.end,
          pieces: piecesOf(text, writtenIn(section, at, file.markdown.bare), findingAt),
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

/** Something that a sentence shows: a word, or an address, which nobody says. */
type Written = Span & { readonly kind: Word['kind'] | 'address' };

/** The words of a sentence with the addresses among them; one between two sentences ends the first, unless that has ended. */
function writtenIn({ sentences, body }: Section, at: number, bare: readonly Span[]): readonly Written[] {
  const [before, sentence, next] = [sentences[at - 1], sentences[at] as Sentence, sentences[at + 1]];
  const start = before === undefined ? body.start : isEnded(before) ? before.end : sentence.start;
  const end = next === undefined ? body.end : isEnded(sentence) ? sentence.end : next.start;
  const addresses = startingWithin(bare, start, end).map((span): Written => ({ ...span, kind: 'address' }));
  return addresses.length === 0 ? sentence.words : [...sentence.words, ...addresses].sort((a, b) => a.start - b.start);
}

const isEnded = ({ words }: Sentence): boolean => ended.has(words.at(-1)?.norm ?? '');
const ended = new Set(['.', '!', '?', '…']);

/** Words and what stands between them, joined as long as they belong to one finding. */
function piecesOf(
  text: string,
  words: readonly Written[],
  findingAt: (word: Span) => number | undefined,
): readonly Piece[] {
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
