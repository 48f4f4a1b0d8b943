/** Settings of many stories: one object for all that the same settings hold for. */
import assert from 'node:assert/strict';
import { SettingsStore } from '../../server/src/lsp/settings';

describe('settings of many stories', () => {
  const files = new Map<string, string>();
  const warnings: string[] = [];
  const host = {
    readFile: async (uri: string) => files.get(uri),
    listStories: async () => ({ uris: [], problems: [] }),
    pause: async () => undefined,
  };
  /** What the author set, the same in every folder but one. */
  const userSettings = async (uri: string) => ({ wpm: uri.includes('/slow/') ? 100 : 170 });
  const store = () =>
    new SettingsStore({
      host,
      userSettings,
      reportConfig: () => undefined,
      warn: (messages) => warnings.push(...messages),
    });

  afterEach(() => {
    files.clear();
    warnings.length = 0;
  });

  it('are one object for all folders that they hold for', async () => {
    const settings = store();
    const [a, b, slow] = await Promise.all(
      ['a', 'b', 'slow'].map((name) => settings.of(`file:///s/${name}/x.star.md`)),
    );
    assert.equal(a, b);
    assert.equal(a?.settings.wpm, 170);
    assert.equal(slow?.settings.wpm, 100);
  });

  it('are those of the nearest config file, one object for its folder', async () => {
    files.set('file:///s/a/.star-stories.yaml', 'wpm: 120\n');
    const settings = store();
    const [one, other, b] = await Promise.all(
      ['a/x', 'a/deep/y', 'b/z'].map((name) => settings.of(`file:///s/${name}.star.md`)),
    );
    assert.equal(one, other);
    assert.equal(one?.settings.wpm, 120);
    assert.equal(b?.settings.wpm, 170);
  });

  it('are read anew after a change, and a broken config leaves what it said last', async () => {
    const config = 'file:///s/.star-stories.yaml';
    const settings = store();
    const wpm = async () => (await settings.of('file:///s/a/x.star.md')).settings.wpm;
    files.set(config, 'wpm: 120\n');
    assert.equal(await wpm(), 120);
    files.set(config, 'wpm: many\n');
    settings.reset();
    assert.equal(await wpm(), 120);
    files.set(config, 'wpm: 140\n');
    settings.reset();
    assert.equal(await wpm(), 140);
  });

  it('are complained of once, not for every story', async () => {
    files.set('file:///s/.star-stories.yaml', 'wpm: many\n');
    const settings = store();
    for (const name of ['a/x', 'a/y', 'b/z']) await settings.of(`file:///s/${name}.star.md`);
    assert.equal(warnings.length, 1);
  });
});
