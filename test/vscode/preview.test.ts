/** The preview in VS Code: it shows the score, follows edits and the active story, and takes no focus. */
import assert from 'node:assert/strict';
import { commands, TabInputWebview, type TextEditor, window } from 'vscode';
import type { Api } from '../../client/src/extension';
import type { Drawn } from '../../client/src/preview/preview';
import { activated, newStory } from './support';

const unfinished =
  '## Situation\n\nThe shop was slow.\n\n## Action\n\nI moved the pictures to a cache.\n\n## Result\n\n';

describe('Preview', () => {
  let api: Api;
  before(async () => {
    api = await activated();
  });
  beforeEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  /** The next time that a preview draws this story at its version or a later one. */
  function drawn({ document }: TextEditor, version = document.version): Promise<Drawn> {
    return new Promise((resolve) => {
      const subscription = api.previews.onDidDraw((each) => {
        if (each.uri.toString() !== document.uri.toString() || each.version < version) return;
        subscription.dispose();
        resolve(each);
      });
    });
  }

  const scoreOf = ({ summary }: Drawn): number => Number(/^Score (\d+) of 100/.exec(summary)?.[1]);

  const previewTabs = (): readonly string[] =>
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('starStories.preview'))
      .map(({ label }) => label);

  it('opens beside the story, shows its score and leaves the focus', async () => {
    const editor = await newStory(unfinished);
    const first = drawn(editor);
    await commands.executeCommand('starStories.openPreviewToSide');
    assert.match((await first).summary, /^Score \d+ of 100, [a-z]+\. \d:\d\d aloud\.$/);
    assert.equal(window.activeTextEditor?.document, editor.document);
    assert.equal(previewTabs().length, 1);
  });

  it('follows an edit', async () => {
    const editor = await newStory(unfinished);
    const first = drawn(editor);
    await commands.executeCommand('starStories.openPreviewToSide');
    const old = scoreOf(await first);
    const next = drawn(editor, editor.document.version + 1);
    await editor.edit((edit) =>
      edit.insert(
        editor.document.positionAt(unfinished.length),
        'Page loads fell from 3 s to 0.8 s and sales rose by 12 %.\n',
      ),
    );
    assert.ok(scoreOf(await next) > old);
  });

  it('follows the active story in the same panel', async () => {
    const one = await newStory(unfinished);
    const first = drawn(one);
    await commands.executeCommand('starStories.openPreviewToSide');
    await first;
    const other = await newStory('Loads fell from 3 s to 0.8 s.\n');
    await drawn(other);
    assert.equal(previewTabs().length, 1);
  });
});
