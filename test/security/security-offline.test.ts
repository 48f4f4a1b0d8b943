/** Everything works where no socket can be made and no text can become code, and nothing tries either. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover } from 'vscode-languageserver';
import { commands } from '../../server/src/cli/commands';
import { formats } from '../../server/src/cli/formats';
import { exportFormats } from '../../server/src/engine/index';
import { type PreviewResult, previewRequest } from '../../server/src/protocol';
import { folderWith } from '../cli/harness';
import { modern, TestClient } from '../lsp/client';

const bin = join(process.cwd(), 'dist', 'cli.cjs');
const story = '## Action\nFirst we drew the tree. I mended it.\n\n## Result\nI cut the wait from 9 days to 4 days.\n';
const notes =
  '# One\n\nSituation: It broke.\n\nAction: I fixed it.\n\n# Two\n\nSituation: It hung.\n\nAction: I freed it.\n';
const files = { 'a.star.md': story, 'b.star.md': story, 'notes.md': notes, '.star-stories.yaml': 'wpm: 140\n' };

/** The environment of a guarded process, and what it tried there. */
function guarded(cwd: string) {
  const log = join(cwd, 'tried.log');
  const guard = join(process.cwd(), 'test', 'security', 'guarded.cjs');
  const options = `--require ${JSON.stringify(guard)} --disallow-code-generation-from-strings`;
  const env = { ...process.env, NODE_OPTIONS: options, GUARD_LOG: log };
  return { env, tried: () => (existsSync(log) ? readFileSync(log, 'utf8') : '') };
}

const question = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
});
const call = (id: number, name: string, args: object): string =>
  JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: args } });

interface Run {
  readonly argv: readonly string[];
  readonly input?: string;
  readonly answers: RegExp;
}

const runs: readonly Run[] = [
  ...formats.map(({ name }) => ({ argv: ['check', '--format', name], answers: /we-in-action/ })),
  { argv: ['check', '--fix'], answers: /we-in-action/ },
  { argv: ['check', '--print-config', 'a.star.md'], answers: /140/ },
  { argv: ['check', '--stdin', '--stdin-filename', 'c.star.md'], input: story, answers: /we-in-action/ },
  { argv: ['explain', 'missing-metric'], answers: /missing-metric/ },
  ...Object.keys(exportFormats).map((name) => ({ argv: ['export', 'a.star.md', '--format', name], answers: /tree/ })),
  { argv: ['coverage'], answers: /uncovered-prompt/ },
  { argv: ['match', 'Tell me about a failure.'], answers: /No story answers/ },
  { argv: ['import', 'notes.md'], answers: /star\.md/ },
  { argv: ['new', '--question', 'Tell me about a failure.'], answers: /star\.md/ },
  {
    argv: ['mcp', '.'],
    input: `${question}\n${call(2, 'check', {})}\n${call(3, 'match', { question: 'Tell me about a failure.' })}\n`,
    answers: /we-in-action/,
  },
];

describe('without a network and without code made of text', function () {
  this.timeout(30_000);

  for (const { argv, input = '', answers } of runs)
    it(`star-stories ${argv.join(' ')}`, () => {
      const cwd = folderWith(files);
      const { env, tried } = guarded(cwd);
      const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...argv], {
        cwd,
        env,
        input,
        encoding: 'utf8',
      });
      assert.match(stdout + stderr, answers);
      assert.ok(status === 0 || status === 1, stderr);
      assert.equal(tried(), '');
    });

  it('star-stories check, on several cores', () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`s${at}.star.md`, story]));
    const cwd = folderWith(many);
    const { env, tried } = guarded(cwd);
    const { stdout } = spawnSync(process.execPath, [bin, 'check', '--format', 'github'], {
      cwd,
      env,
      encoding: 'utf8',
    });
    assert.equal(new Set(stdout.match(/s\d+\.star\.md/g)).size, 400);
    assert.equal(tried(), '');
  });

  it('star-stories lsp --stdio', async () => {
    const cwd = folderWith(files);
    const { env, tried } = guarded(cwd);
    const uri = pathToFileURL(join(cwd, 'a.star.md')).href;
    const child = spawn(process.execPath, [bin, 'lsp', '--stdio'], { env });
    const client = new TestClient(child.stdout, child.stdin);
    await client.initialize(modern);
    await client.open(uri, story);
    assert.ok((await client.pull(uri)).some(({ code }) => code === 'we-in-action'));
    assert.ok((await client.codeActions(uri, 'we')).length > 0);
    assert.ok(await client.request<Hover>('textDocument/hover', uri, { position: client.rangeOf(uri, 'we').start }));
    assert.ok(await client.connection.sendRequest<PreviewResult>(previewRequest, { uri }));
    await client.request('textDocument/formatting', uri, { options: { tabSize: 2, insertSpaces: true } });
    const closed = new Promise((resolve) => child.once('close', resolve));
    await client.connection.sendRequest('shutdown');
    await client.connection.sendNotification('exit');
    await closed;
    client.connection.dispose();
    assert.equal(tried(), '');
  });

  it('covers every command', () => {
    const names = [...runs.map(({ argv }) => argv[0]), 'lsp'];
    assert.deepEqual(
      commands.filter(({ name }) => !names.includes(name)),
      [],
    );
  });

  it('would notice a try', () => {
    const cwd = folderWith({});
    const { env, tried } = guarded(cwd);
    const { status } = spawnSync(process.execPath, ['-e', 'require("net").connect(9)'], { cwd, env });
    assert.notEqual(status, 0);
    assert.match(tried(), /net\.Socket\.connect/);
    assert.match(String(spawnSync(process.execPath, ['-e', 'eval("1")'], { cwd, env }).stderr), /EvalError/);
  });
});
