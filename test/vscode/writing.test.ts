/** Commands that write files of stories: a new story, and notes that are split. */
import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { accepting, activated, eventually, workspaceFile, written } from './support';

const story = (title: string) => `# ${title}\n\nSituation: It rained.\n\nAction: I dug.\n\nResult: It held.\n`;

describe('Writing files of stories', function () {
  this.timeout(60_000);
  before(activated);

  it('New Story asks, and opens a file with the first place to fill in selected', async () => {
    const folder = workspaceFile('fresh');
    await workspace.fs.createDirectory(folder);
    await accepting(commands.executeCommand('starStories.newStory', folder));
    const { document } = window.activeTextEditor ?? {};
    assert.equal(document?.languageId, 'star-story');
    assert.equal(document.uri.path, `${folder.path}/tell-me-about-something-you-took-on-that-was-not-your-job.star.md`);
    assert.match(document.getText(), /^---\nquestion: "Tell me about something .*"\n---\n\n# \[title: /);
    await eventually(workspace.onDidSaveTextDocument, () => !document.isDirty || undefined);
    await commands.executeCommand('type', { text: 'Night trains on time' });
    assert.match(document.getText(), /^# Night trains on time$/m);
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await commands.executeCommand('type', { text: 'I halved the delays.' });
    assert.match(document.getText(), /^# Night trains on time\n\nI halved the delays\.\n\n## Situation$/m);
  });

  it('New Story asks for what it is not told only, and overwrites nothing', async () => {
    const folder = workspaceFile('known');
    const taken = workspaceFile('known/why-us.star.md');
    await workspace.fs.writeFile(taken, new TextEncoder().encode('Mine.\n'));
    await window.showTextDocument(taken);
    const wish = { profile: 'confluent-pm', question: 'Why us?', framework: 'pcam' };
    await accepting(commands.executeCommand('starStories.newStory', wish));
    const { document } = window.activeTextEditor ?? {};
    assert.equal(document?.uri.path, `${folder.path}/why-us-2.star.md`);
    assert.match(document.getText(), /^---\nquestion: "Why us\?"\nprofile: confluent-pm\n---\n/);
    assert.deepEqual(document.getText().match(/^## .*$/gm), [
      '## Problem',
      '## Context',
      '## Action',
      '## Metric',
      '## Reflection',
    ]);
    assert.equal(await written(taken), 'Mine.\n');
  });

  it('notes are split after a look at what is written, and nothing is overwritten', async () => {
    const notes = workspaceFile('prep/notes.md');
    const text = `${story('Wet field')}\n${story('Dry field')}`;
    await workspace.fs.writeFile(notes, new TextEncoder().encode(text));
    const taken = workspaceFile('prep/wet-field.star.md');
    await workspace.fs.writeFile(taken, new TextEncoder().encode('Mine.\n'));

    await accepting(commands.executeCommand('starStories.splitNotes', notes));

    assert.equal(await written(workspaceFile('prep/wet-field-2.star.md')), story('Wet field'));
    assert.equal(await written(workspaceFile('prep/dry-field.star.md')), story('Dry field'));
    assert.equal(await written(taken), 'Mine.\n');
    assert.equal(await written(notes), text);
    const { document } = window.activeTextEditor ?? {};
    assert.equal(document?.uri.path, Uri.joinPath(notes, '../wet-field-2.star.md').path);
  });
});
