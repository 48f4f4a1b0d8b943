/** What helps while writing in VS Code: lists that open by themselves, selection, links, the way to a prompt. */
import assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  Position,
  Selection,
  type SelectionRange,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { activated, newStory } from './support';

const scene = '## Situation\n\nThe lift stood still for a week.\n\n';

const type = async (text: string): Promise<void> => {
  for (const char of text) await commands.executeCommand('type', { text: char });
};

async function storyAtEnd(content: string): Promise<TextEditor> {
  const editor = await newStory(content);
  const end = editor.document.positionAt(content.length);
  editor.selection = new Selection(end, end);
  return editor;
}

/** Takes the first suggestion as soon as a list is open. */
async function accepted({ document }: TextEditor): Promise<string> {
  const before = document.getText();
  while (document.getText() === before) await commands.executeCommand('acceptSelectedSuggestion');
  return document.getText();
}

const offered = async ({ document }: TextEditor, position: Position, trigger?: string): Promise<string[]> => {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
};

describe('While writing', () => {
  before(activated);

  it('the marks of a heading open the list of missing sections', async () => {
    const editor = await storyAtEnd(scene);
    await type('##');
    assert.equal(await accepted(editor), `${scene}## Task\n\n[what had to be reached, and by whom]`);
    await type('Ten beds.');
    assert.equal(editor.document.getText(), `${scene}## Task\n\nTen beds.`);
  });

  it('a blank line below a section opens it, too', async () => {
    const editor = await storyAtEnd(scene.trimEnd());
    await type('\n\n');
    assert.match(await accepted(editor), /\n\n## Task\n\n\[/);
  });

  it('a field of the front matter opens the list of its values', async () => {
    const editor = await storyAtEnd('---\nprofile:');
    await type(' ');
    assert.equal(await accepted(editor), '---\nprofile: general');
  });

  it('in a sentence nothing is offered unasked, and verbs are when asked', async () => {
    const editor = await newStory('## Action\nI helped with the move.\n');
    const at = new Position(1, 'I helped with'.length);
    assert.ok(!(await offered(editor, at, ' ')).includes('planned'));
    assert.ok((await offered(editor, at)).includes('planned'));
    const settings = workspace
      .getConfiguration('editor', editor.document)
      .get<Record<string, string>>('quickSuggestions');
    assert.equal(settings?.other, 'off');
  });

  it('the selection grows by sentence, the outline names every part, rules are links', async () => {
    const { document } = await newStory('# \n\n<!-- star-disable hedge -->\n\n## Action\n\nI called. It ran at six.\n');
    const [range] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [new Position(6, 14)],
    );
    const texts: string[] = [];
    for (let one = range; one; one = one.parent as SelectionRange) texts.push(document.getText(one.range));
    assert.ok(texts.includes('It ran at six.') && texts.includes('I called. It ran at six.'));
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(
      symbols.some(({ name, children }) => name === 'Action' || children.some((child) => child.name === 'Action')),
    );
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.ok(links.some(({ target }) => target?.scheme === 'star-stories-rule'));
  });

  it('a question leads to its prompt in the config, and the prompt to the story', async () => {
    const folder = workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const config = Uri.joinPath(folder.uri, 'prompts', '.star-stories.yaml');
    const story = Uri.joinPath(folder.uri, 'prompts', 'outage.star.md');
    const prompt =
      '{ id: outage, type: failure, competency: Learning, text: When did you cause an outage?, expects: [] }';
    await workspace.fs.writeFile(
      config,
      Buffer.from(`profile: acme\nprofiles:\n  acme:\n    prompts:\n      - ${prompt}\n`),
    );
    await workspace.fs.writeFile(
      story,
      Buffer.from('---\nquestion: When did you cause an outage?\n---\n\n## Action\n\nI did.\n'),
    );
    await window.showTextDocument(story);
    const [definition] = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      story,
      new Position(1, 15),
    );
    assert.ok(definition);
    const target = 'targetUri' in definition ? definition.targetUri : definition.uri;
    assert.equal(target.toString(), config.toString());
    const { document } = await window.showTextDocument(config);
    const at = document.positionAt(document.getText().indexOf('When did'));
    const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', config, at);
    assert.ok(found.some(({ uri }) => uri.toString() === story.toString()));
  });
});
