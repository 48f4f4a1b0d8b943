/** The language server dies in the middle of an edit: the next one takes over with the story as it is by then. */
import assert from 'node:assert/strict';
import { commands, languages } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Api } from '../../client/src/extension';
import type { Drawn } from '../../client/src/preview/preview';
import { activated, eventually, newStory, rulesOf } from './support';

const story = '## Situation\n\nForty services failed at night.\n\n## Action\n\nI drew the failure tree.\n';

describe('A server that dies', () => {
  let api: Api;
  before(async () => {
    api = await activated();
    await api.client.start();
  });

  it('is followed by one that knows the newest text, and the preview goes on', async () => {
    const editor = await newStory(story);
    const { document } = editor;
    const drawn = (version: number): Promise<Drawn> =>
      new Promise((resolve) => {
        const subscription = api.previews.onDidDraw((each) => {
          if (each.uri.toString() !== document.uri.toString() || each.version < version) return;
          subscription.dispose();
          resolve(each);
        });
      });
    const first = drawn(document.version);
    await commands.executeCommand('starStories.openPreviewToSide');
    await first;
    assert.ok(!rulesOf(document).includes('we-in-action'));

    const { serverProcess } = api.client as LanguageClient;
    assert.ok(serverProcess?.pid);
    serverProcess.kill('SIGKILL');
    // A write to the dead one fails before its end is noticed: that must not pass for a server beyond help.
    serverProcess.emit('error', new Error('write EPIPE'));
    const next = drawn(document.version + 1);
    await editor.edit((edit) => edit.insert(document.positionAt(story.length), '\nThen we tested each branch.\n'));
    await eventually(languages.onDidChangeDiagnostics, () => rulesOf(document).includes('we-in-action') || undefined);
    assert.equal((await next).version, document.version);

    const successor = (api.client as LanguageClient).serverProcess;
    assert.ok(successor?.pid);
    assert.notEqual(successor.pid, serverProcess.pid);
  });
});
