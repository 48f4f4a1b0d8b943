/** Stories in a workspace that is in no folder of this computer: config files found upward, exports, rule pages. */
import assert from 'node:assert/strict';
import {
  commands,
  type Disposable,
  languages,
  TabInputCustom,
  TabInputText,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { MemoryFiles } from './files/memoryFiles';
import { activated, eventually, rulesOf } from './support';

const text = '## Situation\n\nForty services failed.\n\n## Action\n\nFirst we drew the failure tree.\n';

describe('A virtual workspace', () => {
  let files: Disposable;
  before(async () => {
    await activated();
    files = workspace.registerFileSystemProvider('memory', new MemoryFiles(), { isCaseSensitive: true });
  });
  after(() => files.dispose());

  const at = (path: string): Uri => Uri.from({ scheme: 'memory', path });

  async function open(path: string, files: Readonly<Record<string, string>>): Promise<TextDocument> {
    for (const [name, text] of Object.entries(files)) {
      await workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
    }
    const document = await workspace.openTextDocument(at(path));
    await window.showTextDocument(document);
    return document;
  }

  const severityOf = ({ uri }: TextDocument, rule: string): number | undefined =>
    languages.getDiagnostics(uri).find(({ code }) => typeof code === 'object' && code.value === rule)?.severity;

  it('shows the findings of a story', async () => {
    const document = await open('/plain/a.star.md', { '/plain/a.star.md': text });
    assert.equal(document.languageId, 'star-story');
    await eventually(languages.onDidChangeDiagnostics, () => rulesOf(document).includes('we-in-action') || undefined);
  });

  it('finds the config file upward', async () => {
    const document = await open('/bank/2026/a.star.md', {
      '/bank/.star-stories.yaml': 'rules:\n  we-in-action: error\n',
      '/bank/2026/a.star.md': text,
    });
    await eventually(languages.onDidChangeDiagnostics, () => severityOf(document, 'we-in-action') === 0 || undefined);
  });

  it('opens the page of a rule', async () => {
    // Markdown's preview shows it; a server's VS Code has none on the web, and waits for it.
    void commands.executeCommand('starStories.explainRule', 'we-in-action');
    const page = await eventually(window.tabGroups.onDidChangeTabs, () => {
      const input = window.tabGroups.activeTabGroup.activeTab?.input;
      const isPage = input instanceof TabInputCustom || input instanceof TabInputText;
      return isPage && input.uri.scheme === 'star-stories-rule' ? input.uri : undefined;
    });
    assert.match((await workspace.openTextDocument(page)).getText(), /^# we-in-action/);
  });
});
