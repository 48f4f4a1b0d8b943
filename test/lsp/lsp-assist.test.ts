/** What the server tells an assistant in the editor. */
import assert from 'node:assert/strict';
import { type AssistParams, type AssistResult, assistRequest } from '../../server/src/protocol';
import { connect, modern, type TestClient } from './client';

const folder = 'file:///stories/';
const uri = `${folder}a.star.md`;
const text = `---
question: Tell me about a failure of yours.
---

# The wrong key

## Action
First we rolled the release back.

## Result
I cut recovery from 2 hours to 20 minutes.
`;

describe('an assistant over the wire', () => {
  let client: TestClient;
  before(async () => {
    client = await connect(modern, { files: new Map([[uri, text]]) });
  });
  after(() => client.stop());
  const ask = (params: AssistParams) => client.connection.sendRequest<AssistResult>(assistRequest, params);
  const told = async (params: AssistParams) => JSON.parse((await ask(params)) ?? 'null');

  it('is told the findings and the score of a story, open or not', async () => {
    const { review, score } = await told({ uri, name: 'a.star.md' });
    assert.deepEqual([review.path, score.path], ['a.star.md', 'a.star.md']);
    const we = ({ rule }: { rule: string }) => rule === 'we-in-action';
    assert.deepEqual([review.findings.find(we).line, review.findings.find(we).words], [8, 'we']);
    assert.equal(review.score, score.score);
    const { textDocument } = {
      textDocument: { uri, languageId: 'star-story', version: 1, text: text.replace('we', 'I') },
    };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    assert.equal((await told({ uri })).review.findings.some(we), false);
    assert.equal(await ask({ uri: `${folder}gone.star.md` }), null);
  });

  it('is told which stories answer a question, and what they cover', async () => {
    const [match] = await told({ question: 'Tell me about a failure.' });
    assert.equal(match.story, uri);
    const { stories, profiles } = await told({});
    assert.equal(stories[0].title, 'The wrong key');
    assert.ok(profiles[0].covered.length > 0 && profiles[0].uncovered.length > 0);
  });
});
