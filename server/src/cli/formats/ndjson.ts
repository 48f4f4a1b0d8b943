/** A line of JSON a file, the record of the contract; then a line with the summary. */
import type { Formatter } from '../formats';

export const ndjson = (): Formatter => ({
  file: ({ record }) => `${JSON.stringify(record)}\n`,
  end: ({ summary }) => `${JSON.stringify({ summary })}\n`,
});
