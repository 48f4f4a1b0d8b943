/** Text with places to fill in, in the snippet notation of LSP. */

/** `text` as a snippet that inserts exactly it. */
export const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** A place to fill in that shows `text` until then. */
export const placeholder = (index: number, text: string): string => `\${${index}:${literal(text)}}`;

/** A place that offers some texts, the first of them to begin with. */
export const choice = (index: number, texts: readonly string[]): string =>
  `\${${index}|${texts.map((text) => text.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;

/** A snippet's text as it would read with every place left as it is. */
export const plainText = (snippet: string): string =>
  snippet.replace(
    /\\([\\$},|])|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}|\$\{?\d+\}?/g,
    (_, escaped?: string, shown?: string, first?: string) => escaped ?? plainText(shown ?? first ?? ''),
  );
