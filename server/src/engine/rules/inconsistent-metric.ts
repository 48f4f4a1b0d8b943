/** Checks the story's arithmetic: a told percentage against the values beside it. */
import type { Metric } from '../metrics/metric';
import type { Word } from '../text/sentence';
import type { Rule, RuleContext } from './rule';

export const inconsistentMetric: Rule = {
  id: 'inconsistent-metric',
  severity: 'error',
  docs: {
    what: 'The percentage does not fit the values beside it.',
    why: 'Interviewers do the sum in their heads. A figure that does not add up costs the trust that the other figures need.',
    how: 'Compute the change as (after − before) / before. A rise from 4 % to 6 % is two points, or 50 %. Rounding is fine.',
  },
  examples: {
    invalid: [
      { text: 'I cut latency from 150 ms to 115 ms, a <|32 %|> gain.\n', suggestion: 'I cut latency from 150 ms to 115 ms, a 23 % gain.\n' },
      { text: '## Result\nChurn fell from 8 % to 6 %, <|2 %|> less.\n', suggestion: '## Result\nChurn fell from 8 % to 6 %, 25 % less.\n' },
      { text: '## Result\nReturns dropped <|60 %|>, from 50 a week to 30.\n', suggestion: '## Result\nReturns dropped 40 %, from 50 a week to 30.\n' },
    ],
    valid: [
      'I cut latency from 150 ms to 115 ms, a 23 % gain.\n',
      'I cut latency from 150 ms to 115 ms and raised conversion 12 %.\n',
      '## Result\nConversion rose from 4 % to 6 %, 2 points more.\n',
      '## Result\nBuilds went from 40 minutes to 10, 4x faster.\n',
      '## Result\nReturns fell from 31 a week to 20, by about a third.\n',
      '## Result\nBuilds went from 150 s to 115 s, 30 % faster.\n',
    ],
  },
  *check(context) {
    for (const [told, change] of pairsOf(context)) {
      if (fits(told, change, context)) continue;
      const computed = Math.abs(Math.round(change.percent as number));
      yield { span: told.span, message: `From ${valueText(change.from)} to ${valueText(change.to)} is ${computed} %, not ${context.file.text.slice(told.span.start, told.span.end)}.`, related: [{ span: change.span, message: 'The values it should fit.' }] };
    }
  },
  fixes(context, { span }) {
    const pair = pairsOf(context).find(([told]) => told.span.start === span.start);
    if (!pair) return [];
    const written = context.file.text.slice(span.start, span.end);
    const computed = String(Math.abs(Math.round(pair[1].percent as number)));
    const text = /\d/.test(written) ? written.replace(/\d+(?:[.,]\d+)?/, computed) : `${computed} %`;
    return [{ title: `Write the computed figure: ${text}`, kind: 'suggestion', edits: [{ span, text }] }];
  },
};

const valueText = (quantity: Metric['from']): string => (quantity ? `${quantity.value}${quantity.unit === '%' ? ' %' : quantity.unit ? ` ${quantity.unit}` : ''}` : '');

/** Percentages that stand right beside a change from one value to another, with that change. */
function pairsOf({ metrics, story }: RuleContext): [told: Metric, change: Metric][] {
  const pairs: [Metric, Metric][] = [];
  const order = [...metrics].sort((a, b) => a.span.start - b.span.start);
  order.forEach((metric, index) => {
    if (metric.from === undefined || metric.to === undefined || metric.percent === undefined) return;
    for (const neighbour of [order[index + 1], order[index - 1]]) {
      if (!neighbour || neighbour.sentence !== metric.sentence || neighbour.from || neighbour.percent === undefined) continue;
      if (pairs.some(([told]) => told === neighbour) || !isBeside(story.sentences[metric.sentence]?.words ?? [], metric, neighbour)) continue;
      pairs.push([neighbour, metric]);
    }
  });
  return pairs;
}

const linking = /^(a|an|the|that|this|which|i|e|is|was|are|were|by|down|up|about|around|roughly|nearly|almost|over|more|than|less|drop|reduction|gain|improvement|increase|decrease|rise|cut|of|or|so|equals|meaning|some|approximately|just|under|saving|relative)$/;

/** Only linking words between them, no verb of another outcome. */
function isBeside(words: readonly Word[], a: Metric, b: Metric): boolean {
  const [left, right] = a.span.start < b.span.start ? [a.span, b.span] : [b.span, a.span];
  const between = words.filter(({ start, end }) => start >= left.end && end <= right.start);
  return between.length <= 7 && between.every(({ kind, norm }) => (kind === 'symbol' ? /^[,(:=–—~≈.-]$/.test(norm) : linking.test(norm)));
}

/** Whether people would say so: rounding, "about", speed-ups and points are fine. */
function fits(told: Metric, change: Metric, { file, story }: RuleContext): boolean {
  const computed = Math.abs(change.percent as number);
  const said = Math.abs(told.percent as number);
  const from = change.from?.value ?? 0;
  const to = change.to?.value ?? 0;
  const words = story.sentences[told.sentence]?.words ?? [];
  const near = words.filter(({ start, end }) => end <= told.span.start && end >= told.span.start - 24).map(({ norm }) => norm);
  const loose = near.some((norm) => /^(about|around|roughly|nearly|almost|over|more|than|some|approximately|~|≈|least|up)$/.test(norm)) || !/\d/.test(file.text.slice(told.span.start, told.span.end));
  const tolerance = Math.max(1, computed * (loose ? 0.12 : 0.03)) + (loose ? 2 : 0);
  const ratio = to === 0 || from === 0 ? 0 : Math.max(to / from, from / to);
  const speedUp = (ratio - 1) * 100;
  const after = words.filter(({ start }) => start >= told.span.end && start <= told.span.end + 24).map(({ norm }) => norm);
  if (after.some((norm) => /^(faster|quicker|speed-up|speedup|throughput|higher|more)$/.test(norm)) && Math.abs(speedUp - said) <= tolerance + 2) return true;
  if (told.to?.unit === 'x' && Math.abs(told.to.value - ratio) <= Math.max(0.3, ratio * 0.1)) return true;
  if (told.to?.unit === 'points') return true;
  return Math.abs(computed - said) <= tolerance;
}
