/** Arrows between the folders point down only. */
import assert from 'node:assert/strict';
import { filesBelow, type Import, readSource, type Source } from './sources';

const sources = filesBelow(['client', 'server'], '.ts').map(readSource);

const engine = 'server/src/engine';
const layers = (...names: readonly string[]): readonly string[] => names.map((name) => `${engine}/${name}`);
const lower = layers('text/', 'lexicon/', 'story/', 'metrics/', 'speech/', 'profiles/');
const judging = layers('lexicon', 'rules/', 'score/', 'settings', 'analyze');

interface Layer {
  /** Files whose path starts so; the first layer that fits counts. */
  readonly files: string;
  /** What they may import besides their own folder: paths or packages that start so. */
  readonly may: readonly string[];
  /** Of these only the types. */
  readonly types?: readonly string[];
}

const anyEngineType = [`${engine}/`];

const table: readonly Layer[] = [
  { files: `${engine}/text/`, may: [...layers('lexicon/'), '@lezer/'] },
  { files: `${engine}/story/`, may: [...layers('text/', 'lexicon/'), 'yaml'] },
  { files: `${engine}/metrics/`, may: layers('text/', 'lexicon/', 'story/'), types: layers('profiles/profile') },
  { files: `${engine}/speech/`, may: layers('text/', 'lexicon/', 'story/', 'metrics/') },
  { files: `${engine}/profiles/`, may: layers('text/', 'lexicon/', 'story/', 'metrics/', 'speech/') },
  { files: `${engine}/rules/`, may: lower, types: [...judging, ...layers('rules/', 'bank/')] },
  { files: `${engine}/score/`, may: [...lower, ...layers('rules/')], types: judging },
  {
    files: `${engine}/config/`,
    may: [...lower, ...layers('rules/index'), 'yaml'],
    types: layers('settings', 'rules/rule'),
  },
  { files: `${engine}/features/`, may: [...lower, ...judging], types: anyEngineType },
  { files: `${engine}/bank/`, may: [...lower, ...judging], types: anyEngineType },
  { files: `${engine}/index`, may: anyEngineType },
  { files: `${engine}/`, may: [...lower, ...judging] },
  { files: 'server/src/protocol', may: [], types: anyEngineType },
  { files: 'server/src/lsp/place.node', may: ['server/src/lsp/', 'vscode-languageserver/node', 'node:'] },
  { files: 'server/src/lsp/node-files', may: ['server/src/lsp/', 'node:'] },
  {
    files: 'server/src/lsp/node-threads',
    may: ['server/src/lsp/', 'server/src/tuning', `${engine}/index`, 'node:'],
  },
  {
    files: 'server/src/lsp/',
    may: [`${engine}/index`, 'server/src/protocol', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  {
    files: 'server/src/cli/',
    may: [`${engine}/index`, 'server/src/tuning', 'node:', 'tinyglobby'],
    types: ['sarif', 'server/src/mcp/main'],
  },
  { files: 'server/src/mcp/', may: ['@modelcontextprotocol/sdk/', 'zod'], types: ['server/src/cli/story-folder'] },
  { files: 'server/src/launch', may: ['node:'] },
  { files: 'server/src/tuning', may: ['node:'] },
  { files: 'server/src/', may: [] },
  {
    files: 'client/src/',
    may: [
      'server/src/protocol',
      `${engine}/bank/whole`,
      'client/webview/messages',
      'client/webview/render',
      'client/webview/coverage/messages',
      'vscode',
      'vscode-languageclient',
    ],
  },
  { files: 'client/webview/', may: [], types: layers('features/preview', 'score/ledger') },
];

const layerOf = ({ path }: Source): Layer | undefined => table.find(({ files }) => path.startsWith(files));
const startsAny = (name: string, starts: readonly string[]): boolean =>
  starts.some((start) => name === start || name.startsWith(/[/:]$/.test(start) ? start : `${start}/`));

function mayImport(layer: Layer, { from, isType }: Import): boolean {
  const own = layer.files.endsWith('/') && from.startsWith(layer.files);
  return own || startsAny(from, layer.may) || (isType && startsAny(from, layer.types ?? []));
}

describe('imports', () => {
  it('keep to the table', () => {
    const wrong = sources.flatMap((source) => {
      const layer = layerOf(source);
      if (!layer) return [`${source.path} belongs to no layer`];
      return source.imports.filter((one) => !mayImport(layer, one)).map(({ from }) => `${source.path} imports ${from}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('never lead from one rule to another, nor from the score to a rule', () => {
    const isRule = ({ text }: Source): boolean => /: (?:Tunable|Bank)?Rule\b.* = \{$/m.test(text);
    const rules = new Set(sources.filter(isRule).map(({ path }) => path.replace(/\.ts$/, '')));
    assert.ok(rules.size > 0);
    const wrong = sources
      .filter(({ path }) => path !== `${engine}/rules/index.ts`)
      .flatMap(({ path, imports }) =>
        imports.filter(({ from }) => rules.has(from)).map(({ from }) => `${path} imports ${from}`),
      );
    assert.deepEqual(wrong, []);
  });

  it('are not reached round by globals of an editor, a clock or a console in the engine', () => {
    const impure =
      /\b(?:console|process|globalThis)\.\w|\b(?:setTimeout|setInterval|fetch)\(|\b(?:Date\.now|Math\.random)\(|\bnew Date\(\)/;
    const wrong = sources.filter(({ path, text }) => path.startsWith(engine) && impure.test(withoutComments(text)));
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
