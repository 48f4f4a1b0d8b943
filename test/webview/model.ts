/** A model to draw: one story with everything in it, to be changed by the tests. */
import type { PreviewModel, PreviewSection } from '../../server/src/engine/features/preview';

const text = `Page loads fell from 3 s to 0.8 s for every shopper.

## Situation
Our shop lost visitors on phones, and significantly so.

## Action
I measured every request, then I moved the pictures to a cache, and I agreed on a budget with the design team.

## Result
Loads fell from 3 s to 0.8 s and sales rose by 12 %.
`;

/** The span of `words` in the text, as an entry quotes it. */
function at(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const quoted = (words: string) => ({ ...at(words), quote: words });

const section = (kind: PreviewSection['kind'], seconds: number, share: number, min: number, max: number) => ({
  kind,
  name: `${kind} of mine`,
  ...at('## Action'),
  words: seconds * 2,
  seconds,
  share,
  wanted: { min, max },
});

export const sample: PreviewModel = {
  uri: 'file:///stories/cache.star.md',
  version: 3,
  title: 'Faster pages for every shopper',
  question: 'Tell me about a time you improved something customers feel.',
  framework: 'STAR',
  profile: { id: 'confluent-pm', label: 'Confluent, product manager' },
  profiles: [
    { id: 'general', label: 'General' },
    { id: 'confluent-pm', label: 'Confluent, product manager' },
  ],
  round: 'tpm',
  rounds: [
    { id: 'pm', label: 'Product round' },
    { id: 'tpm', label: 'Program round' },
  ],
  story: 0,
  stories: [{ label: 'Faster pages for every shopper', start: 0, end: text.length }],
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
          { points: 12, reason: 'A measured outcome.', ...quoted('from 3 s to 0.8 s') },
          { points: 7, reason: 'Told with its baseline.', ...quoted('Loads fell from 3 s to 0.8 s') },
        ],
        lost: [
          { points: 6, reason: 'Name a second outcome.', ...quoted('sales rose by 12 %'), rule: 'missing-metric' },
        ],
      },
      {
        id: 'ownership',
        label: 'Ownership',
        points: 15,
        max: 15,
        won: [{ points: 15, reason: 'Told of "I", with strong verbs.', ...quoted('I measured every request') }],
        lost: [],
      },
      {
        id: 'problem',
        label: 'Problem',
        points: 1,
        max: 5,
        won: [{ points: 1, reason: 'A need is named.', ...quoted('lost visitors') }],
        lost: [{ points: 4, reason: 'Say how many visitors.', ...quoted('significantly'), rule: 'vague-claim' }],
      },
      {
        id: 'reflection',
        label: 'Reflection',
        points: 0,
        max: 5,
        won: [],
        lost: [{ points: 5, reason: 'Say what stayed in place.', quote: '', start: text.length, end: text.length }],
      },
      {
        id: 'delivery',
        label: 'Delivery',
        points: 8,
        max: 10,
        won: [{ points: 8, reason: 'Sentences that can be said.', ...quoted('Page loads fell') }],
        lost: [{ points: 2, reason: 'Tell a little more.', ...quoted('Our shop'), rule: 'under-time' }],
      },
    ],
  },
  next: [
    {
      points: 6,
      reason: 'Name a second outcome.',
      dimension: 'Result',
      how: 'Say what else changed.',
      ...quoted('sales rose by 12 %'),
      rule: 'missing-metric',
    },
    { points: 5, reason: 'Say what stayed.', dimension: 'Reflection', quote: '', start: text.length, end: text.length },
    {
      points: 4,
      reason: 'Say how many visitors.',
      dimension: 'Problem',
      ...quoted('significantly'),
      rule: 'vague-claim',
      fix: { rule: 'vague-claim', title: 'Put a figure in its place', ...at('significantly') },
    },
  ],
  speech: { words: 71, seconds: 28, wpm: 150 },
  sections: [
    section('hook', 5, 17, 3, 10),
    section('situation', 4, 14, 10, 20),
    section('action', 11, 40, 50, 60),
    section('result', 8, 29, 10, 20),
  ],
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
    {
      text: '12 %',
      ...at('12 %'),
      measured: 'sales',
      percent: 12,
      lever: 'revenue',
      section: 'result',
      outcome: true,
      conflict: 'From 3 s to 0.8 s is 73 % less.',
    },
    { text: '40,000 visits a day', ...at('visitors'), to: '40,000 visits a day', section: 'situation', outcome: false },
  ],
  lens: [
    {
      id: 'pm',
      label: 'Product round',
      minutes: 45,
      wants: 'One clear metric.',
      listensFor: ['Result'],
      readiness: 82,
      verdict: 'ready',
      shallow: false,
    },
    {
      id: 'tpm',
      label: 'Program round',
      minutes: 30,
      wants: 'Rigour with data.',
      listensFor: ['Result', 'Reflection'],
      readiness: 63,
      verdict: 'not yet',
      shallow: true,
    },
  ],
  told: [
    {
      name: 'Hook',
      seconds: 5,
      sentences: [
        { index: 0, ...at('Page loads'), pieces: [{ text: 'Page loads fell from 3 s to 0.8 s for every shopper.' }] },
      ],
    },
    {
      name: 'Situation',
      seconds: 4,
      sentences: [
        {
          index: 1,
          ...at('Our shop'),
          pieces: [
            { text: 'Our shop lost visitors on phones, and ' },
            { text: 'significantly', finding: 0 },
            { text: ' so.' },
          ],
        },
      ],
    },
  ],
  cuts: [
    { budget: 30, seconds: 5, kept: [0], of: 2, text: 'Page loads fell from 3 s to 0.8 s for every shopper.' },
    { budget: 90, seconds: 28, kept: [0, 1], of: 2, text: 'Page loads fell. Our shop lost visitors.' },
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
};
