/** Stories with their scores as Markdown. */
import { asMarkdown } from '../as-markdown';
import type { PreviewModel } from '../preview/model';
import { changeText, clock, cuesOf, outcomesOf, scoreText, sentenceText, timeText, titleText } from './words';

/** A rule parts the stories. */
export const markdownOf = (models: readonly PreviewModel[]): string => models.map(storyOf).join('\n---\n\n');

function storyOf(model: PreviewModel): string {
  const cues = cuesOf(model);
  const blocks = [
    `# ${asMarkdown(titleText(model))}`,
    model.question && `> ${asMarkdown(model.question)}`,
    `**${scoreText(model)}** · ${asMarkdown(model.profile.label)} · ${timeText(model)}`,
    ...model.told.flatMap(({ name, seconds, sentences }) => [
      `## ${asMarkdown(name)} (${clock(seconds)})`,
      sentences
        .map((sentence) =>
          cues.has(sentence.index) ? `**${asMarkdown(sentenceText(sentence))}**` : asMarkdown(sentenceText(sentence)),
        )
        .join(' '),
    ]),
    '## Score',
    table(
      ['Dimension', 'Points', 'Of'],
      model.score.dimensions.map(({ label, points, max }) => [label, String(points), String(max)]),
    ),
    ...(outcomesOf(model).length > 0
      ? ['## Metrics', table(['In your words', 'Change', 'Lever'], metricRows(model))]
      : []),
    ...(model.next.length > 0
      ? ['## Do next', model.next.map(({ points, reason }) => `- +${points}: ${asMarkdown(reason)}`).join('\n')]
      : []),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const metricRows = (model: PreviewModel): readonly (readonly string[])[] =>
  outcomesOf(model).map((metric) => [metric.text, changeText(metric), metric.lever ?? '']);

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((cells) => cells.map(asMarkdown))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
