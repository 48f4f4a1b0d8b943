/** Answers to what the preview asks: its model, exports, and edits of the front matter. */
import type { Connection } from 'vscode-languageserver';
import { exportStory, previewModel, setField } from '../engine/index';
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
} from '../protocol';
import type { StoryDocuments } from './documents';
import { safeguard } from './safeguard';

export function answerPreview(connection: Connection, documents: StoryDocuments): void {
  const safely = safeguard(connection.console);
  const modelOf = async (uri: string): Promise<PreviewResult> => {
    const story = await documents.analyzed(uri);
    return story ? previewModel(uri, story.version, story.analysis) : null;
  };

  connection.onRequest(
    previewRequest,
    safely<PreviewParams, PreviewResult>('preview', null, ({ uri }) => modelOf(uri)),
  );
  connection.onRequest(
    exportRequest,
    safely<ExportParams, ExportResult>('export', null, async ({ uri, format }) => {
      const model = await modelOf(uri);
      return model && exportStory(model, format);
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
