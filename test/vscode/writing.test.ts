/** Commands that write files of stories: splitting notes. */
import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { accepting, activated, workspaceFile, written } from './support';

const story = (title: string) => `# ${title}\n\nSituation: It rained.\n\nAction: I dug.\n\nResult: It held.\n`;

describe('Writing files of stories', () => {
  before(activated);

  it('notes are split after a look at what is written, and nothing is overwritten', async () => {
    const notes = workspaceFile('prep/notes.md');
    const text = `${story('Wet field')}\n${story('Dry field')}`;
    await workspace.fs.writeFile(notes, Buffer.from(text));
    const taken = workspaceFile('prep/wet-field.star.md');
    await workspace.fs.writeFile(taken, Buffer.from('Mine.\n'));

    await accepting(commands.executeCommand('starStories.splitNotes', notes));

    assert.equal(await written(workspaceFile('prep/wet-field-2.star.md')), story('Wet field'));
    assert.equal(await written(workspaceFile('prep/dry-field.star.md')), story('Dry field'));
    assert.equal(await written(taken), 'Mine.\n');
    assert.equal(await written(notes), text);
    const { document } = window.activeTextEditor ?? {};
    assert.equal(document?.uri.path, Uri.joinPath(notes, '../wet-field-2.star.md').path);
  });
});
