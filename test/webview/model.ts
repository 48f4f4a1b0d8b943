/** A model to draw: one story with everything in it, to be changed by the tests. */
import type { PreviewModel } from '../../server/src/engine/features/preview';

const text = `Page loads fell from 3 s to 0.8 s for every shopper.

## Situation
Our shop lost visitors on phones, and significantly so.

## Action
I measured every request, then I moved the pictures to a cache, and I agreed on a budget with the design team.

## Result
Loads fell from 3 s to 0.8 s and sales rose by 12 %.
`;

/** The span of `words` in the text. */
function at(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

export const sample: PreviewModel = {
  uri: 'file:///stories/cache.star.md',
  version: 3,
  title: 'Faster pages for every shopper',
  question: 'Tell me about a time you improved something customers feel.',
  framework: 'star',
  profile: { id: 'general', label: 'General' },
  stories: 1,
  score: {
    total: 78,
    band: 'strong',
    dimensions: [
      {
        id: 'result',
        label: 'Result',
        points: 19,
        max: 25,
        won: [
          { points: 12, reason: 'A measured outcome.', span: at('from 3 s to 0.8 s') },
          { points: 7, reason: 'Told with its baseline.', span: at('Loads fell from 3 s to 0.8 s') },
        ],
        lost: [{ points: 6, reason: 'Name a second outcome.', span: at('sales rose by 12 %'), rule: 'missing-metric' }],
      },
      {
        id: 'ownership',
        label: 'Ownership',
        points: 15,
        max: 15,
        won: [{ points: 15, reason: 'Told of "I", with strong verbs.', span: at('I measured every request') }],
        lost: [],
      },
      {
        id: 'problem',
        label: 'Problem',
        points: 1,
        max: 5,
        won: [{ points: 1, reason: 'A need is named.', span: at('lost visitors') }],
        lost: [{ points: 4, reason: 'Say how many visitors.', span: at('significantly'), rule: 'vague-claim' }],
      },
      {
        id: 'reflection',
        label: 'Reflection',
        points: 0,
        max: 5,
        won: [],
        lost: [{ points: 5, reason: 'Say what stayed in place.', span: { start: text.length, end: text.length } }],
      },
      {
        id: 'delivery',
        label: 'Delivery',
        points: 8,
        max: 10,
        won: [{ points: 8, reason: 'Sentences that can be said.', span: at('Page loads fell') }],
        lost: [{ points: 2, reason: 'Tell a little more.', span: at('Our shop'), rule: 'under-time' }],
      },
    ],
  },
  speech: {
    words: 71,
    seconds: 28,
    wpm: 150,
    sections: [
      { kind: 'hook', words: 12, seconds: 5 },
      { kind: 'situation', words: 9, seconds: 4 },
      { kind: 'action', words: 28, seconds: 11 },
      { kind: 'result', words: 22, seconds: 8 },
    ],
  },
  time: { min: 60, max: 120 },
  metrics: [
    {
      text: 'from 3 s to 0.8 s',
      ...at('from 3 s to 0.8 s'),
      from: '3 s',
      to: '0.8 s',
      percent: -73.33,
      lever: 'latency',
      section: 'hook',
      outcome: true,
    },
    { text: '12 %', ...at('12 %'), percent: 12, lever: 'revenue', section: 'result', outcome: true },
    { text: '40,000 visits a day', ...at('visitors'), to: '40,000 visits a day', section: 'situation', outcome: false },
  ],
  findings: [
    {
      rule: 'vague-claim',
      severity: 'warning',
      message: '"significantly" stands without a number.',
      ...at('significantly'),
    },
    { rule: 'under-time', severity: 'hint', message: 'The story takes 28 s; 60 s is the least.', ...at('Our shop') },
    { rule: 'inconsistent-metric', severity: 'error', message: 'From 3 s to 0.8 s is 73 % less.', ...at('12 %') },
    {
      rule: 'hedge',
      severity: 'information',
      message: '"and" is fine, but this line is long enough to wrap in a narrow panel beside the editor.',
      ...at('and'),
    },
  ],
  text,
};
