/** The language server as the rest of the extension sees it: a few questions and one event. */
import { type CancellationToken, type Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AnalyzedParams,
  type AssistParams,
  type AssistResult,
  analyzedNotification,
  assistRequest,
  type BankNews,
  type BankParams,
  bankChangedNotification,
  bankRequest,
  type ExportParams,
  type ExportResult,
  exportRequest,
  type MatchParams,
  type MatchResult,
  matchRequest,
  type NewStoryChoicesParams,
  type NewStoryChoicesResult,
  type NewStoryParams,
  type NewStoryResult,
  newStoryChoicesRequest,
  newStoryRequest,
  type PreviewParams,
  type PreviewResult,
  previewRequest,
  type SetFieldParams,
  type SetFieldResult,
  type SpeechParams,
  type SpeechResult,
  type SplitNotesParams,
  type SplitNotesResult,
  setFieldRequest,
  speechRequest,
  splitNotesRequest,
} from '../../server/src/protocol';

export class StoryServer implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #analyzed = new EventEmitter<AnalyzedParams>();
  readonly #bankChanged = new EventEmitter<void>();

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#client.onNotification(analyzedNotification, (params: AnalyzedParams) => this.#analyzed.fire(params));
    this.#client.onNotification(bankChangedNotification, () => this.#bankChanged.fire());
  }

  /** Fires after every analysis of an open story. */
  get onDidAnalyze(): Event<AnalyzedParams> {
    return this.#analyzed.event;
  }

  /** Fires when the story bank is not what it was when it was last asked for. */
  get onDidChangeBank(): Event<void> {
    return this.#bankChanged.event;
  }

  start(): Promise<void> {
    return this.#client.start();
  }

  async restart(): Promise<void> {
    if (this.#client.needsStop()) await this.#client.stop();
    await this.#client.start();
  }

  /** The preview's model, or null when the document is no story or is not open. */
  preview(params: PreviewParams): Promise<PreviewResult> {
    return this.#client.sendRequest<PreviewResult>(previewRequest, params);
  }

  /** A story with its score as one text, or null when the document is no story or is not open. */
  exported(params: ExportParams): Promise<ExportResult> {
    return this.#client.sendRequest<ExportResult>(exportRequest, params);
  }

  /** Edits that write a field of the front matter, or null when only the author can. */
  setField(params: SetFieldParams): Promise<SetFieldResult> {
    return this.#client.sendRequest<SetFieldResult>(setFieldRequest, params);
  }

  /** What is new of the stories of the workspace's folders, in pieces. */
  bank(params: BankParams): Promise<BankNews> {
    return this.#client.sendRequest<BankNews>(bankRequest, params);
  }

  /** The stories that answer a question, the best first. */
  match(params: MatchParams): Promise<MatchResult> {
    return this.#client.sendRequest<MatchResult>(matchRequest, params);
  }

  /** Profiles, prompts and frameworks for a new story. */
  newStoryChoices(params: NewStoryChoicesParams): Promise<NewStoryChoicesResult> {
    return this.#client.sendRequest<NewStoryChoicesResult>(newStoryChoicesRequest, params);
  }

  /** A new story as a snippet, and a free name for its file; nothing is written. */
  newStory(params: NewStoryParams): Promise<NewStoryResult> {
    return this.#client.sendRequest<NewStoryResult>(newStoryRequest, params);
  }

  /** The files that notes with many stories become; nothing is written. */
  splitNotes(params: SplitNotesParams): Promise<SplitNotesResult> {
    return this.#client.sendRequest<SplitNotesResult>(splitNotesRequest, params);
  }

  /** Words as spoken and seconds of a part of an open story; offsets in UTF-16 code units. */
  speech(params: SpeechParams, token: CancellationToken): Promise<SpeechResult> {
    return this.#client.sendRequest<SpeechResult>(speechRequest, params, token);
  }

  /** What an assistant is told, as JSON; null when there is no such file. */
  assist(params: AssistParams, token: CancellationToken): Promise<AssistResult> {
    return this.#client.sendRequest<AssistResult>(assistRequest, params, token);
  }

  async dispose(): Promise<void> {
    this.#analyzed.dispose();
    this.#bankChanged.dispose();
    await this.#client.dispose();
  }
}
