/** Answers to what a client asks before it writes files of stories. */
import type { Connection } from 'vscode-languageserver';
import { leftInNotes, newStory, newStoryChoices, type Settings, splitNotes } from '../engine/index';
import {
  type NewStoryChoicesParams,
  type NewStoryChoicesResult,
  type NewStoryParams,
  type NewStoryResult,
  newStoryChoicesRequest,
  newStoryRequest,
  type SplitNotesParams,
  type SplitNotesResult,
  splitNotesRequest,
} from '../protocol';
import { safeguard } from './safeguard';
import type { SettingsStore } from './settings';

export function answerWriting(connection: Connection, settings: SettingsStore): void {
  const safely = safeguard(connection.console);

  connection.onRequest(
    newStoryChoicesRequest,
    safely<NewStoryChoicesParams, NewStoryChoicesResult | null>('choices for a new story', null, async ({ folder }) =>
      newStoryChoices(await settingsIn(folder)),
    ),
  );
  connection.onRequest(
    newStoryRequest,
    safely<NewStoryParams, NewStoryResult | null>('new story', null, async ({ folder, ...choice }) =>
      newStory(await settingsIn(folder), choice),
    ),
  );
  connection.onRequest(
    splitNotesRequest,
    safely<SplitNotesParams, SplitNotesResult>('split notes', { files: [], left: [] }, ({ text, taken }) => {
      const files = splitNotes(text, taken);
      return { files, left: leftInNotes(text, files) };
    }),
  );

  /** What holds for a story that is going to be in the folder. */
  async function settingsIn(folder: string | undefined): Promise<Settings> {
    const uri = folder === undefined ? 'untitled:new.star.md' : `${folder.replace(/\/$/, '')}/new.star.md`;
    const resolved = await settings.of(uri);
    settings.forget(uri);
    return resolved.settings;
  }
}
