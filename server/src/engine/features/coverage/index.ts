/** The coverage of a bank to give away: one text in a format of choice. */
import type { BankModel } from '../../bank/model';
import { coverageHtml } from './html';
import { coverageMarkdown } from './markdown';

/** Formats by name; the name is the file's extension. */
const formats = { html: coverageHtml, md: coverageMarkdown } as const;

export type CoverageFormat = keyof typeof formats;

/** The whole document; ends in a line break. */
export const exportCoverage = (model: BankModel, format: CoverageFormat): string => formats[format](model);
