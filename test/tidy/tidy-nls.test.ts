/** Every text of the manifest that VS Code shows is in package.nls.json, and nothing else is. */
import assert from 'node:assert/strict';
import manifest from '../../package.json';
import nls from '../../package.nls.json';

/** Names of the manifest whose values people read. */
const shown = new Set([
  'title',
  'shortTitle',
  'category',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'altText',
  'name',
  'contents',
  'deprecationMessage',
]);

function* texts(value: unknown, name = ''): Generator<string> {
  if (typeof value === 'string' && shown.has(name)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* texts(inner, Array.isArray(value) ? name : key);
}

/** What a tool tells a language model is no text for people. */
const { languageModelTools, ...others } = manifest.contributes;
const toolTexts = languageModelTools.flatMap(({ displayName, userDescription }) => [displayName, userDescription]);

describe('texts of the manifest', () => {
  const used = [...texts(others), ...toolTexts];

  it('are keys', () => {
    assert.ok(used.length > 50);
    assert.deepEqual(
      used.filter((text) => !/^%[\w.-]+%$/.test(text)),
      [],
    );
  });

  it('are all there, and all used', () => {
    const keys = new Set(used.map((text) => text.slice(1, -1)));
    assert.deepEqual([...keys].sort(), Object.keys(nls).sort());
    assert.deepEqual(
      Object.entries(nls).filter(([, text]) => text.trim() === ''),
      [],
    );
  });

  it('name commands that the extension has, where they link to its own', () => {
    const views = Object.values(manifest.contributes.views).flat();
    // VS Code makes a command of each view that brings it up.
    const commands = new Set<string>([
      ...manifest.contributes.commands.map(({ command }) => command),
      ...views.map(({ id }) => `${id}.focus`),
    ]);
    const linked = Object.values(nls).flatMap((text) => [...text.matchAll(/\(command:(starStories\.[\w.]+)/g)]);
    assert.deepEqual(
      linked.flatMap(([, command = '']) => (commands.has(command) ? [] : [command])),
      [],
    );
  });
});
