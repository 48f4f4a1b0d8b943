/** What the grammar marks: section labels of every shape with their kind, metrics, placeholders, directives. */
import assert from 'node:assert/strict';
import { sectionSpecs } from '../../server/src/engine/story/sections';
import { type Token, tokensOf } from './scopes';

const has = ({ scopes }: Token, scope: string): boolean => scopes.some((each) => each.startsWith(scope));

/** `kind: words` of every section name. */
async function sections(text: string): Promise<readonly string[]> {
  const name = /^entity\.name\.section\.(.+)\.star-story$/;
  return (await tokensOf(text)).flatMap(({ text: words, scopes }) =>
    scopes.flatMap((scope) => (name.exec(scope)?.[1] ? [`${name.exec(scope)?.[1]}: ${words}`] : [])),
  );
}

const marked = async (text: string, scope: string): Promise<readonly string[]> =>
  (await tokensOf(text)).filter((token) => has(token, scope)).map((token) => token.text);

const metrics = (text: string): Promise<readonly string[]> => marked(text, 'constant.numeric.metric');

describe('grammar: section labels', () => {
  const labels: readonly (readonly [string, readonly string[]])[] = [
    ['# Situation', ['situation: Situation']],
    ['###### RESULT', ['result: RESULT']],
    ['## 2. Key takeaway', ['reflection: Key takeaway']],
    ['## Result: loads fell', ['result: Result']],
    ['## Situation & Task', ['situation: Situation', 'task: Task']],
    ['## What I did', ['action: What I did']],
    ['**Action:** I measured', ['action: Action']],
    ['**Action**: I measured', ['action: Action']],
    ['__Outcome__', ['result: Outcome']],
    ['**S:** the shop', ['situation: S']],
    ['**T** — the goal', ['task: T']],
    ['**S (Situation):** the shop', ['situation: S', 'situation: Situation']],
    ['A (Action): I measured', ['action: A', 'action: Action']],
    ['- Situation: the shop', ['situation: Situation']],
    ['* **R:** loads fell', ['result: R']],
    ['1. Task: the goal', ['task: Task']],
    ['> **Context:** the shop', ['situation: Context']],
    ['Lessons learned: measure first', ['reflection: Lessons learned']],
    ['| Part | Text |\n|---|---|\n| **Result** | loads fell |', ['result: Result']],
  ];
  for (const [text, expected] of labels) {
    it(`sees the label of ${JSON.stringify(text)}`, async () => assert.deepEqual(await sections(text), expected));
  }

  for (const { kind, names, aliases } of sectionSpecs) {
    it(`knows every name of ${kind} that the server knows`, async () => {
      for (const name of [...names, ...aliases]) {
        const found = await sections(`## ${name}`);
        assert.ok(found[0]?.startsWith(`${kind}: `), `${name}: ${found}`);
      }
    });
  }

  const others = [
    'Results were good: yes',
    'I heard the result: it fell',
    '**Situational** awareness',
    '**Results** were good',
    '## Actionable advice',
    '```\nSituation: code\n```',
    '<!--\n## Situation\n-->',
    '    Situation: code',
    '---\nSituation: yaml\n---',
    'A plan',
  ];
  for (const text of others) {
    it(`sees no label in ${JSON.stringify(text)}`, async () => assert.deepEqual(await sections(text), []));
  }

  it('leaves the text behind a label to Markdown', async () => {
    assert.deepEqual(await marked('**Action:** cut **latency** with `code`', 'markup.inline.raw'), ['`code`']);
    assert.ok((await marked('**Action:** cut **latency** much', 'markup.bold')).includes('latency'));
  });
});

describe('grammar: metrics', () => {
  const figures: readonly (readonly [string, readonly string[]])[] = [
    ['Cost fell 23 %, then 5% more.', ['23 %', '5%']],
    ['It grew by 12 percent.', ['12 percent']],
    ['Latency fell from 420 ms to 210 ms.', ['420 ms to 210 ms']],
    ['Pages went ~5/week → 1/week.', ['~5/week → 1/week']],
    ['We won $1.2M and €800 k.', ['$1.2M', '€800 k']],
    ['It was 3x faster, a 10-fold gain.', ['3x', '10-fold']],
    ['## Result: 40 % fewer pages', ['40 %']],
    ['- **R:** 40 % fewer pages', ['40 %']],
    ['| Result | 40 % fewer |\n|---|---|', ['40 %']],
    ['In 2024 a team of 12 ran 40 services, version 3.2.', []],
    ['A 10x engineer with `23 %` of code', []],
    ['<!-- 23 % -->', []],
  ];
  for (const [text, expected] of figures) {
    it(`reads ${JSON.stringify(text)}`, async () => assert.deepEqual(await metrics(text), expected));
  }
});

describe('grammar: the rest', () => {
  it('marks placeholders, but no links or check boxes', async () => {
    const scope = 'variable.parameter.placeholder';
    assert.deepEqual(await marked('- [what hurt, and whom]', scope), ['[what hurt, and whom]']);
    assert.deepEqual(await marked('- [ ] a [link](x) and [x] ![image][y]', scope), []);
  });

  it('marks directives in comments only', async () => {
    const scope = 'keyword.control.directive';
    const [directive = ''] = await marked('<!-- star-disable-next-line missing-metric -->', scope);
    assert.equal(directive.trim(), 'star-disable-next-line');
    assert.deepEqual(await marked('star-disable missing-metric', scope), []);
  });

  it('reads the front matter as YAML', async () => {
    const [, line] = await tokensOf('---\nquestion: "Why 23 %?"\n---\n23 %');
    assert.ok(line && has(line, 'meta.embedded.block.frontmatter') && has(line, 'string.unquoted.yaml'));
    assert.deepEqual(await metrics('---\nquestion: "Why 23 %?"\n---\n23 %'), ['23 %']);
  });
});
