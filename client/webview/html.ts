/** HTML from parts: whatever is put into a template is escaped, except HTML that a template made. */

/** A piece of HTML that may be put into another as it is. Only `html` makes one. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | false | undefined | readonly Part[];

/** @example html`<p>${title}</p>` */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(String.raw({ raw: strings }, ...parts.map(toText)));

function toText(part: Part): string {
  if (part instanceof Html) return part.text;
  if (part === false || part === undefined) return '';
  return typeof part === 'object' ? part.map(toText).join('') : escapeHtml(String(part));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text safe between tags and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] as string);
