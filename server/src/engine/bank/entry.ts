/** What the bank keeps of a story: a small plain part of its analysis, which can then be forgotten. */
import type { Analysis, StoryAnalysis } from '../analyze';
import type { Metric } from '../metrics/metric';
import type { Profile, QuestionType } from '../profiles/profile';
import { isDraft } from '../rules/draft';
import type { Band } from '../score/ledger';
import type { Story, StoryFile } from '../story/story';
import { titleOf } from '../story/title';
import type { Span } from '../text/span';
import { hashOf, sortedSet } from './hash';
import type { BankOutcome } from './model';
import { carriesContent, stem, termsOf } from './terms';

export interface BankEntry {
  /** The file's URI, followed by `#2` for its second story, and so on. */
  readonly id: string;
  readonly uri: string;
  /** The title, or the first words told. */
  readonly span: Span;
  readonly title: string;
  readonly question?: string;
  readonly questionType: QuestionType;
  /** As the front matter says. */
  readonly competencies: readonly string[];
  readonly tags: readonly string[];
  readonly profile: Profile;
  readonly score: number;
  readonly band: Band;
  readonly words: number;
  readonly seconds: number;
  readonly draft: boolean;
  readonly outcomes: readonly BankOutcome[];
  /** Hashes of the stems of all significant words, ascending. */
  readonly terms: Uint32Array;
}

/** The stories of a file. What comes back holds on to nothing of the analysis. */
export function bankEntries(uri: string, analysis: Analysis): readonly BankEntry[] {
  return analysis.stories.map((story, index) => bankEntry(uri, analysis.file, story, index));
}

function bankEntry(uri: string, file: StoryFile, analysis: StoryAnalysis, index: number): BankEntry {
  const { story, profile, questionType, score, speech, metrics } = analysis;
  const { title, question } = story;
  return {
    id: index === 0 ? uri : `${uri}#${index + 1}`,
    uri,
    span: title?.span ?? story.sentences[0] ?? { start: story.span.start, end: story.span.start },
    title: own(titleOf(story, uri)),
    ...(question && { question: own(question.text) }),
    questionType,
    competencies: [...textsOf(file, 'competency'), ...textsOf(file, 'competencies')],
    tags: textsOf(file, 'tags'),
    profile,
    score: score.total,
    band: score.band,
    words: speech.words,
    seconds: speech.seconds,
    draft: isDraft(analysis.context),
    outcomes: outcomesOf(metrics, file.text),
    terms: termHashes(story),
  };
}

const termHashes = ({ sentences, title, question }: Story): Uint32Array =>
  sortedSet([
    ...sentences.flatMap(({ words }) =>
      words.flatMap(({ kind, norm }) => (kind === 'word' && carriesContent(norm) ? hashOf(stem(norm)) : [])),
    ),
    ...[title, question].flatMap((named) => [...termsOf(named?.text ?? '').keys()].map((term) => hashOf(term))),
  ]);

function outcomesOf(metrics: readonly Metric[], text: string): readonly BankOutcome[] {
  const outcomes = new Map<string, BankOutcome>();
  for (const { outcome, span, lever } of metrics) {
    const written = text.slice(span.start, span.end);
    if (!outcome || outcomes.has(written)) continue;
    outcomes.set(written, { text: own(written), span, ...(lever !== undefined && { lever }) });
  }
  return [...outcomes.values()];
}

function textsOf({ frontMatter }: StoryFile, key: string): readonly string[] {
  const value = frontMatter?.fields.find((field) => field.key === key)?.value;
  return [value].flat().filter((item) => typeof item === 'string');
}

/** A copy: a slice would keep the whole text of the file alive. */
const own = (text: string): string => ` ${text}`.slice(1);
