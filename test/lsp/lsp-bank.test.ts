/** The story bank over the wire: model, matches, and what keeps it up to date. */
import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type Diagnostic,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { BankCopy, bringUpToDate } from '../../client/src/bank/copy';
import {
  type BankModel,
  type BankNews,
  type BankParams,
  bankChangedNotification,
  bankRequest,
  type MatchResult,
  matchRequest,
} from '../../server/src/protocol';
import { clientsOfSuite, modern, old, type TestClient } from './client';

const folder = 'file:///stories/';
const failure = `---
question: Tell me about a failure of yours.
---

# The wrong key

I restored the service in 20 minutes instead of two hours.

## Situation
A release of mine had the wrong key in it.

## Action
I rolled the release back with the engineer on call, wrote a check of every key into the build, and added the step to the checklist of the release.

## Result
Recovery time fell from 2 hours to 20 minutes.
`;
const deadline = failure
  .replace('Tell me about a failure of yours.', 'When did you deliver against a hard deadline?')
  .replace('The wrong key', 'Nine days');

describe('the story bank over the wire', () => {
  const start = clientsOfSuite();
  const bank = (client: TestClient, params: BankParams = {}) =>
    bringUpToDate(new BankCopy(), (next) => news(client, next), { ...params, anew: true });
  const news = (client: TestClient, params: BankParams = {}) =>
    client.connection.sendRequest<BankNews>(bankRequest, params);
  const titles = ({ stories }: BankModel) => stories.map(({ title }) => title);
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

  it('tells of a change what is new, and no more', async () => {
    const names = Array.from({ length: 300 }, (_, at) => `${folder}${String(at).padStart(3, '0')}.star.md`);
    const files = new Map(names.map((uri, at) => [uri, `# Story ${at}\n\n## Action\nI drew tree ${at}.\n`]));
    const [a = '', b = ''] = names;
    const client = await start(modern, { files });
    const first = await news(client);
    assert.deepEqual([first.isAnew, first.stories.length, first.whole], [true, 256, undefined]);
    const rest = await news(client);
    assert.deepEqual([rest.isAnew, rest.stories.length, rest.whole?.problems], [false, 44, []]);
    files.set(a, '# Another\n\n## Action\nI felled the tree.\n');
    files.delete(b);
    await watched(client, a, 2);
    await watched(client, b, 3);
    await client.next(bankChangedNotification);
    const { isAnew, stories, gone } = await news(client);
    assert.deepEqual([isAnew, stories.map(({ story }) => story.title), gone], [false, ['Another'], [b]]);
    assert.deepEqual((await news(client)).stories, []);
    assert.equal((await bank(client)).stories.length, 299);
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

  const twin = failure.replace('The wrong key', 'Keys again').replace('20 minutes.', '30 minutes.');
  const pullAll = (client: TestClient, previousResultIds: { uri: string; value: string }[] = []) =>
    client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
  const found = (items: readonly Diagnostic[]) => items.map(({ code }) => code);

  const [a, b] = [`${folder}a.star.md`, `${folder}b.star.md`];
  /** One of two stories that tell the same is open, and the other one was found. */
  const besideTwin = async (options?: Record<string, string>) => {
    const files = new Map([
      [a, failure],
      [b, twin],
    ]);
    const client = await start(modern, { files, options });
    await client.open(a, failure);
    await client.next('workspace/diagnostic/refresh');
    return client;
  };

  it('shows what is wrong among the stories in the open ones', async () => {
    const client = await besideTwin();
    const items = await client.pull(a);
    const [duplicate] = items.filter(({ code }) => code === 'duplicate-story');
    assert.deepEqual(duplicate?.range, client.rangeOf(a, 'The wrong key'));
    assert.equal(duplicate?.relatedInformation?.[0]?.location.uri, b);
    assert.ok(found(items).includes('cross-story-conflict'));
  });

  it('offers the way to the other story, a comparison, and to switch the rule off', async () => {
    const client = await besideTwin({ openCommand: 'client.open', compareCommand: 'client.compare' });
    const actions = await client.codeActions(a, 'The wrong key');
    const [open, compare] = ['Go to the other story', 'Compare with the other story'].map((title) =>
      actions.find((action) => action.title === title),
    );
    const at = twin.indexOf('Keys again');
    assert.deepEqual(open?.command, {
      title: 'Go to the other story',
      command: 'client.open',
      arguments: [{ uri: b, span: { start: at, end: at + 'Keys again'.length } }],
    });
    assert.deepEqual(compare?.command?.arguments, [a, b]);
    assert.deepEqual(found(compare?.diagnostics ?? []), ['duplicate-story']);
    const disable = actions.find(({ title }) => title === 'Disable duplicate-story for this file');
    assert.ok(disable);
    await client.change(a, [{ text: client.applied(disable, a) }]);
    assert.ok(!found(await client.pull(a)).includes('duplicate-story'));
    assert.ok(actions.some(({ title }) => title === 'Disable duplicate-story in .star-stories.yaml'));
  });

  it('offers no command that the client does not have', async () => {
    const client = await besideTwin();
    const actions = await client.codeActions(a, 'The wrong key');
    assert.ok(actions.some(({ title }) => title.startsWith('Disable duplicate-story')));
    assert.ok(actions.every(({ command }) => command === undefined));
  });

  it('hands findings of a large bank over in pieces to those who ask for it', async () => {
    const names = Array.from({ length: 150 }, (_, at) => `${folder}${String(at).padStart(3, '0')}.star.md`);
    const files = new Map(names.map((uri) => [uri, '## Action\nFirst we drew the tree.\n']));
    const client = await start(modern, { files, settings: { scope: 'wholeBank' } });
    const pieces: string[][] = [];
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'pieces', ({ items }) => {
      pieces.push(items.map(({ uri }) => uri));
    });
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'pieces',
    });
    assert.deepEqual(items, []);
    assert.ok(pieces.length > 1 && pieces.every(({ length }) => length <= 64));
    assert.deepEqual(pieces.flat(), names);
  });

  it('answers at once when a pull is cancelled', async () => {
    const client = await start(modern, { files: new Map([[`${folder}a.star.md`, failure]]) });
    const cancellation = new CancellationTokenSource();
    const answer = client.connection.sendRequest<WorkspaceDiagnosticReport>(
      'workspace/diagnostic',
      { previousResultIds: [] },
      cancellation.token,
    );
    cancellation.cancel();
    assert.deepEqual(await answer, { items: [] });
  });

  it('has findings of closed files pulled, and answers the next pull when something changes', async () => {
    const [a, b] = [`${folder}a.star.md`, `${folder}b.star.md`];
    const files = new Map([
      [a, failure],
      [b, twin],
    ]);
    const client = await start(modern, { files, settings: { scope: 'wholeBank' } });
    const { items } = await pullAll(client);
    assert.deepEqual(
      items.map(({ uri, version }) => [uri, version]),
      [
        [a, null],
        [b, null],
      ],
    );
    const known = items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    const next = pullAll(client, known);
    files.delete(b);
    await watched(client, b, 3);
    const changed = (await next).items.map((report) => [report.uri, report.kind === 'full' && found(report.items)]);
    assert.deepEqual(changed.find(([uri]) => uri === b)?.[1], []);
    const left = changed.find(([uri]) => uri === a)?.[1];
    assert.ok(Array.isArray(left) && !left.includes('duplicate-story'));
  });

  it('pushes findings of closed files to those who cannot pull, and takes them back', async () => {
    const uri = `${folder}a.star.md`;
    const files = new Map([[uri, '## Action\nFirst we drew the tree.\n']]);
    const client = await start(old, { files });
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { starStories: { scope: 'wholeBank' } },
    });
    await bank(client);
    const { diagnostics } = await client.published(uri);
    assert.ok(found(diagnostics).includes('we-in-action'));
    files.clear();
    await watched(client, uri, 3);
    assert.deepEqual((await client.published(uri)).diagnostics, []);
  });

  it('says of a file why it cannot be read, and goes on with the others', async () => {
    const [a, b] = [`${folder}a.star.md`, `${folder}b.star.md`];
    const files = new Map([
      [a, failure],
      [b, twin],
    ]);
    const unreadable = new Set([a]);
    const client = await start(modern, { files, unreadable, settings: { scope: 'wholeBank' } });
    const model = await bank(client);
    assert.deepEqual(titles(model), ['Keys again']);
    assert.deepEqual(model.problems, [{ uri: a, message: 'It cannot be read: permission denied' }]);
    const report = (await pullAll(client)).items.find(({ uri }) => uri === a);
    assert.ok(report?.kind === 'full');
    assert.match(String(report.items[0]?.message), /permission denied/);
  });
});
