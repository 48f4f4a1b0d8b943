/** The one place where an exported page turns text into HTML. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe between tags and in quoted attributes; what runs right to left stays apart from its surroundings. */
export const isolated = (text: string): string => `<bdi>${escaped(text)}</bdi>`;

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] as string);
