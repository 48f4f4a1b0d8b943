/** Answers to what the preview asks: its model, exports, and edits of the front matter. */
import type { Connection } from 'vscode-languageserver';
import {
  type Analysis,
  exportStories,
  previewModel,
  redactedModel,
  type StoryAnalysis,
  setField,
  storyAt,
} from '../engine/index';
import {
  type ExportParams,
  type ExportResult,
  exportRequest,
  type PreviewParams,
  type PreviewResult,
  previewRequest,
  type SetFieldParams,
  type SetFieldResult,
  setFieldRequest,
  type WhichStory,
} from '../protocol';
import type { StoryDocuments } from './documents';
import { safeguard } from './safeguard';

export function answerPreview(connection: Connection, documents: StoryDocuments): void {
  const safely = safeguard(connection.console);

  connection.onRequest(
    previewRequest,
    safely<PreviewParams, PreviewResult>('preview', null, async ({ uri, ...which }) => {
      const file = await documents.analyzed(uri);
      return file ? previewModel(uri, file.version, file.analysis, named(file.analysis, which)) : null;
    }),
  );
  connection.onRequest(
    exportRequest,
    safely<ExportParams, ExportResult>('export', null, async ({ uri, format, redact, budget, ...which }) => {
      const file = await documents.analyzed(uri);
      if (!file) return null;
      const { analysis, version } = file;
      const one = named(analysis, which);
      const modelOf = redact ? redactedModel : previewModel;
      const stories = one ? [one] : analysis.stories;
      const models = stories.map((story) => modelOf(uri, version, analysis, story));
      if (budget === undefined) return exportStories(models, format);
      const tellings = models.flatMap(({ cuts }) => cuts.filter((cut) => cut.budget === budget));
      return tellings.map(({ text }) => text).join('\n\n');
    }),
  );
  connection.onRequest(
    setFieldRequest,
    safely<SetFieldParams, SetFieldResult>('field', null, async ({ uri, key, value }) => {
      const story = await documents.analyzed(uri);
      const edits = story ? setField(story.analysis.file, key, value) : [];
      if (!story || edits.length === 0) return null;
      return { version: story.version, edits: edits.map(({ span, text }) => ({ ...span, text })) };
    }),
  );
}

const named = (analysis: Analysis, { story, at }: WhichStory): StoryAnalysis | undefined =>
  (story !== undefined ? analysis.stories[story] : undefined) ?? (at !== undefined ? storyAt(analysis, at) : undefined);
