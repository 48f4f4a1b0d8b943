/** The manifest says what the code does: commands, settings, files. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../package.json';
import { settingsShape } from '../../server/src/engine/config/settings-table';
import { filesBelow, readSource } from './sources';

const code = filesBelow(['client/src', 'server/src/lsp'], '.ts').map(readSource);
const all = code.map(({ text }) => text).join('\n');

/** Words of a string literal or a key in the code that the pattern captures. */
const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, word = '']) => word);

const { contributes } = manifest;
const commands = contributes.commands.map(({ command }) => command);

describe('manifest', () => {
  it('lists the commands that are registered', () => {
    const [, handlers = ''] = /const handlers\b[^{]*\{\n([\s\S]*?)\n {2}\};/.exec(all) ?? [];
    const registered = [
      ...found(handlers, /^ {4}(\w+)[,:]/gm).map((name) => `starStories.${name}`),
      ...found(all, /\w+Command = '([^']+)'/g),
      ...found(all, /registerCommand\('([^']+)'/g),
    ];
    assert.deepEqual([...commands].sort(), registered.sort());
  });

  it('names only commands that it lists', () => {
    const menus = Object.values(contributes.menus).flat();
    const named = [
      ...menus.flatMap((item) => [item.command, 'alt' in item ? item.alt : item.command]),
      ...contributes.keybindings.map(({ command }) => command),
    ];
    const run = found(all, /command(?::| =) '(starStories\.[^']+)'/g);
    assert.deepEqual(
      [...named, ...run].filter((command) => !commands.includes(command as string)),
      [],
    );
  });

  it('has the settings that are read, and no others', () => {
    const [, keys = ''] = /engineKeys = \[([^\]]*)\]/.exec(all) ?? [];
    const engineKeys = found(keys, /'(\w+)'/g);
    assert.deepEqual([...engineKeys].sort(), Object.keys(settingsShape.fields).sort());
    const read = [
      ...engineKeys,
      ...found(all, /\buser\.(\w+)/g),
      ...found(all, /getConfiguration\('starStories'[^)]*\)\s*\.(?:get|update)(?:<[^>]*>)?\('([^']+)'/g),
      'trace.server', // read by vscode-languageclient
    ];
    const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.deepEqual([...new Set(read)].map((key) => `starStories.${key}`).sort(), settings.sort());
  });

  it('names only files that are there', () => {
    const { languages, grammars, snippets } = contributes;
    const validations = Object.entries(contributes).flatMap(([key, value]) =>
      key.endsWith('Validation') ? (value as unknown as readonly { url: string }[]) : [],
    );
    const files = [
      manifest.icon,
      ...languages.map(({ configuration }) => configuration),
      ...grammars.map(({ path }) => path),
      ...snippets.map(({ path }) => path),
      ...validations.map(({ url }) => url),
    ];
    assert.deepEqual(
      files.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('shows pictures that need no style of their own: VS Code lets none in', () => {
    const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
    assert.ok(pictures.length > 0);
    for (const path of pictures) assert.doesNotMatch(readFileSync(path, 'utf8'), /<style|style=|class=|<script/);
  });

  it('offers the config schema to editors of YAML', () => {
    const [validation] =
      (contributes as { yamlValidation?: readonly { fileMatch: unknown; url: string }[] }).yamlValidation ?? [];
    assert.deepEqual(validation, { fileMatch: '.star-stories.yaml', url: './schemas/star-stories.schema.json' });
  });
});
