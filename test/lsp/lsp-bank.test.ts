/** The story bank over the wire: model, matches, and what keeps it up to date. */
import assert from 'node:assert/strict';
import {
  type BankParams,
  type BankResult,
  bankChangedNotification,
  bankRequest,
  type MatchResult,
  matchRequest,
} from '../../server/src/protocol';
import { connect, modern, type TestClient } from './client';

const folder = 'file:///stories/';
const failure = `---
question: Tell me about a failure of yours.
---

# The wrong key

I restored the service in 20 minutes instead of two hours.

## Situation
A release of mine had the wrong key in it.

## Action
I rolled the release back and wrote a check of the keys.

## Result
Recovery time fell from 2 hours to 20 minutes.
`;
const deadline = failure
  .replace('Tell me about a failure of yours.', 'When did you deliver against a hard deadline?')
  .replace('The wrong key', 'Nine days');

describe('the story bank over the wire', () => {
  const clients: TestClient[] = [];
  const start = async (...args: Parameters<typeof connect>) => {
    const client = await connect(...args);
    clients.push(client);
    return client;
  };
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop();
  });
  const bank = (client: TestClient, params: BankParams = {}) =>
    client.connection.sendRequest<BankResult>(bankRequest, params);
  const titles = ({ stories }: BankResult) => stories.map(({ title }) => title);
  const watched = (client: TestClient, uri: string, type: 1 | 2 | 3) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

  it('has the stories that were never opened', async () => {
    const files = new Map([
      [`${folder}a.star.md`, failure],
      [`${folder}team/b.star.md`, deadline],
    ]);
    const model = await bank(await start(modern, { files }));
    assert.deepEqual(titles(model), ['The wrong key', 'Nine days']);
    const [profile] = model.profiles;
    const covered = profile?.prompts.filter(({ answers }) => answers.length > 0);
    assert.deepEqual(
      covered?.map(({ id, answers }) => [id, answers[0]?.story, answers[0]?.by]),
      [
        ['failure', `${folder}a.star.md`, 'question'],
        ['deadline', `${folder}team/b.star.md`, 'question'],
      ],
    );
    assert.equal(profile?.prompts[0]?.answers.length, 0);
  });

  it('tells of a change once, and reads the one file', async () => {
    const uri = `${folder}a.star.md`;
    const files = new Map([[uri, failure]]);
    const client = await start(modern, { files });
    await bank(client);
    files.set(uri, failure.replace('The wrong key', 'A key'));
    await watched(client, uri, 2);
    await client.next(bankChangedNotification);
    assert.deepEqual(titles(await bank(client)), ['A key']);
    files.clear();
    await watched(client, 'file:///stories', 3);
    await client.next(bankChangedNotification);
    assert.deepEqual(titles(await bank(client)), []);
  });

  it('takes open documents as they are in the editor', async () => {
    const uri = `${folder}a.star.md`;
    const client = await start(modern, { files: new Map([[uri, failure]]) });
    await client.open(uri, failure.replace('The wrong key', 'Typed'));
    assert.deepEqual(titles(await bank(client)), ['Typed']);
    await client.close(uri);
    await client.next(bankChangedNotification);
    assert.deepEqual(titles(await bank(client)), ['The wrong key']);
  });

  it('ranks stories for a question', async () => {
    const files = new Map([
      [`${folder}a.star.md`, failure],
      [`${folder}b.star.md`, deadline],
    ]);
    const client = await start(modern, { files });
    const params = { question: 'Tell me about a time when you made a mistake.' };
    const [first] = await client.connection.sendRequest<MatchResult>(matchRequest, params);
    assert.equal(first?.story.title, 'The wrong key');
    assert.equal(first?.reasons[0]?.by, 'type');
  });
});
