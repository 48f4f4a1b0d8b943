/** Files that are not what they seem: read from a real disk by a real bank. Nothing crashes, and the rest is still there. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { BankCopy, bringUpToDate } from '../../client/src/bank/copy';
import { listStoryFiles, readFileText } from '../../server/src/lsp/node-files';
import { type BankModel, type BankNews, bankRequest } from '../../server/src/protocol';
import { connect, modern, type TestClient } from './client';

const story = (title: string) => `# ${title}\n\n## Action\nFirst we drew the tree.\n`;
const published = 'textDocument/publishDiagnostics';

describe('files that are not what they seem', () => {
  let folder: string;
  let client: TestClient;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const open = async (settings: Record<string, unknown> = {}) => {
    client = await connect(modern, {
      settings,
      folder: pathToFileURL(folder).href,
      host: {
        readFile: readFileText,
        listStories: listStoryFiles,
        pause: () => new Promise((resolve) => setImmediate(resolve)),
      },
    });
    return client;
  };
  const bank = (reload = false) =>
    bringUpToDate(new BankCopy(), (params) => client.connection.sendRequest<BankNews>(bankRequest, params), {
      reload,
      anew: true,
    });
  const titles = ({ stories }: BankModel) => stories.map(({ title }) => title);
  const watched = (...changes: readonly (readonly [name: string, type: 1 | 2 | 3])[]) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: uriOf(name), type })),
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'star-stories-'));
    write('a.star.md', story('One'));
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a file turned folder: what is in it counts', async () => {
    await open();
    assert.deepEqual(titles(await bank()), ['One']);
    rmSync(join(folder, 'a.star.md'));
    write('a.star.md/inner.star.md', story('Inner'));
    await watched(['a.star.md', 3], ['a.star.md', 1], ['a.star.md/inner.star.md', 1]);
    const model = await bank();
    assert.deepEqual([titles(model), model.problems], [['Inner'], []]);
    const fresh = await bank(true);
    assert.deepEqual([titles(fresh), fresh.problems], [['Inner'], []]);
  });

  it('a folder turned file: it is the story, and those that were in it are gone', async () => {
    write('team.star.md/b.star.md', story('Inner'));
    await open();
    assert.deepEqual(titles(await bank()), ['One', 'Inner']);
    rmSync(join(folder, 'team.star.md'), { recursive: true });
    write('team.star.md', story('Team'));
    await watched(['team.star.md', 3], ['team.star.md', 1]);
    const model = await bank();
    assert.deepEqual([titles(model), model.problems], [['One', 'Team'], []]);
  });

  it('links that go in a circle: a folder is not followed, of a file it is said', async () => {
    symlinkSync(folder, join(folder, 'again'));
    symlinkSync('loop.star.md', join(folder, 'loop.star.md'));
    await open();
    const { stories, problems } = await bank();
    assert.deepEqual(
      stories.map(({ title }) => title),
      ['One'],
    );
    assert.deepEqual(
      problems.map(({ uri }) => uri),
      [uriOf('loop.star.md')],
    );
    assert.match(problems[0]?.message ?? '', /^It cannot be read: .*ELOOP/);
  });

  it('two stories with one name: both are there, each with its own place', async () => {
    write('team/a.star.md', story('One'));
    await open();
    const { stories } = await bank();
    assert.deepEqual(
      stories.map(({ title, uri, id }) => [title, uri, id]),
      ['a.star.md', 'team/a.star.md'].map((name) => ['One', uriOf(name), uriOf(name)]),
    );
  });

  it('a file that is deleted between two looks is gone without a word', async () => {
    write('b.star.md', story('Two'));
    await open();
    assert.deepEqual(titles(await bank()), ['One', 'Two']);
    rmSync(join(folder, 'b.star.md'));
    // The watcher may tell of a change behind which the file is already gone.
    await watched(['b.star.md', 2]);
    const model = await bank();
    assert.deepEqual([titles(model), model.problems], [['One'], []]);
  });

  it('a folder that is moved away takes its stories along', async () => {
    write('team/b.star.md', story('Two'));
    await open();
    await bank();
    renameSync(join(folder, 'team'), join(tmpdir(), `${folder.slice(-6)}-moved`));
    await watched(['team', 3]);
    assert.deepEqual(titles(await bank()), ['One']);
    rmSync(join(tmpdir(), `${folder.slice(-6)}-moved`), { recursive: true });
  });

  it('an open story whose file becomes unreadable stays as it is in the editor until it is closed', async () => {
    await open();
    await client.open(uriOf('a.star.md'), story('Typed'));
    assert.deepEqual(titles(await bank()), ['Typed']);
    rmSync(join(folder, 'a.star.md'));
    symlinkSync('a.star.md', join(folder, 'a.star.md'));
    await watched(['a.star.md', 2]);
    assert.deepEqual(titles(await bank()), ['Typed']);
    assert.ok((await client.pull(uriOf('a.star.md'))).some(({ code }) => code === 'we-in-action'));
    await client.close(uriOf('a.star.md'));
    const { stories, problems } = await bank();
    assert.deepEqual([stories, problems.map(({ uri }) => uri)], [[], [uriOf('a.star.md')]]);
  });

  const config = '.star-stories.yaml';

  it('a config that is a folder is told of, and the settings of the author hold', async () => {
    mkdirSync(join(folder, config));
    await open({ rules: { 'we-in-action': 'error' } });
    await client.open(uriOf('a.star.md'), story('One'));
    const found = (await client.pull(uriOf('a.star.md'))).find(({ code }) => code === 'we-in-action');
    assert.equal(found?.severity, DiagnosticSeverity.Error);
    const told = await client.next<PublishDiagnosticsParams>(published, ({ uri }) => uri === uriOf(config));
    assert.match(String(told.diagnostics[0]?.message), /^Cannot be read: EISDIR/);
  });

  it('a profile that extends itself is told at the place, and works on top of the general one', async () => {
    write(config, 'profile: acme\nprofiles:\n  acme:\n    extends: acme\n    label: Acme\n');
    await open();
    await client.open(uriOf('a.star.md'), story('One'));
    assert.ok((await client.pull(uriOf('a.star.md'))).length > 0);
    const { diagnostics } = await client.next<PublishDiagnosticsParams>(published, ({ uri }) => uri === uriOf(config));
    assert.deepEqual(
      diagnostics.map(({ message, range }) => [message, range.start]),
      [['"profiles.acme.extends" goes round in a circle: acme → acme.', { line: 3, character: 13 }]],
    );
  });

  describe('a config while it is typed', () => {
    const problems = async () => {
      const { diagnostics } = await client.next<PublishDiagnosticsParams>(
        published,
        ({ uri }) => uri === uriOf(config),
      );
      return diagnostics.map(({ message, range }) => `${range.start.line}: ${message}`);
    };
    const severity = async () =>
      (await client.pull(uriOf('a.star.md'))).find(({ code }) => code === 'we-in-action')?.severity;

    it('says at once what is wrong, and holds when it is saved', async () => {
      const good = 'rules:\n  we-in-action: error\n';
      write(config, good);
      await open();
      await client.open(uriOf('a.star.md'), story('One'));
      assert.equal(await severity(), DiagnosticSeverity.Error);
      assert.deepEqual(await problems(), []);
      await client.open(uriOf(config), good, 'yaml');
      await client.type(uriOf(config), good, '  hegde: off\n');
      assert.deepEqual(await problems(), ['2: There is no rule "hegde". Did you mean "hedge"?']);
      assert.equal(await severity(), DiagnosticSeverity.Error);
      await client.close(uriOf(config));
      assert.deepEqual(await problems(), []);
    });

    it('is read at every character on the way to a profile', async () => {
      const text = 'profile: acme\nprofiles:\n  acme:\n    extends: general\n    time: { min: 45, max: 90 }\n';
      await open();
      await client.open(uriOf('a.star.md'), story('One'));
      await client.open(uriOf(config), '', 'yaml');
      for (const char of text) await client.change(uriOf(config), [{ text: client.text(uriOf(config)) + char }]);
      await client.change(uriOf(config), [{ text: `${text}wmp: 120\n` }]);
      let last: readonly string[] = [];
      while (!last.some((message) => message.startsWith('5: There is no setting "wmp"'))) last = await problems();
      assert.equal(last.length, 1);
      assert.equal(await severity(), DiagnosticSeverity.Warning);
    });
  });
});
