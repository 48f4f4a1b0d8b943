/** How the nodes of the bank's tree look, sound and answer a click. */
import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import { apart } from '../apart';
import { minutes } from '../minutes';
import type { BankNode, Finding, Story } from './tree';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

export function itemOf(node: BankNode): TreeItem {
  const item = looksOf(node);
  item.id = node.id;
  item.contextValue = node.kind;
  return item;
}

function looksOf(node: BankNode): TreeItem {
  switch (node.kind) {
    case 'group': {
      const item = new TreeItem(apart(node.label), node.id === 'findings' ? Collapsed : Expanded);
      item.description = String(node.count);
      return item;
    }
    case 'prompt':
      return promptItem(node);
    case 'story':
      return storyItem(node);
    case 'finding':
      return findingItem(node.finding, node.story);
    case 'remote': {
      const host = node.remote.slice(0, node.remote.indexOf('/'));
      const item = new TreeItem(`This folder has a remote at ${host}`, None);
      item.description = 'keep confidential stories private';
      item.tooltip = `The stories may be pushed to ${node.remote}. Make sure that it is private, or leave out what is confidential.`;
      item.iconPath = new ThemeIcon('globe', new ThemeColor('problemsInfoIcon.foreground'));
      return item;
    }
    case 'problem': {
      const item = new TreeItem(node.message, None);
      item.iconPath = new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
      item.tooltip = `${Uri.parse(node.uri).path}: ${node.message}`;
      return item;
    }
  }
}

function promptItem({ prompt, count }: Extract<BankNode, { kind: 'prompt' }>): TreeItem {
  const { text, competency, expects } = prompt;
  const item = new TreeItem(apart(competency), count > 0 ? Collapsed : None);
  const told = count === 0 ? 'no story yet' : count === 1 ? '1 story' : `${count} stories`;
  item.description = count > 0 ? text : `${told}: ${apart(text)}`;
  item.iconPath =
    count > 0
      ? new ThemeIcon('pass', new ThemeColor('testing.iconPassed'))
      : new ThemeIcon('circle-large-outline', new ThemeColor('list.warningForeground'));
  const tooltip = new MarkdownString();
  tooltip.appendText(`${text} (${told})\n\n`);
  if (expects.length > 0) tooltip.appendText(`An answer shows: ${expects.join('; ')}.`);
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `${competency}: ${text} ${told}` };
  return item;
}

const bandIcons: Readonly<Record<Story['band'], string>> = {
  weak: 'star-empty',
  developing: 'star-empty',
  solid: 'star-half',
  strong: 'star-full',
  outstanding: 'star-full',
};

function storyItem({ story, hasNamesake }: Extract<BankNode, { kind: 'story' }>): TreeItem {
  const { title, score, band, seconds, draft, question, competencies, outcomes } = story;
  const item = new TreeItem(apart(title), None);
  const file = apart(workspace.asRelativePath(Uri.parse(story.uri)));
  const state = draft ? 'draft' : `${score} · ${minutes(seconds)}`;
  item.description = hasNamesake ? `${state} · ${file}` : state;
  item.iconPath = new ThemeIcon(draft ? 'edit' : bandIcons[band]);
  const lines = [
    title,
    draft ? 'Still a template' : `Score ${score} (${band}), ${minutes(seconds)} minutes`,
    question && `Question: ${question}`,
    competencies.length > 0 && `Shows: ${competencies.join(', ')}`,
    outcomes.length > 0 && `Outcomes: ${outcomes.map(({ text }) => text).join('; ')}`,
    file,
  ];
  const tooltip = new MarkdownString();
  tooltip.appendText(lines.filter(Boolean).join('\n\n'));
  item.tooltip = tooltip;
  const spoken = draft ? 'draft' : `score ${score} of 100, ${band}, ${minutes(seconds)} minutes`;
  item.accessibilityInformation = { label: `${title}, ${spoken}${hasNamesake ? `, ${file}` : ''}` };
  item.command = {
    command: 'starStories.openStory',
    title: 'Open Story',
    arguments: [{ uri: story.uri, span: story.span }],
  };
  return item;
}

const severities: Readonly<Record<Finding['severity'], readonly [icon: string, color: string]>> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb', 'problemsInfoIcon.foreground'],
};

function findingItem({ rule, severity, message, place }: Finding, story: Story | undefined): TreeItem {
  const item = new TreeItem(apart(message), None);
  const [icon, color] = severities[severity];
  item.iconPath = new ThemeIcon(icon, new ThemeColor(color));
  item.description = story?.title ?? rule;
  item.tooltip = `${message} (${rule})`;
  item.accessibilityInformation = { label: `${severity}: ${message}` };
  const { uri, span } = place ?? story ?? {};
  if (uri && span) item.command = { command: 'starStories.openStory', title: 'Open Story', arguments: [{ uri, span }] };
  return item;
}
