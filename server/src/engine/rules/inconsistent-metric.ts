/** Flags figures of one sentence that do not fit each other. */
import { mismatchesOf } from '../metrics/arithmetic';
import type { Rule } from './rule';

export const inconsistentMetric: Rule = {
  id: 'inconsistent-metric',
  severity: 'error',
  docs: {
    what: 'The figure does not fit the values beside it.',
    why: 'Interviewers do the sum in their heads. A figure that does not add up costs the trust that the other figures need.',
    how: 'Compute the change as (after − before) / before. A rise from 4 % to 6 % is two points, or 50 %. Rounding is fine.',
  },
  examples: {
    invalid: [
      {
        text: 'I cut latency from 150 ms to 115 ms, a <|32 %|> gain.\n',
        suggestion: 'I cut latency from 150 ms to 115 ms, a 23 % gain.\n',
      },
      {
        text: '## Result\nChurn fell from 8 % to 6 %, <|2 %|> less.\n',
        suggestion: '## Result\nChurn fell from 8 % to 6 %, 25 % less.\n',
      },
      { text: 'I saved <|$40k|>: $25k on hosting and $20k on licences.\n' },
      { text: '## Result\nReturns rose <|from 50 a week to 30|>.\n' },
      {
        text: '## Result\n9 of 12 customers (<|80 %|>) stayed.\n',
        suggestion: '## Result\n9 of 12 customers (75 %) stayed.\n',
      },
      { text: '## Result\nIt saves $12k a month, or <|$120k a year|>.\n' },
      {
        text: '## Result\nBuilds got <|5x|> faster, from 30 minutes to 10.\n',
        suggestion: '## Result\nBuilds got 3x faster, from 30 minutes to 10.\n',
      },
      {
        text: '## Result\nReturns dropped <|60 %|>, from 50 a week to 30.\n',
        suggestion: '## Result\nReturns dropped 40 %, from 50 a week to 30.\n',
      },
      {
        text: '## Result\nOutput rose <|60 %|>, to 60 units a day from 40.\n',
        suggestion: '## Result\nOutput rose 50 %, to 60 units a day from 40.\n',
      },
      {
        text: '## Result\nAn order takes 8 minutes, <|a tenth|> of the 40 minutes before.\n',
        suggestion: '## Result\nAn order takes 8 minutes, 20 % of the 40 minutes before.\n',
      },
      {
        text: 'I cut the backlog from 300 tickets by <|80 %|> to 90.\n',
        suggestion: 'I cut the backlog from 300 tickets by 70 % to 90.\n',
      },
      {
        text: '## Result\nErrors fell by <|two thirds|>, from 12 to 3.\n',
        suggestion: '## Result\nErrors fell by 75 %, from 12 to 3.\n',
      },
      { text: '## Result\nTraffic grew from 1.2k to 3.6k visits, <|doubling|>.\n' },
      { text: '## Result\nNPS rose from 12 to 41, up <|35 points|>.\n' },
      { text: '## Result\nMargins rose <|5 points|>, from 12 % to 15 %.\n' },
      { text: '## Result\nMargins rose <|200 basis points|>, from 12 % to 15 %.\n' },
      { text: '## Result\nCosts went down by <|$2.2 million|>, from $4.8 million to $3.6 million.\n' },
      { text: '## Result\nIt saves 12 hours a week, which is <|900 hours a year|>.\n' },
      {
        text: '## Result\nCosts are <|40 %|> lower: $70 instead of $100 a pallet.\n',
        suggestion: '## Result\nCosts are 30 % lower: $70 instead of $100 a pallet.\n',
      },
    ],
    valid: [
      '## Result\nNine of 12 customers (75 %) stayed.\n',
      '## Result\nIt saves $10k a month, or $120k a year.\n',
      '## Result\nAvailability rose from 99.5 % to 99.95 %, ten times fewer errors.\n',
      'I cut latency from 150 ms to 115 ms, a 23 % gain.\n',
      'I cut latency from 150 ms to 115 ms and raised conversion 12 %.\n',
      '## Result\nConversion rose from 4 % to 6 %, 2 points more.\n',
      '## Result\nBuilds went from 40 minutes to 10, 4x faster.\n',
      '## Result\nReturns fell from 31 a week to 20, by about a third.\n',
      'I saved $45k: $25k on hosting and $20k on licences.\n',
      '## Result\nBuilds went from 150 s to 115 s, 30 % faster.\n',
      '## Result\nOutput rose 50 %, to 60 units a day from 40.\n',
      '## Result\nAn order takes 8 minutes, a fifth of the 40 minutes before.\n',
      'I cut the backlog from 300 tickets by 70 % to 90.\n',
      '## Result\nErrors fell by three quarters, from 12 to 3.\n',
      '## Result\nTraffic grew from 1.2k to 3.6k visits, tripling.\n',
      '## Result\nVisits rose from 1,200 to 3,600, doubling our orders.\n',
      '## Result\nNPS rose from 12 to 41, up 29 points.\n',
      '## Result\nMargins rose 3 points, from 12 % to 15 %.\n',
      '## Result\nMargins rose 300 basis points, from 12 % to 15 %.\n',
      '## Result\nCosts went down by $1.2 million, from $4.8 million to $3.6 million.\n',
      '## Result\nIt saves 12 hours a week, which is 600 hours a year.\n',
      '## Result\nCosts are 30 % lower: $70 instead of $100 a pallet.\n',
    ],
  },
  *check({ metrics, story, file }) {
    for (const { told, against, message } of mismatchesOf(metrics, story, file.text))
      yield {
        span: told.span,
        message,
        ...(against === told ? {} : { related: [{ span: against.span, message: 'What it should fit.' }] }),
      };
  },
  fixes({ metrics, story, file }, { span }) {
    const mismatch = mismatchesOf(metrics, story, file.text).find(({ told }) => told.span.start === span.start);
    if (mismatch?.computed === undefined) return [];
    return [
      {
        title: `Write the computed figure: ${mismatch.computed}`,
        kind: 'suggestion',
        edits: [{ span, text: mismatch.computed }],
      },
    ];
  },
};
