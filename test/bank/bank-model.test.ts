/** Coverage and matches: what answers what, and how surely. */
import assert from 'node:assert/strict';
import { matchStories } from '../../server/src/engine/bank/match';
import { finish } from '../../server/src/engine/bank/steps';
import { bankIn, modelOf, type Texts } from './bank';

const plain = (front: string, title = 'A story'): string =>
  `---\n${front}\n---\n\n# ${title}\n\n## Action\nI wrote the runbook with the team.\n\n## Result\nErrors fell 40 %.\n`;

const answersTo = (texts: Texts, prompt: string) =>
  modelOf(texts)
    .profiles[0]?.prompts.find(({ id }) => id === prompt)
    ?.answers.map(({ story, by }) => [story, by]);

describe('coverage', () => {
  it('knows a prompt by its words, its id and nearly its words', () => {
    for (const question of [
      'Tell me about a failure of yours.',
      'failure',
      'Please tell me about a failure that was yours',
    ])
      assert.deepEqual(answersTo({ 'a.md': plain(`question: ${question}`) }, 'failure'), [['a.md', 'question']]);
  });

  it('knows it by competency and by the kind of question', () => {
    assert.deepEqual(answersTo({ 'a.md': plain('competency: learning') }, 'failure'), [['a.md', 'competency']]);
    const question = 'question: Have you ever made a wrong call?';
    assert.deepEqual(answersTo({ 'a.md': plain(question) }, 'failure'), [['a.md', 'type']]);
  });

  it('knows it by what is told only where the author names no purpose', () => {
    const told = `# The form

## Situation
I had missed a case, and the mistake was mine.

## Action
I told everybody what I had overlooked and mended what had failed.

## Result
Nothing broke again.
`;
    assert.deepEqual(answersTo({ 'a.md': told }, 'failure'), [['a.md', 'content']]);
    assert.deepEqual(answersTo({ 'a.md': `---\ncompetency: Ownership\n---\n${told}` }, 'failure'), []);
  });

  it('ranks the surest answer first and uncovered prompts before all', () => {
    const texts = {
      'a.md': plain('question: Have you ever made a wrong call?'),
      'b.md': plain('question: Tell me about a failure of yours.'),
    };
    assert.deepEqual(answersTo(texts, 'failure'), [
      ['b.md', 'question'],
      ['a.md', 'type'],
    ]);
    const prompts = modelOf(texts).profiles[0]?.prompts ?? [];
    assert.deepEqual(
      prompts.map(({ answers }) => answers.length === 0),
      prompts.map((_, index) => index < prompts.length - 1),
    );
  });

  it('takes every story of a file, and none that is still a template', () => {
    const model = modelOf({
      'two.md':
        '# One\n\n## Situation\nIt broke.\n\n## Action\nI wrote it.\n\n## Result\nIt held.\n\n# Two\n\n## Situation\nIt broke.\n\n## Action\nI tried it.\n\n## Result\nIt held.\n',
      'draft.md': '---\nquestion: failure\n---\n\n# Draft\n\n## Action\n[what I did]\n\n## Result\n[what changed]\n',
    });
    assert.deepEqual(
      model.stories.map(({ id, draft }) => [id, draft]),
      [
        ['two.md', false],
        ['two.md#2', false],
        ['draft.md', true],
      ],
    );
    assert.deepEqual(model.stories[2]?.answers, []);
  });

  it('has the prompts of the default profile when there is no story at all', () => {
    const model = modelOf({});
    assert.deepEqual([model.stories, model.meanScore], [[], 0]);
    assert.equal(model.profiles[0]?.id, 'general');
  });
});

describe('stories for a question', () => {
  const texts: Texts = {
    'failure.md': plain('question: Tell me about a failure of yours.', 'The wrong key'),
    'customer.md': plain('question: When did you go out of your way for a customer?', 'The late parcel'),
    'bees.md': '# The bees\n\n## Action\nI moved nine hives before the frost.\n\n## Result\nAll colonies lived.\n',
  };
  const first = (question: string) => {
    const [best] = finish(matchStories(question, bankIn(texts)));
    return best && [best.story.uri, best.reasons[0]?.by];
  };

  it('are found by question, by kind and by content', () => {
    assert.deepEqual(first('Tell me about a failure of yours'), ['failure.md', 'question']);
    assert.deepEqual(first('Describe your worst mistake.'), ['failure.md', 'type']);
    assert.deepEqual(first('What did you do for an unhappy client?'), ['customer.md', 'type']);
    assert.deepEqual(first('Have you kept bees, or a hive?'), ['bees.md', 'content']);
  });

  it('are those that moved what the question names', () => {
    const told = {
      ...texts,
      'bill.md':
        '# The bill\n\n## Action\nI switched off idle servers.\n\n## Result\nHosting spend fell from $18k to $11k a month.\n',
      'coins.md':
        '# The coins\n\n## Action\nI taught adding with play money.\n\n## Result\nAll 24 children could count it.\n',
    };
    const [best] = finish(matchStories('Tell me about a time you saved money.', bankIn(told)));
    assert.deepEqual([best?.story.uri, best?.reasons[0]?.by], ['bill.md', 'lever']);
  });

  it('are none for no question, and the same every time', () => {
    assert.deepEqual(finish(matchStories('', bankIn(texts))), []);
    const once = finish(matchStories('Describe your worst mistake.', bankIn(texts)));
    assert.deepEqual(finish(matchStories('Describe your worst mistake.', bankIn(texts))), once);
  });
});
