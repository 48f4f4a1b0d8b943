/** Several stories in a file, titles, questions, frameworks. */
import assert from 'node:assert/strict';
import { parseStory } from '../../server/src/engine/story/parse';
import { kinds, only } from './show';

const body = (join = '\n\n', line = (name: string) => `**${name}:** I did ${name}.`) =>
  ['Situation', 'Task', 'Action', 'Result'].map(line).join(join);
const items = (indent: string) => body('\n', (name) => `${indent}- ${name[0]}: I did ${name}.`);
const cycle = 'situation task action result';

const several: [name: string, text: string, titles: (string | undefined)[]][] = [
  ['H1', `# One\n\n${body()}\n\n# Two\n\n${body()}`, ['One', 'Two']],
  [
    'H2 below an introduction',
    `# All of them\n\nUse these.\n\n## 1) One\n\n${body()}\n\n## 2) Two\n\n${body()}`,
    ['1) One', '2) Two'],
  ],
  [
    'H3 below groups',
    `## Group\n\n### One\n${body()}\n\n### Two\n${body()}\n\n## Group 2\n### Three\n${body()}`,
    ['One', 'Two', 'Three'],
  ],
  [
    'H2 over H3 sections',
    ['One', 'Two'].map((title) => `## ${title}\n${body('\n', (name) => `### ${name}\nI did.`)}`).join('\n'),
    ['One', 'Two'],
  ],
  ['bold lines', `**One**\n\n${items('')}\n\n**Two**\n\n${items('')}`, ['One', 'Two']],
  ['numbered items', `1. One\n${items('   ')}\n2. Two\n${items('   ')}`, ['One', 'Two']],
  [
    'summaries',
    ['One', 'Two'].map((title) => `<details>\n<summary>${title}</summary>\n\n${body()}\n\n</details>`).join('\n\n'),
    ['One', 'Two'],
  ],
  ['a new cycle', `${body()}\n\n${body()}`, [undefined, undefined]],
  [
    'a new cycle of headings',
    `${body('\n', (name) => `## ${name}\nI did.`)}\n${body('\n', (name) => `## ${name}\nI did.`)}`,
    [undefined, undefined],
  ],
  [
    'rows of a table',
    '| Story | Situation | Task | Action | Result |\n|-|-|-|-|-|\n| One | a | b | c | d |\n| Two | a | b | c | d |',
    ['One', 'Two'],
  ],
  [
    'question labels',
    `**Question:** Why one?\n\n${body()}\n\n**Question:** Why two?\n\n${body()}`,
    [undefined, undefined],
  ],
  ['numbered lines', `Story 1: One\n\n${body()}\n\nStory 2: Two\n\n${body()}`, ['Story 1: One', 'Story 2: Two']],
];

describe('several stories', () => {
  for (const [name, text, titles] of several) {
    it(`by ${name}`, () => {
      const file = parseStory(text);
      assert.deepEqual(
        file.stories.map(({ title }) => title?.text),
        titles,
      );
      assert.deepEqual(
        kinds(file),
        titles.map(() => cycle),
      );
    });
  }

  it('leaves out what belongs to none', () => {
    const text = `# All\n\nIntro.\n\n## One\n${body()}\n\n## Two\n${body()}\n\n## Tips for both\n\nSmile.`;
    const { stories } = parseStory(text);
    assert.deepEqual(
      stories.map(({ span }) => text.slice(span.start, span.end).split('\n')[0]),
      ['## One', '## Two'],
    );
    assert.ok(stories.every(({ sentences }) => sentences.length === 4));
  });

  const one: [name: string, text: string][] = [
    ['a repeated section', `${body()}\n\n**Result:** More.`],
    ['two rounds of action and result', `${body()}\n\n**Action:** More.\n\n**Result:** More.\n\n**Lesson:** More.`],
    [
      'a heading between sections',
      `# One\n**Situation:** a\n\n**Task:** b\n\n## Then\n\n**Action:** c\n\n**Result:** d`,
    ],
    ['headings of their own', '# One\n\nFirst.\n\n## Two\n\nThen.'],
  ];
  for (const [name, text] of one) it(`not for ${name}`, () => assert.equal(parseStory(text).stories.length, 1));
});

describe('titles and questions', () => {
  const asked: [text: string, title: string | undefined, question: string | undefined][] = [
    [`# One\n\n${body()}`, 'One', undefined],
    [`---\ntitle: Given\nquestion: "Why: you?"\n---\n# One\n\n${body()}`, 'Given', 'Why: you?'],
    [
      `# Tell me about a time you failed\n\n${body()}`,
      'Tell me about a time you failed',
      'Tell me about a time you failed',
    ],
    [`## Q3: **How** did you \`ship\` it?\n\n${body()}`, undefined, 'How did you ship it?'],
    [`# One\n\n> Describe a time\n> you led.\n\n${body()}`, 'One', 'Describe a time you led.'],
    [`**Question:** What now?\n\n${body()}`, undefined, 'What now?'],
    [`## Question\n\nWhat now?\n\nI tell.\n\n## Situation\nIt rained.`, undefined, 'What now?'],
    ['Tell me about a time you failed.\n\nI once failed.', undefined, 'Tell me about a time you failed.'],
    ['**Give me an example of grit.**\n\nI once failed.', undefined, 'Give me an example of grit.'],
    ['Was it late? Yes, by a week.', undefined, undefined],
    ['## Situation\nIt rained.', undefined, undefined],
  ];
  for (const [text, title, question] of asked) {
    it(JSON.stringify(text.slice(0, 50)), () => {
      const story = only(text);
      assert.equal(story.title?.text, title);
      assert.equal(story.question?.text, question);
      const words = story.sentences.map(({ start, end }) => text.slice(start, end)).join(' ');
      for (const untold of [story.title, story.question]) assert.ok(!untold || !words.includes(untold.text));
    });
  }
});

describe('frameworks', () => {
  const named: [labels: string, framework: string][] = [
    ['Situation Task Action Result', 'star'],
    ['Situation Action Result', 'star'],
    ['Context Goal Approach Outcome', 'star'],
    ['Result Action Context Problem', 'star-result-first'],
    ['Problem Context Action Metric', 'pcam'],
    ['Context Problem Action Metric', 'pcam'],
    ['Problem Action Result', 'par'],
    ['Challenge Action Result', 'car'],
    ['Situation Obstacle Action Result', 'soar'],
    ['P C A M', 'pcam'],
    ['P A R', 'par'],
    ['C A R', 'car'],
    ['S O A R', 'soar'],
    ['S T A R L', 'star'],
  ];
  for (const [labels, framework] of named) {
    it(`${labels} is ${framework}`, () =>
      assert.equal(
        only(
          labels
            .split(' ')
            .map((name) => `**${name}:** I did.`)
            .join('\n\n'),
        ).framework,
        framework,
      ));
  }

  it('is what the front matter says', () => {
    assert.equal(only(`---\nframework: soar\n---\n${body()}`).framework, 'soar');
    assert.equal(only(`---\nframework: sore\n---\n${body()}`).framework, 'star');
    assert.equal(only('---\nframework: soar\n---\nI did.').framework, 'none');
  });
});
