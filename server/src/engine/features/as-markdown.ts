/** Text of the author or of a config in Markdown: what would be markup stands for itself. */

/** On one line. */
export const asMarkdown = (text: string): string =>
  keptApart(text)
    .replace(/[\\`*_[\]<>|#~&]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');

/** Marks that turn the direction of text turn no more than the text that they stand in. */
const keptApart = (text: string): string => (/[\u202a-\u202e\u2066-\u2069]/.test(text) ? `\u2068${text}\u2069` : text);
