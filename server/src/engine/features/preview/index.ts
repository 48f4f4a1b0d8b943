/** The preview's model of an analysed file. */
import type { Analysis, StoryAnalysis } from '../../analyze';
import { roundOf } from '../../profiles/round';
import { frameworks } from '../../story/sections';
import { titleOf } from '../../story/title';
import { cutsOf } from './cuts';
import { metricsOf } from './metrics';
import type { PreviewModel } from './model';
import { nextSteps } from './next';
import { placeOf } from './quote';
import { lensOf } from './rounds';
import { dimensionsOf } from './score';
import { longestOf, sectionsOf } from './sections';
import { toldOf } from './told';

export type * from './model';

/**
 * The model of one story of a file.
 * @param shown by default the story that stands for the file: the one that scores lowest
 */
export function previewModel(
  uri: string,
  version: number,
  analysis: Analysis,
  shown: StoryAnalysis = analysis.lowest,
): PreviewModel {
  const { stories, settings } = analysis;
  const { story, profile, score, speech } = shown;
  const { words, seconds, wpm } = speech;
  const time = settings.time ?? profile.time;
  const sections = sectionsOf(shown);
  const longest = longestOf(sections, seconds, time);
  const told = toldOf(analysis, shown);
  const round = roundOf(analysis.file, profile);
  return {
    uri,
    version,
    title: titleOf(story, uri),
    ...(story.question && { question: story.question.text }),
    framework: frameworks.find(({ id }) => id === story.framework)?.name ?? 'no sections',
    profile: choiceOf(profile),
    profiles: [...settings.profiles.values()].map(choiceOf),
    ...(round && { round: round.id }),
    rounds: profile.rounds.map(choiceOf),
    story: stories.indexOf(shown),
    stories: stories.map((one) => ({
      label: one.story.title?.text || one.story.question?.text || titleOf(one.story, uri),
      ...placeOf(one.story.span),
    })),
    score: { total: score.total, band: score.band, dimensions: dimensionsOf(analysis, shown) },
    next: nextSteps(analysis, shown),
    speech: { words, seconds, wpm },
    time,
    sections,
    ...(longest !== undefined && { longest }),
    metrics: metricsOf(analysis, shown),
    lens: lensOf(shown),
    told,
    cuts: cutsOf(shown, told),
    findings: shown.findings.map(({ rule, severity, message, span }) => ({
      rule,
      severity,
      message,
      ...placeOf(span),
    })),
  };
}

const choiceOf = ({ id, label }: { readonly id: string; readonly label: string }) => ({ id, label });
