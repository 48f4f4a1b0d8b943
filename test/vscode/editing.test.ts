/** Writing a story in VS Code: activation, findings while typing, quick fixes, snippets. */
import assert from 'node:assert/strict';
import { type CodeAction, commands, languages, Range, Selection, type TextEditor, Uri, workspace } from 'vscode';
import { activated, eventually, newStory, rulesOf } from './support';

const story = '## Situation\n\nForty services failed at night.\n\n## Action\n\n';

const type = (text: string): Thenable<unknown> => commands.executeCommand('type', { text });

function putCursorAtEnd(editor: TextEditor): void {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new Selection(end, end);
}

async function editorWithFinding(rule: string): Promise<TextEditor> {
  const editor = await newStory(story);
  putCursorAtEnd(editor);
  await type('First we drew the failure tree. ');
  await eventually(languages.onDidChangeDiagnostics, () => rulesOf(editor.document).find((each) => each === rule));
  return editor;
}

describe('Editing a story', () => {
  before(activated);

  it('files named *.star.md are stories', async () => {
    const folder = workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const file = Uri.joinPath(folder.uri, 'fresh.star.md');
    await workspace.fs.writeFile(file, new TextEncoder().encode('# Fresh\n'));
    assert.equal((await workspace.openTextDocument(file)).languageId, 'star-story');
  });

  it('typing makes a finding appear, with a code that opens its page', async () => {
    const { document } = await editorWithFinding('we-in-action');
    const finding = languages.getDiagnostics(document.uri).find(({ message, source }) => source && message);
    assert.equal(finding?.source, 'star-stories');
    assert.ok(typeof finding?.code === 'object' && finding.code.target.scheme === 'star-stories-rule');
  });

  it('a quick fix mends the finding', async () => {
    const { document } = await editorWithFinding('we-in-action');
    const at = document.positionAt(document.getText().indexOf('we drew'));
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(at, at.translate(0, 2)),
      'quickfix',
    );
    const fix = actions.find(({ edit, title }) => edit && !/^Disable/.test(title));
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /First I drew the failure tree\. $/);
    await eventually(languages.onDidChangeDiagnostics, () => !rulesOf(document).includes('we-in-action') || undefined);
  });

  it('snippets can be inserted by name', async () => {
    const { document } = await newStory('');
    await commands.executeCommand('editor.action.insertSnippet', { langId: 'star-story', name: 'STAR' });
    assert.match(document.getText(), /## Situation\n\n\[/);
  });
});
