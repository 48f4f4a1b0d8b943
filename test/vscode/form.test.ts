/** The form of a story in VS Code: formatting, conversions, and what is shown between the words. */
import assert from 'node:assert/strict';
import {
  type CodeLens,
  commands,
  type InlayHint,
  languages,
  Range,
  Selection,
  type SemanticTokens,
  type TextEditor,
  workspace,
} from 'vscode';
import { activated, eventually, newStory, rulesOf } from './support';

const story =
  '**Situation:** The lift stood still.\n\n**Task:** Make it run.\n\n**Result:** The wait fell from 40 to 12 minutes.\n';
const formatted = story.replaceAll(/\*\*(\w+):\*\* /g, '## $1\n\n');

/** An editor with a new story that the server has read: it has findings. */
async function readStory(content: string): Promise<TextEditor> {
  const editor = await newStory(content);
  await eventually(languages.onDidChangeDiagnostics, () => rulesOf(editor.document)[0]);
  return editor;
}

/** Runs a command that changes the story, and waits for the change. */
async function changed({ document }: TextEditor, command: string): Promise<string> {
  const before = document.getText();
  const change = eventually(workspace.onDidChangeTextDocument, () => document.getText() !== before || undefined);
  await commands.executeCommand(command);
  await change;
  return document.getText();
}

describe('The form of a story', () => {
  before(activated);

  it('Format Document makes headings of labels, and one undo takes it back', async () => {
    const editor = await readStory(story);
    assert.equal(await changed(editor, 'editor.action.formatDocument'), formatted);
    assert.equal(await changed(editor, 'undo'), story);
  });

  it('Convert to PCAM moves the sections of the story at the cursor, and one undo takes it back', async () => {
    const text = `# Lift\n\n${story}\n# Ramp\n\n${story}`;
    const editor = await readStory(text);
    const end = editor.document.positionAt(text.length);
    editor.selection = new Selection(end, end);
    const converted =
      '**Problem:** Make it run.\n\n**Context:** The lift stood still.\n\n**Metric:** The wait fell from 40 to 12 minutes.\n';
    assert.equal(await changed(editor, 'starStories.convertToPcam'), `# Lift\n\n${story}\n# Ramp\n\n${converted}`);
    assert.equal(await changed(editor, 'undo'), text);
  });

  it('outcomes are coloured', async () => {
    const { document } = await readStory(story);
    const { data } = await commands.executeCommand<SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.deepEqual([...data], [4, story.split('\n')[4]?.indexOf('from'), 'from 40 to 12 minutes'.length, 0, 0]);
  });

  it('inlay hints and code lens come and go with their settings', async () => {
    const { document } = await readStory(story);
    const everything = new Range(0, 0, document.lineCount, 0);
    const shown = async () => [
      await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, everything),
      await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri),
    ];
    const settings = workspace.getConfiguration('starStories');
    assert.deepEqual((await shown()).flat(), []);
    await settings.update('inlayHints', true, true);
    await settings.update('codeLens', true, true);
    const [hints = [], lenses = []] = await shown();
    assert.equal(hints.length, 4);
    const [lens] = lenses as CodeLens[];
    assert.equal(lens?.command?.command, 'starStories.openPreviewToSide');
    await settings.update('inlayHints', undefined, true);
    await settings.update('codeLens', undefined, true);
    assert.deepEqual((await shown()).flat(), []);
  });
});
