/** Tokenizes stories by the real grammar, with the editor's own engine. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** `scopes` are those above the root, outermost first. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const files: Readonly<Record<string, string>> = {
  'text.html.markdown.star-story': 'syntaxes/star-story.tmLanguage.json',
  'text.html.markdown': 'test/grammar/markdown.json',
};

const yaml = { scopeName: 'source.yaml', patterns: [{ match: '.+', name: 'string.unquoted.yaml' }], repository: {} };

const registry = new Registry({
  onigLib: readFile(join('node_modules', 'vscode-oniguruma', 'release', 'onig.wasm'))
    .then(({ buffer }) => loadWASM(buffer))
    .then(() => ({ createOnigScanner, createOnigString })),
  async loadGrammar(scope) {
    if (scope === 'source.yaml') return parseRawGrammar(JSON.stringify(yaml), 'yaml.json');
    const file = files[scope];
    return file === undefined ? null : parseRawGrammar(await readFile(file, 'utf8'), file);
  },
});

/** The tokens of a story, line ends left out. */
export async function tokensOf(text: string): Promise<readonly Token[]> {
  const grammar = await registry.loadGrammar('text.html.markdown.star-story');
  if (!grammar) throw new Error('the grammar is not there');
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}
