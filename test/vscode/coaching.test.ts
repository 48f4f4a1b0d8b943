/** What the preview's buttons do in VS Code: fixes, fields of the front matter, copies, the author's pace. */
import assert from 'node:assert/strict';
import { commands, env, type TextEditor, workspace } from 'vscode';
import type { Api } from '../../client/src/extension';
import type { FromPage } from '../../client/webview/messages';
import { activated, newStory } from './support';

const story =
  '# Quotes\n\n## Situation\n\nQuotes took 12 days.\n\n## Action\n\nI moved them to a fixed list and agreed on it with the buyers.\n\n## Result\n\nWe brought the time from 12 days to 5 days, a 42 % reduction.\n';

describe('Preview that coaches', () => {
  let api: Api;
  let editor: TextEditor;
  before(async () => {
    api = await activated();
  });
  beforeEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    editor = await newStory(story);
    const drawn = nextDrawing(0);
    await commands.executeCommand('starStories.openPreviewToSide');
    await drawn;
  });

  /** The next time that the page draws the story at this version or a later one. */
  function nextDrawing(version: number): Promise<void> {
    return new Promise((resolve) => {
      const subscription = api.previews.onDidDraw((drawn) => {
        if (drawn.uri.toString() !== editor.document.uri.toString() || drawn.version < version) return;
        subscription.dispose();
        resolve();
      });
    });
  }

  /** What the page would send. */
  const say = (message: FromPage): Promise<void> => api.previews.receive(message);

  /** Sends the message and waits until the change of the story that it makes is drawn. */
  async function change(message: FromPage): Promise<void> {
    const drawn = nextDrawing(editor.document.version + 1);
    await say(message);
    await drawn;
  }

  it('applies the fix of a finding, and undo takes it back', async () => {
    const start = story.indexOf('42 %');
    const { version } = editor.document;
    const fix = {
      rule: 'inconsistent-metric',
      title: 'Write the computed figure: 58 %',
      start,
      end: start + 4,
    } as const;
    await change({ type: 'fix', version, ...fix });
    assert.equal(editor.document.getText(), story.replace('42 %', '58 %'));
    await say({ type: 'fix', version, ...fix });
    assert.equal(editor.document.getText(), story.replace('42 %', '58 %'), 'a fix of an older version is let be');
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), story);
  });

  it('lets words be filled in where a fix leaves them to the author', async () => {
    await change({
      type: 'fix',
      version: editor.document.version,
      rule: 'result-not-first',
      title: 'Add a headline with the outcome',
      start: story.indexOf('Quotes took'),
      end: story.indexOf('Quotes took') + 'Quotes took 12 days.'.length,
    });
    const text = editor.document.getText();
    assert.ok(text.length > story.length);
    assert.doesNotMatch(text, /\$\{/);
  });

  it('writes profile and round into the front matter, and undo takes them back', async () => {
    await change({ type: 'setField', key: 'profile', value: 'confluent-pm' });
    await change({ type: 'setField', key: 'round', value: 'tpm' });
    assert.equal(editor.document.getText(), `---\nprofile: confluent-pm\nround: tpm\n---\n\n${story}`);
    await change({ type: 'setField', key: 'round', value: '' });
    assert.equal(editor.document.getText(), `---\nprofile: confluent-pm\n---\n\n${story}`);
    await commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await commands.executeCommand('undo');
    assert.match(editor.document.getText(), /round: tpm/);
  });

  it('copies the story as Markdown, and its shorter tellings', async () => {
    await commands.executeCommand('starStories.copyAsMarkdown');
    assert.match(await env.clipboard.readText(), /^# Quotes\n\n\*\*\d+ of 100, \w+\*\* · General/);
    await say({ type: 'copyCut', budget: 30 });
    assert.match(await env.clipboard.readText(), /^We brought the time from 12 days to 5 days, a 42 % reduction\. /);
  });

  it("keeps a measured pace as the author's own", async () => {
    const wpm = () => workspace.getConfiguration('starStories').get('wpm');
    const drawn = nextDrawing(0);
    await say({ type: 'keepPace', wpm: 142 });
    await drawn;
    assert.equal(wpm(), 142);
    await workspace.getConfiguration('starStories').update('wpm', undefined, true);
  });
});
