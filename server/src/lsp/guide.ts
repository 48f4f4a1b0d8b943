/** Answers that help while writing: completion, selection, links, and the way between a question and its prompt. */
import type { Connection, Definition, DefinitionLink, Location, ServerCapabilities } from 'vscode-languageserver';
import { completionsAt, linksOf, selectionsAt, triggerCharacters } from '../engine/index';
import type { BankIndex } from './bank-index';
import type { StoryDocuments } from './documents';
import { type Client, toOccasion, toOffset } from './from-lsp';
import { definitionOf, referencesOf } from './prompts';
import { aboutStory } from './requests';
import { safeguard } from './safeguard';
import { toCompletionItem, toDocumentLink, toSelectionRange } from './to-lsp';

export const guideCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: [...triggerCharacters] },
  selectionRangeProvider: true,
  documentLinkProvider: {},
  definitionProvider: true,
  referencesProvider: true,
};

export function answerGuide(connection: Connection, documents: StoryDocuments, bank: BankIndex, client: Client): void {
  const feature = aboutStory(connection, documents);
  const safely = safeguard(connection.console);

  connection.onCompletion(
    feature('completion', [], ({ analysis, lines }, { position, context }) =>
      completionsAt(analysis, toOffset(lines, position), toOccasion(context)).map((completion, at) =>
        toCompletionItem(lines, completion, at, client),
      ),
    ),
  );
  connection.onSelectionRanges(
    feature('selection', [], ({ analysis, lines }, { positions }) =>
      positions.map((position) => toSelectionRange(lines, selectionsAt(analysis, toOffset(lines, position)))),
    ),
  );
  connection.onDocumentLinks(
    feature('links', [], ({ analysis, lines }) => linksOf(analysis).map((link) => toDocumentLink(lines, link, client))),
  );
  connection.onDefinition(
    safely<Parameters<typeof definitionOf>[1], Definition | DefinitionLink[]>('definition', [], (params) =>
      definitionOf(documents, params, client),
    ),
  );
  connection.onReferences(
    safely<Parameters<typeof referencesOf>[2], Location[]>('references', [], (params) =>
      referencesOf(documents, bank, params),
    ),
  );
}
