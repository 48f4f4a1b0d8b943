/** Between a story's question and the prompt that it is: definition and references. */
import type {
  Definition,
  DefinitionLink,
  DefinitionParams,
  Location,
  ReferenceParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import {
  type Asked,
  askedAt,
  askedIn,
  isSameAsked,
  LineIndex,
  type PromptPlace,
  profileLine,
  promptPlaces,
  questionOf,
  type Span,
} from '../engine/index';
import { type BankFile, type BankIndex, keyOf } from './bank-index';
import type { Analyzed, StoryDocuments } from './documents';
import { type Client, toOffset } from './from-lsp';
import { configFile } from './settings';
import { toRange } from './to-lsp';

/** The question at a place, and where its prompt is written; a built-in prompt is in no file. */
interface Found {
  readonly asked: Pick<Asked, 'text' | 'prompt'>;
  readonly range: DefinitionLink['originSelectionRange'];
  readonly prompt: Location | undefined;
}

export async function definitionOf(
  documents: StoryDocuments,
  params: DefinitionParams,
  client: Client,
): Promise<Definition | DefinitionLink[]> {
  const found = await questionAt(documents, params);
  if (!found?.prompt) return [];
  const { uri, range } = found.prompt;
  if (!client.linksDefinitions || !found.range) return found.prompt;
  return [{ originSelectionRange: found.range, targetUri: uri, targetRange: range, targetSelectionRange: range }];
}

/** The stories that answer the question, the open ones first, and its prompt if it is wanted, too. */
export async function referencesOf(
  documents: StoryDocuments,
  bank: BankIndex,
  params: ReferenceParams,
): Promise<Location[]> {
  const found = await questionAt(documents, params);
  if (!found) return [];
  const stories = await Promise.all(documents.uris().map((uri) => documents.analyzed(uri)));
  const open = new Set(documents.uris().map(keyOf));
  await bank.ready();
  const answers = [
    ...stories.flatMap((story) => (story ? answersIn(story, found.asked) : [])),
    ...bank.files().flatMap((file) => (open.has(keyOf(file.uri)) ? [] : answersOf(file, found.asked))),
  ];
  return params.context.includeDeclaration && found.prompt ? [found.prompt, ...answers] : answers;
}

/** Of a file that is not open: the titles of its stories. */
const answersOf = ({ uri, lines, entries }: BankFile, wanted: Found['asked']): Location[] =>
  entries.flatMap(({ question, profile, span }) =>
    question !== undefined && isSameAsked(questionOf(question, profile), wanted) ? [at(uri, lines, span)] : [],
  );

const answersIn = ({ uri, lines, analysis }: Analyzed, wanted: Found['asked']): Location[] =>
  askedIn(analysis)
    .filter((asked) => isSameAsked(asked, wanted))
    .map(({ span }) => ({ uri, range: toRange(lines, span) }));

async function questionAt(
  documents: StoryDocuments,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<Found | undefined> {
  if (uri.endsWith(`/${configFile}`)) return promptAt(uri, documents.text(uri), position);
  const story = await documents.analyzed(uri);
  const asked = story && askedAt(story.analysis, toOffset(story.lines, position));
  return asked && { asked, range: toRange(story.lines, asked.span), prompt: promptOf(documents, story, asked) };
}

function promptAt(
  uri: string,
  text: string | undefined,
  position: TextDocumentPositionParams['position'],
): Found | undefined {
  if (text === undefined) return undefined;
  const lines = new LineIndex(text);
  const offset = toOffset(lines, position);
  const place = promptPlaces(text).find(({ span }) => span.start <= offset && offset <= span.end);
  return (
    place && { asked: { text: place.text }, range: toRange(lines, place.span), prompt: at(uri, lines, place.span) }
  );
}

/** In the config in force: in the story's profile, or in the nearest one of those that it extends. */
function promptOf(documents: StoryDocuments, { analysis, resolved }: Analyzed, { profile, prompt }: Asked) {
  if (!prompt || !resolved.config) return undefined;
  const { uri, text: saved } = resolved.config;
  const text = documents.text(uri) ?? saved;
  const places = promptPlaces(text).filter(({ id }) => id === prompt.id);
  const place = profileLine(profile, analysis.settings.profiles)
    .map((id) => places.find((one: PromptPlace) => one.profile === id))
    .find((one) => one !== undefined);
  return place && at(uri, new LineIndex(text), place.span);
}

const at = (uri: string, lines: LineIndex, span: Span): Location => ({ uri, range: toRange(lines, span) });
