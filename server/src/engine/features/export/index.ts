/** Stories with their scores to give away: one text in a format of choice. */
import type { PreviewModel } from '../preview/model';
import { htmlOf } from './html';
import { markdownOf } from './markdown';
import { plainTextOf } from './text';

/** Formats by name; the name is the file's extension. */
export const exportFormats = { html: htmlOf, md: markdownOf, txt: plainTextOf } as const;

export type ExportFormat = keyof typeof exportFormats;

export const isExportFormat = (name: string): name is ExportFormat => Object.hasOwn(exportFormats, name);

/** The whole document, one story behind the other; ends in a line break. */
export const exportStories = (models: readonly PreviewModel[], format: ExportFormat): string =>
  exportFormats[format](models);
