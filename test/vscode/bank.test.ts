/** The story bank in VS Code: view, groups, coverage matrix, stories for a question, a note on a public remote. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  languages,
  Range,
  TabInputTextDiff,
  type TreeItem,
  window,
  workspace,
} from 'vscode';
import type { Api } from '../../client/src/extension';
import { accepting, activated, eventually, rulesOf, workspaceFile } from './support';

const story = `---\nquestion: "Tell me about a conflict with a colleague."\n---\n# Two chefs, one stove\n\n## Situation\nThe stove was booked twice.\n\n## Action\nI drew a plan with her.\n\n## Result\nI cut the waits from 20 minutes to 5.\n`;

describe('The story bank', function () {
  this.timeout(60_000);
  let api: Api;
  const roots = async () => (await api.bankView.getChildren()).map(({ id }) => id);
  const find = async (id: string) => (await api.bankView.getChildren()).find((node) => node.id === id);
  const nextChange = () =>
    new Promise<void>((resolve) => {
      const listening = api.bankView.onDidChangeTreeData(() => {
        listening.dispose();
        resolve();
      });
    });
  before(async () => {
    api = await activated();
    await commands.executeCommand('starStories.bank.focus');
    await api.bankView.groupBy('score');
  });

  it('lists a new file by itself, and opens it on a click', async () => {
    const file = workspaceFile('bank/stove.star.md');
    const titles = async () => {
      const groups = await api.bankView.getChildren();
      const nodes = await Promise.all(groups.map((group) => api.bankView.getChildren(group)));
      return nodes.flat().map((node) => api.bankView.getTreeItem(node));
    };
    assert.ok(!(await titles()).some(({ label }) => label === 'Two chefs, one stove'));
    await workspace.fs.writeFile(file, Buffer.from(story));
    let item: TreeItem | undefined;
    while (!item) {
      const changed = nextChange();
      item = (await titles()).find(({ label }) => label === 'Two chefs, one stove');
      if (!item) await changed;
    }
    assert.match(String(item.description), /^\d+ · \d:\d\d$/);
    assert.match(item.accessibilityInformation?.label ?? '', /^Two chefs, one stove, score \d+ of 100, /);
    assert.ok(item.command);
    await commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
    assert.equal(window.activeTextEditor?.document.uri.path, file.path);
    assert.equal(window.activeTextEditor?.document.getText(window.activeTextEditor.selection), 'Two chefs, one stove');
  });

  it('leads from a story told twice to its twin, and compares the two', async () => {
    const telling =
      'I drew a new rota with the two night nurses. I timed every round for a fortnight. I wrote the questions on a card and tried it in one bay.';
    const [one, other] = [workspaceFile('bank/rota.star.md'), workspaceFile('bank/night.star.md')];
    await workspace.fs.writeFile(other, Buffer.from(`# The night\n\n## Action\n${telling}\n`));
    await workspace.fs.writeFile(one, Buffer.from(`# The rota\n\n## Action\n${telling}\n`));
    const document = await workspace.openTextDocument(one);
    await window.showTextDocument(document);
    await eventually(
      languages.onDidChangeDiagnostics,
      () => rulesOf(document).includes('duplicate-story') || undefined,
    );
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      one,
      new Range(0, 2, 0, 2),
      'quickfix',
    );
    const run = async (name: string) => {
      const command = actions.find(({ title }) => title === name)?.command;
      assert.ok(command, actions.map(({ title }) => title).join(', '));
      await commands.executeCommand(command.command, ...(command.arguments ?? []));
    };
    await run('Go to the other story');
    const editor = window.activeTextEditor;
    assert.deepEqual(
      [editor?.document.uri.path, editor?.document.getText(editor.selection)],
      [other.path, 'The night'],
    );
    await run('Compare with the other story');
    const { input, label } = window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof TabInputTextDiff);
    assert.deepEqual([input.original.path, input.modified.path], [one.path, other.path]);
    assert.equal(label, 'rota.star.md ↔ night.star.md');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('groups as it is told, and starts the wizard at a prompt', async () => {
    await commands.executeCommand('starStories.groupBankByCompetency');
    assert.ok((await roots()).some((id) => id === 'none' || id?.startsWith('competency/')));
    await commands.executeCommand('starStories.groupBankByPrompt');
    const profile = (await api.bankView.getChildren()).find(({ kind }) => kind === 'group') ?? undefined;
    const prompts = await api.bankView.getChildren(profile?.id === 'none' ? undefined : profile);
    const open = prompts.find((node) => node.kind === 'prompt' && node.children.length === 0);
    assert.ok(open?.kind === 'prompt');
    await accepting(commands.executeCommand('starStories.writeStory', open));
    const text = window.activeTextEditor?.document.getText() ?? '';
    assert.ok(text.includes(`question: ${JSON.stringify(open.prompt.text)}`), text);
  });

  it('shows the coverage matrix', async () => {
    let stories = 0;
    api.coverage.onDidDraw((count) => {
      stories = count;
    });
    await commands.executeCommand('starStories.openCoverage');
    await eventually(api.coverage.onDidDraw, () => stories || undefined);
    assert.ok(stories >= 4);
  });

  it('finds the story that answers a question', async () => {
    await accepting(commands.executeCommand('starStories.matchStories', 'Tell me about a conflict with a colleague.'));
    assert.match(window.activeTextEditor?.document.getText() ?? '', /^# Two chefs, one stove$/m);
  });

  it('tells of a public remote until the author sends the note away', async () => {
    const config = '[remote "origin"]\n\turl = git@github.com:ann/stories.git\n';
    await workspace.fs.writeFile(workspaceFile('.git/config'), Buffer.from(config));
    const note = await find('remote');
    assert.ok(note);
    assert.equal(api.bankView.getTreeItem(note).label, 'This folder has a remote at github.com');
    await commands.executeCommand('starStories.dismissRemoteNote');
    assert.equal(await find('remote'), undefined);
  });
});
