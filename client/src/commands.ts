/** The commands of the palette. */
import { commands, Disposable, type LogOutputChannel, ViewColumn } from 'vscode';
import { newStory } from './newStory';
import { copyAsMarkdown, exportAsHtml } from './preview/giveAway';
import type { Previews } from './preview/previews';
import type { RulePages } from './rulePages';
import type { StoryServer } from './server';
import { splitNotes } from './splitNotes';

export function registerCommands(
  server: StoryServer,
  previews: Previews,
  pages: RulePages,
  output: LogOutputChannel,
): Disposable {
  const handlers: Record<string, (argument?: unknown) => unknown> = {
    newStory: (argument) => newStory(server, argument),
    splitNotes: (resource) => splitNotes(server, resource),
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
