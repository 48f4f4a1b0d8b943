/** The language server through real JSON-RPC, with clients of either kind. */
import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type LogMessageParams,
  type PublishDiagnosticsParams,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { rules } from '../../server/src/engine/index';
import {
  type AnalyzedParams,
  analyzedNotification,
  type PreviewResult,
  previewRequest,
  type SpeechResult,
  speechRequest,
} from '../../server/src/protocol';
import { clientsOfSuite, modern, old } from './client';

const uri = 'file:///stories/team/a.star.md';
const config = 'file:///stories/.star-stories.yaml';
const story = '## Action\nFirst we drew the failure tree.\n\n## Result\nI cut p99 latency from 420 ms to 210 ms.\n';

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const finds = (diagnostics: readonly Diagnostic[], rule = 'we-in-action') => codes(diagnostics).includes(rule);

describe('the language server', () => {
  const start = clientsOfSuite();

  it('offers pull diagnostics to those who have them only', async () => {
    const { capabilities, serverInfo } = (await start(modern)).initialized;
    assert.equal(serverInfo?.name, 'star-stories');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
    assert.equal(capabilities.diagnosticProvider?.interFileDependencies, false);
    assert.equal((await start(old)).initialized.capabilities.diagnosticProvider, undefined);
  });

  describe('diagnostics', () => {
    it('are pulled, with code, page, place and an id that stands while nothing changes', async () => {
      const client = await start(modern, { options: { rulePageUri: 'star:/{rule}.md' } });
      await client.open(uri, story);
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
      assert.ok(report.kind === 'full');
      const found = report.items.find(({ code }) => code === 'we-in-action');
      assert.deepEqual(found?.range, client.rangeOf(uri, 'we'));
      assert.equal(found?.severity, DiagnosticSeverity.Warning);
      assert.equal(found?.source, 'star-stories');
      assert.equal(found?.codeDescription?.href, 'star:/we-in-action.md');
      const again = await client.request('textDocument/diagnostic', uri, { previousResultId: report.resultId });
      assert.deepEqual(again, { kind: 'unchanged', resultId: report.resultId });
      await client.change(uri, [
        { range: client.rangeOf(uri, 'we'), text: 'I' },
        { range: client.rangeOf(uri, 'tree.'), text: 'tree! ' },
      ]);
      assert.ok(!finds(await client.pull(uri)));
    });

    it('are pushed with the version after opening and every change, and taken back on closing', async () => {
      const client = await start(old);
      await client.open(uri, story);
      const opened = await client.published(uri, 1);
      assert.ok(finds(opened.diagnostics));
      assert.equal(
        opened.diagnostics[0]?.codeDescription?.href,
        `https://star-stories.dev/rules/${opened.diagnostics[0]?.code}`,
      );
      const version = await client.change(uri, [{ range: client.rangeOf(uri, 'we'), text: 'I' }]);
      assert.ok(!finds((await client.published(uri, version)).diagnostics));
      await client.close(uri);
      assert.deepEqual((await client.published(uri)).diagnostics, []);
    });

    it('answer for Markdown by the name *.star.md, and for nothing else', async () => {
      const client = await start(modern);
      await client.open(uri, story, 'markdown');
      assert.ok(finds(await client.pull(uri)));
      await client.open('file:///stories/readme.md', story, 'markdown');
      assert.deepEqual(await client.pull('file:///stories/readme.md'), []);
      assert.deepEqual(await client.pull('file:///never/opened.star.md'), []);
      await client.open('untitled:Untitled-1', story);
      assert.ok(finds(await client.pull('untitled:Untitled-1')));
    });

    it('keep quiet about the word being typed', async () => {
      const client = await start(modern);
      await client.open(uri, '## Action\nFirst \n');
      await client.type(uri, 'First ', 'w');
      await client.type(uri, 'First w', 'e');
      assert.ok(!finds(await client.pull(uri)), 'while typing it');
      await client.type(uri, 'First we', ' drew it.');
      assert.ok(finds(await client.pull(uri)), 'once it is finished');
    });

    it('show the word being typed once the story is saved', async () => {
      const client = await start(modern);
      await client.open(uri, '## Action\nFirst w drew it.\n');
      await client.type(uri, 'First w', 'e');
      assert.ok(!finds(await client.pull(uri)));
      await client.save(uri);
      await client.next('workspace/diagnostic/refresh');
      assert.ok(finds(await client.pull(uri)));
    });

    it('wait for saving with run: onSave', async () => {
      const client = await start(modern, { settings: { run: 'onSave' } });
      await client.open(uri, story);
      assert.ok(finds(await client.pull(uri)));
      await client.change(uri, [{ text: '## Action\nI drew the failure tree.\n' }]);
      assert.ok(finds(await client.pull(uri)));
      await client.save(uri);
      assert.ok(!finds(await client.pull(uri)));
    });

    it('wait for the command with run: manual, in clients of either kind', async () => {
      const settings = { run: 'manual' };
      const pulling = await start(modern, { settings });
      await pulling.open(uri, story);
      assert.deepEqual(await pulling.pull(uri), []);
      await pulling.connection.sendRequest('workspace/executeCommand', {
        command: 'starStories.checkStory',
        arguments: [uri],
      });
      assert.ok(finds(await pulling.pull(uri)));
      assert.ok(finds(await pulling.pull(uri)), 'it stays');

      const pushed = await start({ workspace: { configuration: true } }, { settings });
      await pushed.open(uri, story);
      assert.deepEqual((await pushed.published(uri)).diagnostics, []);
      await pushed.connection.sendRequest('workspace/executeCommand', { command: 'starStories.checkStory' });
      assert.ok(finds((await pushed.published(uri)).diagnostics));
    });
  });

  describe('settings', () => {
    const off = 'rules:\n  we-in-action: off\n';

    it('are those of the client until a config file wins over them', async () => {
      const files = new Map<string, string>();
      const client = await start(modern, { files, settings: { rules: { 'we-in-action': 'error' } } });
      await client.open(uri, story);
      const severity = async () => (await client.pull(uri)).find(({ code }) => code === 'we-in-action')?.severity;
      assert.equal(await severity(), DiagnosticSeverity.Error);
      files.set(config, 'rules:\n  we-in-action: hint\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: config, type: 1 }],
      });
      await client.next('workspace/diagnostic/refresh');
      assert.equal(await severity(), DiagnosticSeverity.Hint);
      const told = await client.next<AnalyzedParams>(analyzedNotification, (one) => one.config !== undefined);
      assert.equal(told.config, config);
    });

    it('are read anew when they change, and wrong ones are logged', async () => {
      const client = await start(modern);
      await client.open(uri, story);
      assert.ok(finds(await client.pull(uri)));
      client.settings = { rules: { 'we-in-action': 'off' }, profile: 'nonesuch' };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.ok(!finds(await client.pull(uri)));
      const log = await client.next<LogMessageParams>('window/logMessage');
      assert.match(log.message, /nonesuch/);
    });

    it('come with the change where the client cannot be asked', async () => {
      const client = await start(old);
      await client.open(uri, story);
      assert.ok(finds((await client.published(uri)).diagnostics));
      const settings = { starStories: { rules: { 'we-in-action': 'off' } } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      assert.ok(!finds((await client.published(uri)).diagnostics));
    });

    it('keep the last good state of a config file that breaks, and say so on it', async () => {
      const files = new Map([[config, off]]);
      const client = await start(modern, { files });
      await client.open(uri, story);
      assert.ok(!finds(await client.pull(uri)));
      const change = async (text?: string) => {
        if (text === undefined) files.delete(config);
        else files.set(config, text);
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: config, type: 2 }],
        });
        return client.pull(uri);
      };
      assert.ok(!finds(await change('rules:\n  we-in-action: [off\n')));
      const isBroken = ({ uri, diagnostics }: PublishDiagnosticsParams) => uri === config && diagnostics.length > 0;
      const told = await client.next('textDocument/publishDiagnostics', isBroken);
      assert.ok(told);
      assert.match((await client.next<LogMessageParams>('window/logMessage')).message, /\.star-stories\.yaml: /);
      assert.ok(finds(await change('wpm: 140\n')));
      assert.ok(finds(await change(undefined)));
      assert.deepEqual((await client.published(config)).diagnostics, []);
    });

    it('are watched where the client can', async () => {
      const client = await start(modern);
      const { registrations } = await client.next<{ registrations: { method: string }[] }>(
        'client/registerCapability',
        (one: { registrations: { method: string }[] }) =>
          one.registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'),
      );
      assert.deepEqual(
        registrations.map((one) => JSON.stringify(one).includes('**/.star-stories.yaml')),
        [true],
      );
    });
  });

  describe('code actions', () => {
    const rule = rules.find(({ id }) => id === 'we-in-action');

    it('apply a suggestion as a versioned edit', async () => {
      const client = await start(modern);
      const [example] = rule?.examples.invalid ?? [];
      assert.ok(example?.suggestion);
      await client.open(uri, example.text.replace(/<\||\|>/g, ''));
      const diagnostics = await client.pull(uri);
      const [action] = await client.codeActions(uri, 'we', { diagnostics, only: ['quickfix'] });
      assert.ok(action);
      assert.equal(action.kind, 'quickfix');
      assert.equal(action.isPreferred, undefined);
      assert.deepEqual(
        action.diagnostics?.map(({ code }) => code),
        ['we-in-action'],
      );
      assert.equal(client.applied(action, uri).replace(/\$\{\d:([^}]*)\}/g, '$1'), example.suggestion);
    });

    it('hold placeholders as snippets only where the client takes them', async () => {
      const text = '## Situation\nThe site was slow.\n\n## Action\nI rewrote the cache.\n';
      const snippetEdits = async (capabilities: ClientCapabilities) => {
        const client = await start(capabilities);
        await client.open(uri, text);
        const findings = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
        assert.ok(findings.kind === 'full');
        const all = await Promise.all(
          findings.items.map(({ range, code }) =>
            client
              .request<CodeAction[]>('textDocument/codeAction', uri, { range, context: { diagnostics: [] } })
              .then((actions) => ({ code, actions })),
          ),
        );
        return JSON.stringify(all.map(({ actions }) => actions.map(({ edit }) => edit)));
      };
      assert.match(await snippetEdits(modern), /"snippet":\{"kind":"snippet","value":"[^"]*\$\{1:/);
      const plain = { ...modern, workspace: { ...modern.workspace, workspaceEdit: { documentChanges: true } } };
      assert.doesNotMatch(await snippetEdits(plain), /\$\{1:|"snippet"/);
    });

    it('switch a rule off for the line, for the file, and in a new config file', async () => {
      const client = await start(modern);
      await client.open(uri, story);
      const offered = await client.codeActions(uri, 'we');
      const disabling = offered.filter(({ title }) => title.startsWith('Disable we-in-action '));
      const [forLine, forFile, ...others] = disabling;
      assert.ok(forLine && forFile && others.length === 1);
      for (const [index, action] of [forLine, forFile].entries()) {
        const other = `file:///stories/disabled-${index}.star.md`;
        await client.open(other, client.applied(action, uri));
        assert.ok(!finds(await client.pull(other)), action.title);
      }
      const [inConfig] = others;
      const [create, edit] = inConfig?.edit?.documentChanges ?? [];
      assert.deepEqual(create, { kind: 'create', uri: config, options: { ignoreIfExists: true } });
      assert.ok(TextDocumentEdit.is(edit));
      assert.deepEqual(edit.edits, [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          newText: 'rules:\n  we-in-action: off\n',
        },
      ]);
    });

    it('switch a rule off in the config file in force', async () => {
      const files = new Map([[config, '# ours\nrules:\n  vague-claim: off\n']]);
      const client = await start(modern, { files });
      await client.open(uri, story);
      const action = (await client.codeActions(uri, 'we')).find(({ title }) => title.includes('.star-stories.yaml'));
      const [edit] = action?.edit?.documentChanges ?? [];
      assert.ok(TextDocumentEdit.is(edit));
      assert.equal(edit.textDocument.uri, config);
      assert.deepEqual(edit.edits, [
        {
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
          newText: '  we-in-action: off\n',
        },
      ]);
    });

    it('fix all that is safe, for those who ask', async () => {
      const [example] = rules.flatMap(({ examples }) => examples.invalid.filter(({ fixed }) => fixed !== undefined));
      assert.ok(example);
      const client = await start(modern);
      await client.open(uri, example.text.replace(/<\||\|>/g, ''));
      const ask = (...only: string[]) => client.codeActions(uri, client.text(uri).slice(0, 1), { only });
      for (const kind of ['source', 'source.fixAll', 'source.fixAll.starStories']) {
        const [action, ...more] = await ask(kind);
        assert.ok(action && more.length === 0);
        assert.equal(action.kind, 'source.fixAll.starStories');
        assert.notEqual(client.applied(action, uri), client.text(uri));
      }
      assert.deepEqual(await ask('refactor.extract'), []);
      assert.deepEqual(await ask('source.organizeImports'), []);
    });

    it('are plain changes for clients without versioned edits', async () => {
      const client = await start(old);
      await client.open(uri, story);
      const [action] = await client.codeActions(uri, 'we');
      assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [uri]);
    });
  });

  it('hovers over a finding', async () => {
    const client = await start(modern);
    await client.open(uri, story);
    const hover = await client.request<Hover>('textDocument/hover', uri, { position: client.rangeOf(uri, 'we').start });
    assert.match(JSON.stringify(hover.contents), /"kind":"markdown".*we-in-action/);
    assert.equal(await client.request('textDocument/hover', uri, { position: { line: 2, character: 0 } }), null);
  });

  it('outlines and folds the sections', async () => {
    const client = await start(modern);
    await client.open(uri, story);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    const leaves = symbols.flatMap((one) => (one.children?.length ? one.children : [one]));
    assert.deepEqual(
      leaves.map(({ name }) => name),
      ['Action', 'Result'],
    );
    assert.deepEqual(leaves[0]?.selectionRange, client.rangeOf(uri, 'Action'));
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', uri);
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 1],
        [3, 4],
      ],
    );
  });

  it('answers previews and speech, and tells of every analysis', async () => {
    const client = await start(modern);
    await client.open(uri, story);
    const told = await client.next<AnalyzedParams>(analyzedNotification);
    assert.deepEqual([told.uri, told.version, told.profile], [uri, 1, 'general']);
    const preview = await client.connection.sendRequest<PreviewResult>(previewRequest, { uri });
    assert.deepEqual([preview?.uri, preview?.version, preview?.score.total], [uri, 1, told.score]);
    assert.equal(await client.connection.sendRequest(previewRequest, { uri: 'file:///none.star.md' }), null);
    const start_ = story.indexOf('First');
    const speech = await client.connection.sendRequest<SpeechResult>(speechRequest, {
      uri,
      start: start_,
      end: start_ + 13,
    });
    assert.equal(speech.words, 3);
    await client.type(uri, 'tree', 's');
    assert.equal((await client.next<AnalyzedParams>(analyzedNotification)).version, 2);
  });

  it('logs a handler that throws, answers empty and lives on', async () => {
    const client = await start(modern);
    await client.open(uri, story);
    assert.equal(await client.request('textDocument/hover', uri), null);
    const log = await client.next<LogMessageParams>('window/logMessage');
    assert.match(log.message, /^hover: TypeError/);
    assert.ok(finds(await client.pull(uri)));
  });
});
