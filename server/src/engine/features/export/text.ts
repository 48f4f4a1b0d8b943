/** Stories with their scores as plain text. */
import type { PreviewModel } from '../preview/model';
import { changeText, clock, outcomesOf, scoreText, sentenceText, timeText, titleText } from './words';

/** A line parts the stories. */
export const plainTextOf = (models: readonly PreviewModel[]): string =>
  models.map(storyOf).join(`\n${'='.repeat(78)}\n\n`);

function storyOf(model: PreviewModel): string {
  const { question, profile, told, score, next } = model;
  const outcomes = outcomesOf(model);
  const blocks = [
    [titleText(model), question, `${scoreText(model)} (${profile.label})`, timeText(model)].filter(Boolean).join('\n'),
    ...told.map(
      ({ name, seconds, sentences }) =>
        `${name.toUpperCase()} (${clock(seconds)})\n${sentences.map((sentence) => wrapped(sentenceText(sentence))).join('\n')}`,
    ),
    `SCORE\n${score.dimensions.map(({ label, points, max }) => `${label.padEnd(12)}${String(points).padStart(3)} of ${max}`).join('\n')}`,
    outcomes.length > 0 && `METRICS\n${outcomes.map((metric) => `${metric.text}: ${changeText(metric)}`).join('\n')}`,
    next.length > 0 && `DO NEXT\n${next.map(({ points, reason }) => `+${points}  ${reason}`).join('\n')}`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Lines of at most 80 columns where words allow it; a sentence starts with a dash. */
const wrapped = (text: string): string => `- ${text.replace(/(?=.{79})(.{1,78})\s+/g, '$1\n  ')}`;
