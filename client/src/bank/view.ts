/** The view "Story Bank": all stories of the workspace, grouped by prompt, competency or score. */
import {
  commands,
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { Bank } from './bank';
import { itemOf } from './items';
import { publicRemote } from './remote';
import { type BankNode, bankNodes, type Grouping, groupings } from './tree';

const groupingKey = 'starStories.bankGrouping';
/** Of the remote whose note the author has sent away. */
const dismissedKey = 'starStories.dismissedRemote';

export class BankView implements TreeDataProvider<BankNode>, Disposable {
  readonly #bank: Bank;
  readonly #memento: Memento;
  readonly #output: LogOutputChannel;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<BankNode>;
  readonly #subscriptions: Disposable;
  #grouping: Grouping;

  /** @param memento remembers how the author groups the stories */
  constructor(bank: Bank, memento: Memento, output: LogOutputChannel) {
    this.#bank = bank;
    this.#memento = memento;
    this.#output = output;
    const kept = memento.get(groupingKey);
    this.#grouping = groupings.find((one) => one === kept) ?? 'prompt';
    void commands.executeCommand('setContext', groupingKey, this.#grouping);
    this.#view = window.createTreeView('starStories.bank', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#view,
      bank.onDidChange(() => this.#changed.fire()),
    );
  }

  get onDidChangeTreeData() {
    return this.#changed.event;
  }

  async groupBy(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    this.#changed.fire();
    await this.#memento.update(groupingKey, grouping);
    await commands.executeCommand('setContext', groupingKey, grouping);
  }

  /** Sends the note about a public remote away, for good. */
  async dismissRemote(): Promise<void> {
    await this.#memento.update(dismissedKey, await publicRemote());
    this.#changed.fire();
  }

  getTreeItem(node: BankNode): TreeItem {
    return itemOf(node);
  }

  async getChildren(node?: BankNode): Promise<BankNode[]> {
    if (node) return 'children' in node ? [...node.children] : [];
    try {
      const bank = await this.#bank.model();
      this.#view.description = bank.stories.length > 0 ? `mean score ${bank.meanScore}` : '';
      return [...bankNodes(bank, this.#grouping, await this.#remote())];
    } catch (error) {
      this.#output.error(`Story bank: ${error}`);
      return [];
    }
  }

  async #remote(): Promise<string | undefined> {
    const remote = await publicRemote();
    return remote === this.#memento.get(dismissedKey) ? undefined : remote;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
