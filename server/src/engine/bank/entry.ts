/** What the bank keeps of a story: a small plain part of its analysis, which can then be forgotten. */
import type { Analysis, StoryAnalysis } from '../analyze';
import { amountOf, type Metric } from '../metrics/metric';
import type { Profile, QuestionType } from '../profiles/profile';
import { isDraft } from '../rules/draft';
import type { Band } from '../score/ledger';
import type { Settings } from '../settings';
import type { Story, StoryFile } from '../story/story';
import { titleOf } from '../story/title';
import type { Sentence } from '../text/sentence';
import type { Span } from '../text/span';
import { shinglesOf, sortedSet } from './hash';
import type { BankOutcome } from './model';
import { sentenceTerms, stem, termHash, termsOf } from './terms';

/** Plain data throughout, small, and fit to be sent from one thread to another. */
export interface StoryFacts {
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
  /** Its id. */
  readonly profile: string;
  readonly score: number;
  readonly band: Band;
  readonly words: number;
  readonly seconds: number;
  readonly draft: boolean;
  readonly outcomes: readonly EntryOutcome[];
  /** Hashes of all significant words, ascending. */
  readonly terms: Uint32Array;
  /** Hashes of every three significant words in a row that tell of deeds and results, ascending. */
  readonly shingles: Uint32Array;
  /** Where rules are silent; without rules it is all of them. */
  readonly suppressions: readonly { readonly covers: Span; readonly rules: readonly string[] }[];
}

export interface EntryOutcome extends BankOutcome, Pick<Metric, 'from' | 'to' | 'percent'> {
  /** The stems of what was measured: `recovery time`. */
  readonly measured: string;
  /** Hashes of the other significant words of the sentence, ascending. */
  readonly context: Uint32Array;
}

export interface BankEntry extends Omit<StoryFacts, 'profile'> {
  readonly profile: Profile;
  /** Severities that the author set for this file. */
  readonly rules: Settings['rules'];
}

/** The stories of a file. What comes back holds on to nothing of the analysis but its settings. */
export const bankEntries = (uri: string, analysis: Analysis): readonly BankEntry[] =>
  storyFacts(uri, analysis).map((facts) => bankEntry(facts, analysis.settings));

/** Facts with the settings that they were found under. */
export const bankEntry = (facts: StoryFacts, { profiles, profile, rules }: Settings): BankEntry => ({
  ...facts,
  profile: profiles.get(facts.profile) ?? profile,
  rules,
});

/** What is known of the stories of a file, without its settings. */
export const storyFacts = (uri: string, { file, stories }: Analysis): readonly StoryFacts[] =>
  stories.map((story, index) => factsOf(index === 0 ? uri : `${uri}#${index + 1}`, uri, file, story));

function factsOf(id: string, uri: string, file: StoryFile, analysis: StoryAnalysis): StoryFacts {
  const { story, profile, questionType, score, speech, metrics } = analysis;
  const { title, question } = story;
  const { start, end } = title?.span ?? story.sentences[0] ?? { start: story.span.start, end: story.span.start };
  return {
    id,
    uri,
    span: { start, end },
    title: own(titleOf(story, uri)),
    ...(question && { question: own(question.text) }),
    questionType,
    competencies: [...textsOf(file, 'competency'), ...textsOf(file, 'competencies')],
    tags: textsOf(file, 'tags'),
    profile: profile.id,
    score: score.total,
    band: score.band,
    words: speech.words,
    seconds: speech.seconds,
    draft: isDraft(analysis.context),
    outcomes: outcomesOf(story, metrics, file.text),
    terms: termHashes(story),
    shingles: shinglesOf(toldOfDeeds(story)),
    suppressions: file.suppressions.map(({ covers, rules }) => ({ covers, rules: rules.map(({ text }) => own(text)) })),
  };
}

const termHashes = ({ sentences, title, question }: Story): Uint32Array =>
  sortedSet([
    ...sentences.flatMap(sentenceTerms),
    ...[title, question].flatMap((named) => [...termsOf(named?.text ?? '').keys()].map(termHash)),
  ]);

/** The significant words of each part that tells more than how things were: stories of one job share their situation. */
const toldOfDeeds = ({ sections }: Story): readonly (readonly number[])[] =>
  sections
    .filter(
      ({ kind, kinds }) =>
        kind !== 'note' && !kinds.every((one) => one === 'situation' || one === 'task' || one === 'hook'),
    )
    .map(({ sentences }) => sentences.flatMap(sentenceTerms));

function outcomesOf({ sentences }: Story, metrics: readonly Metric[], text: string): readonly EntryOutcome[] {
  const outcomes = new Map<string, EntryOutcome>();
  for (const metric of metrics) {
    const { outcome, span, lever, measured, sentence, from, percent } = metric;
    const to = amountOf(metric);
    const written = text.slice(span.start, span.end);
    if (!outcome || outcomes.has(written)) continue;
    const stems = [...termsOf(measured ?? '').keys()];
    outcomes.set(written, {
      text: own(written),
      span,
      ...(lever !== undefined && { lever }),
      measured: stems.join(' '),
      context: contextOf(sentences[sentence], stems),
      ...(from && { from: { value: from.value, unit: own(from.unit) } }),
      ...(to && { to: { value: to.value, unit: own(to.unit) } }),
      ...(percent !== undefined && { percent }),
    });
  }
  return [...outcomes.values()];
}

function contextOf(sentence: Sentence | undefined, measured: readonly string[]): Uint32Array {
  const others = new Set(sentence ? sentenceTerms(sentence) : []);
  for (const term of measured) others.delete(termHash(term));
  for (const term of ofChange) others.delete(term);
  return sortedSet(others);
}

/** Words that stand in every sentence of a result. */
const ofChange: readonly number[] =
  `fall fell fallen drop dropped rise rose risen grow grew grown cut reduce reduced increase increased decrease decreased improve improved went
   halved doubled tripled shrank climbed lowered raised saved second minute hour day week month quarter year percent point time rate number down up average median less more fewer within`
    .split(/\s+/)
    .map((word) => termHash(stem(word)));

function textsOf({ frontMatter }: StoryFile, key: string): readonly string[] {
  const value = frontMatter?.fields.find((field) => field.key === key)?.value;
  return [value].flat().flatMap((item) => (typeof item === 'string' ? own(item) : []));
}

/** A copy: a slice would keep the whole text of the file alive. */
const own = (text: string): string => ` ${text}`.slice(1);
