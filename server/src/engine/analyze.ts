/** One analysis a document version; every feature reads it and none parses again. */
import { builtinLexicon } from './lexicon';
import type { Metric } from './metrics/metric';
import { readMetrics } from './metrics/read';
import type { Profile, QuestionType } from './profiles/profile';
import { classifyQuestion } from './profiles/question';
import { ruleIds } from './rules/index';
import type { RuleContext } from './rules/rule';
import { runRules } from './rules/run';
import type { Score } from './score/ledger';
import { scoreStory } from './score/score';
import type { Settings, Severity } from './settings';
import { measureSpeech } from './speech/measure';
import type { Speech } from './speech/speech';
import { isPace } from './story/fields';
import { parseStory } from './story/parse';
import type { Section, Story, StoryFile } from './story/story';
import { scanProse } from './text/prose';
import type { Span } from './text/span';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Whether a safe fix exists, one that fix-all would apply. */
  readonly fixable: boolean;
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

export interface StoryAnalysis {
  readonly story: Story;
  readonly profile: Profile;
  readonly questionType: QuestionType;
  readonly metrics: readonly Metric[];
  readonly speech: Speech;
  readonly findings: readonly Finding[];
  readonly score: Score;
  /** What the rules saw, for fixes. */
  readonly context: RuleContext;
}

export interface Analysis {
  readonly text: string;
  readonly file: StoryFile;
  readonly settings: Settings;
  /** At least one. */
  readonly stories: readonly StoryAnalysis[];
  /** Of all stories, by place, suppressed ones left out. */
  readonly findings: readonly Finding[];
  /** The story that scores lowest: it stands for the file. */
  readonly lowest: StoryAnalysis;
}

/** Reads, judges and scores a file. Never throws; linear in the length of the text. */
export function analyze(text: string, settings: Settings): Analysis {
  const file = parseStory(text);
  const stories = file.stories.map((story) => analyzeStory(file, story, settings));
  const findings = stories
    .flatMap((story) => story.findings)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const lowest = stories.reduce((low, story) => (story.score.total < low.score.total ? story : low));
  return { text, file, settings, stories, findings, lowest };
}

/** The story that stands at an offset (UTF-16 code units); the first one in front of all. */
export const storyAt = ({ stories, lowest }: Analysis, offset: number): StoryAnalysis =>
  stories.findLast(({ story }) => story.span.start <= offset) ?? stories[0] ?? lowest;

function analyzeStory(file: StoryFile, story: Story, settings: Settings): StoryAnalysis {
  const profile = profileOf(file, settings);
  const prose = scanProse(story.sentences, builtinLexicon(profile), file.text);
  const metrics = readMetrics(story, prose, profile, file.text);
  const wpm = paceOf(file) ?? settings.wpm;
  const speech = measureSpeech(story, wpm);
  const questionType = classifyQuestion(story, profile);
  const sectionOf: Section[] = [];
  for (const section of story.sections)
    if (section.kind !== 'note') for (const _ of section.sentences) sectionOf.push(section);
  const context: RuleContext = {
    file,
    story,
    sectionOf,
    prose,
    metrics,
    speech,
    profile,
    questionType,
    settings,
    ruleIds,
  };
  const findings = runRules(context);
  return { story, profile, questionType, metrics, speech, findings, score: scoreStory(context, findings), context };
}

function profileOf(file: StoryFile, settings: Settings): Profile {
  const named = settings.forcedProfile ?? file.frontMatter?.fields.find(({ key }) => key === 'profile')?.value;
  return (typeof named === 'string' ? settings.profiles.get(named) : undefined) ?? settings.profile;
}

function paceOf(file: StoryFile): number | undefined {
  const value = file.frontMatter?.fields.find(({ key }) => key === 'wpm')?.value;
  return isPace(value) ? value : undefined;
}
