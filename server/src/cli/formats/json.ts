/** One JSON document, version 1 of the contract; a line a file. */
import type { Formatter } from '../formats';

export const json = (): Formatter => {
  let separator = '\n';
  const tool = JSON.stringify({ name: 'star-stories', version: __VERSION__ });
  return {
    start: () => `{"version":1,"tool":${tool},"files":[`,
    file({ record }) {
      const text = separator + JSON.stringify(record);
      separator = ',\n';
      return text;
    },
    end: ({ summary }) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
};
