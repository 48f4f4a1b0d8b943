/** One JSON document, version 1 of the contract; a line a file. */
import type { Formatter } from '../formats';

const tool = JSON.stringify({ name: 'star-stories', version: __VERSION__ });

export const json = (): Formatter => ({
  start: `{"version":1,"tool":${tool},"files":[\n`,
  separator: ',\n',
  file: ({ record }) => JSON.stringify(record),
  end: ({ summary }) => `\n],"summary":${JSON.stringify(summary)}}\n`,
});
