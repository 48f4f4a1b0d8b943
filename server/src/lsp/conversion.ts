/** Conversions to another framework: commands for every editor, and refactorings at a label. */
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Connection,
  MessageType,
  Position,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { type Conversion, convert, type Span } from '../engine/index';
import type { Analyzed, StoryDocuments } from './documents';
import { type Client, toOffset, wants } from './from-lsp';
import { toWorkspaceEdit } from './to-lsp';

// Their arguments: the story's URI and, in a file with several stories, a position in the one that is meant.
const pcamCommand = 'starStories.convertToPcam';
const starCommand = 'starStories.convertToStar';
const resultFirstCommand = 'starStories.convertToResultFirst';

const conversions: ReadonlyMap<string, { readonly to: Conversion; readonly title: string }> = new Map([
  [pcamCommand, { to: 'pcam', title: 'Convert to PCAM' }],
  [starCommand, { to: 'star', title: 'Convert to STAR' }],
  [resultFirstCommand, { to: 'star-result-first', title: 'Convert to Result-First' }],
]);

export const conversionCommands: readonly string[] = [...conversions.keys()];

/** Converts the story and says so where there is nothing to do. Takes what the client sent. */
export async function runConversion(
  connection: Connection,
  documents: StoryDocuments,
  client: Client,
  command: string,
  [uri, position]: readonly unknown[] = [],
): Promise<null> {
  const conversion = conversions.get(command);
  const story = typeof uri === 'string' ? await documents.analyzed(uri) : undefined;
  const say = async (message: string) => {
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    return null;
  };
  if (!conversion) return null;
  if (!story) return say('Open the story that you want to convert.');
  const offset = Position.is(position) ? toOffset(story.lines, position) : undefined;
  const converted = convert(story.analysis, conversion.to, offset);
  if (!converted.edits) return say(converted.reason);
  const edit = toWorkspaceEdit({ ...story, edits: converted.edits }, client);
  const { applied } = await connection.workspace.applyEdit({ label: conversion.title, edit });
  return applied ? null : say('The story has changed in the meantime. Please try again.');
}

/** Offered at labels, and to those who ask for refactorings anywhere. */
export function conversionActions(
  story: Analyzed,
  span: Span,
  { only }: CodeActionContext,
  client: Client,
): CodeAction[] {
  const kind = CodeActionKind.RefactorRewrite;
  if (!wants(only, kind) || (only === undefined && !isAtLabel(story, span))) return [];
  return [...conversions.values()].flatMap(({ to, title }) => {
    const { edits } = convert(story.analysis, to, span.start);
    return edits ? [{ title, kind, edit: toWorkspaceEdit({ ...story, edits }, client) }] : [];
  });
}

const isAtLabel = ({ analysis }: Analyzed, { start, end }: Span): boolean =>
  analysis.stories.some(({ story }) =>
    story.sections.some(({ label }) => label && label.outer.start <= end && start <= label.outer.end),
  );
