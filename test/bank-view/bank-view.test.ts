/** The story bank as tree and matrix, from a real bank; and the remote of its folder. */
import assert from 'node:assert/strict';
import { remoteIn } from '../../client/src/bank/git-config';
import { matrixOf } from '../../client/src/bank/matrix';
import { type BankNode, bankNodes, wishOf } from '../../client/src/bank/tree';
import { isFromCoverage, isToCoverage } from '../../client/webview/coverage/messages';
import { renderMatrix } from '../../client/webview/coverage/render';
import { defaultSettings } from '../../server/src/engine/index';
import { modelOf } from '../bank/bank';

const settings = defaultSettings();
const tell = (title: string, more = '') =>
  `---\n${more}---\n# ${title}\n\n## Situation\nThe ferry ran late.\n\n## Action\n- I wrote a plan.\n- I tried it at night.\n\n## Result\nI cut the delay from 40 minutes to 12.\n`;
const bank = modelOf({
  'ferry.star.md': tell('Ferry & <5 late', 'question: "Tell me about a failure of yours."\ncompetency: Learning\n'),
  'lock.star.md': tell('The stuck lock', 'competency: Delivery\n'),
});

const labels = (nodes: readonly BankNode[]): readonly string[] =>
  nodes.map((node) => {
    switch (node.kind) {
      case 'group':
        return node.label;
      case 'prompt':
        return `${node.prompt.competency} ${node.children.length}`;
      case 'story':
        return node.story.title;
      default:
        return node.kind;
    }
  });
const ids = (nodes: readonly BankNode[]): readonly string[] =>
  nodes.flatMap((node) => [node.id, ...('children' in node ? ids(node.children) : [])]);

describe('the tree of the story bank', () => {
  it('is empty while there is no story, so that the view can welcome its author', () => {
    assert.deepEqual(bankNodes(modelOf({}), 'prompt', 'github.com/a/b'), []);
  });

  it('has the uncovered prompts first, and says what to write for one', () => {
    const nodes = bankNodes(bank, 'prompt').filter(({ kind }) => kind === 'prompt');
    const counts = nodes.map((node) => ('children' in node ? node.children.length : 0));
    assert.equal(counts.length, settings.profile.prompts.length);
    assert.equal(counts[0], 0);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => Number(a > 0) - Number(b > 0)),
    );
    const [open] = nodes;
    assert.ok(open?.kind === 'prompt');
    assert.deepEqual(wishOf(open), { profile: 'general', question: open.prompt.text });
    assert.deepEqual([wishOf(undefined), wishOf({ kind: 'story' })], [{}, {}]);
    const failure = nodes.find((node) => node.kind === 'prompt' && node.prompt.id === 'failure');
    assert.ok(failure && 'children' in failure && labels(failure.children).includes('Ferry & <5 late'));
  });

  it('marks stories of one title, which only their files tell apart', () => {
    const twins = modelOf({ 'a.star.md': tell('Late'), 'b/a.star.md': tell('Late'), 'c.star.md': tell('Early') });
    const [group] = bankNodes(twins, 'competency');
    const marks =
      group?.kind === 'group' ? group.children.map((node) => node.kind === 'story' && node.hasNamesake) : [];
    assert.deepEqual(marks.sort(), [false, true, true]);
  });

  it('groups by competency and by score', () => {
    assert.deepEqual(labels(bankNodes(bank, 'competency')).slice(0, 2), ['Delivery', 'Learning']);
    const [best] = bankNodes(bank, 'score');
    assert.ok(best?.kind === 'group' && best.children.every(({ kind }) => kind === 'story'));
  });

  it('has an id of its own for every node, though a story stands in several groups', () => {
    for (const grouping of ['prompt', 'competency', 'score'] as const) {
      const all = ids(bankNodes(bank, grouping, 'github.com/a/b'));
      assert.equal(new Set(all).size, all.length);
    }
  });

  it('tells findings on the bank, files that cannot be read, and a public remote', () => {
    const problems = [{ uri: 'file:///x.star.md', message: 'Cannot be read.' }];
    const nodes = bankNodes({ ...bank, problems }, 'score', 'github.com/a/b');
    assert.equal(nodes[0]?.kind, 'remote');
    const last = nodes.at(-1);
    assert.ok(last?.kind === 'group' && last.id === 'findings');
    assert.equal(last.children[0]?.kind, 'problem');
    const told = last.children.flatMap((node) => (node.kind === 'finding' ? [node.finding.rule] : []));
    assert.deepEqual(
      told,
      bank.findings.map(({ rule }) => rule).filter((rule) => rule !== 'uncovered-prompt'),
    );
  });
});

describe('the coverage matrix', () => {
  const matrix = matrixOf(bank);
  const page = renderMatrix(matrix).text;

  it('has a row for each prompt and lever, and a column for each story', () => {
    assert.deepEqual(
      matrix.tables.map(({ rows }) => rows.length),
      [...bank.profiles.map(({ prompts }) => prompts.length), bank.levers.length],
    );
    assert.equal(page.match(/<th scope="col" class="story">/g)?.length, matrix.stories.length * matrix.tables.length);
    assert.equal(page.match(/<th scope="row">/g)?.length, matrix.tables.flatMap(({ rows }) => rows).length);
    assert.ok(isToCoverage({ type: 'matrix', matrix }));
  });

  it('says in words what each sign means, and offers to write what is missing', () => {
    assert.match(page, /<span class="unseen">answers it by its question<\/span>/);
    const open = bank.profiles.flatMap(({ prompts }) => prompts).filter(({ answers }) => answers.length === 0).length;
    assert.equal(page.match(/data-do="write"/g)?.length, open);
    assert.ok(page.includes(`${open} questions have none`));
  });

  it('escapes what authors write', () => {
    assert.ok(page.includes('Ferry &amp; &lt;5 late'));
    assert.ok(!page.includes('<5'));
  });

  it('says what to do while there is no story', () => {
    assert.match(renderMatrix(matrixOf(modelOf({}))).text, /There is no story yet/);
  });

  it('hears nothing but its own messages', () => {
    assert.ok(isFromCoverage({ type: 'open', story: 'file:///a' }));
    for (const other of [undefined, {}, { type: 'open' }, { type: 'write', profile: 1 }, { type: 'gone' }, 'ready'])
      assert.equal(isFromCoverage(other), false);
    assert.equal(isToCoverage({ type: 'matrix', matrix: { ...matrix, stories: [1] } }), false);
  });
});

describe('a public remote', () => {
  const config = (url: string) => `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/*\n`;
  const remotes: readonly (readonly [string, string | undefined])[] = [
    ['https://github.com/ann/stories.git', 'github.com/ann/stories'],
    ['git@github.com:ann/stories.git', 'github.com/ann/stories'],
    ['ssh://git@gitlab.com:22/ann/deep/stories', 'gitlab.com/ann/deep/stories'],
    ['https://token@GitHub.com/ann/stories/', 'github.com/ann/stories'],
    ['git@git.example.org:ann/stories.git', undefined],
    ['https://github.com.example.org/ann/stories.git', undefined],
    ['/srv/github.com/stories.git', undefined],
    ['../stories', undefined],
  ];
  for (const [url, remote] of remotes)
    it(`${url} is ${remote ?? 'none'}`, () => assert.equal(remoteIn(config(url)), remote));

  it('is none without a config', () => assert.equal(remoteIn(''), undefined));
});
