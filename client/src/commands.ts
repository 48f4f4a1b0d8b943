/** The commands of the palette. */
import { commands, Disposable, type LogOutputChannel, Uri, ViewColumn } from 'vscode';
import type { Bank } from './bank/bank';
import { compareStories } from './bank/compare';
import type { Coverage } from './bank/coverage';
import { matchStories } from './bank/match';
import { isPlace, wishOf } from './bank/tree';
import type { BankView } from './bank/view';
import { newStory } from './newStory';
import { copyAsMarkdown, exportAsHtml } from './preview/giveAway';
import type { Previews } from './preview/previews';
import { selectInEditor } from './preview/select';
import type { RulePages } from './rulePages';
import type { StoryServer } from './server';
import { splitNotes } from './splitNotes';

/** What the commands work on. */
export interface Parts {
  readonly server: StoryServer;
  readonly previews: Previews;
  readonly pages: RulePages;
  readonly output: LogOutputChannel;
  readonly bank: Bank;
  readonly bankView: BankView;
  readonly coverage: Coverage;
}

export function registerCommands({ server, previews, pages, output, bank, bankView, coverage }: Parts): Disposable {
  const handlers: Record<string, (...args: unknown[]) => unknown> = {
    newStory: (argument) => newStory(server, argument),
    splitNotes: (resource) => splitNotes(server, resource),
    matchStories: (question) => matchStories(server, question),
    openCoverage: () => coverage.open(),
    refreshBank: () => bank.reload(),
    groupBankByPrompt: () => bankView.groupBy('prompt'),
    groupBankByCompetency: () => bankView.groupBy('competency'),
    groupBankByScore: () => bankView.groupBy('score'),
    writeStory: (node) => newStory(server, wishOf(node)),
    openStory: (place) => isPlace(place) && selectInEditor(Uri.parse(place.uri), place.span),
    compareStories,
    dismissRemoteNote: () => bankView.dismissRemote(),
    explainRule: (rule) => pages.open(rule),
    openPreview: (resource) => previews.open(resource, ViewColumn.Active),
    openPreviewToSide: (resource) => previews.open(resource, ViewColumn.Beside),
    togglePreviewLock: () => previews.toggleLock(),
    copyAsMarkdown: () => previews.target && copyAsMarkdown(server, previews.target),
    exportAsHtml: () => previews.target && exportAsHtml(server, previews.target),
    restartServer: () => server.restart(),
    showOutput: () => output.show(),
    openSettings: () => commands.executeCommand('workbench.action.openSettings', 'starStories.'),
  };
  return Disposable.from(
    ...Object.entries(handlers).map(([name, handler]) => commands.registerCommand(`starStories.${name}`, handler)),
  );
}
