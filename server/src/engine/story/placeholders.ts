/** Texts that wait to be filled in: `[what hurt, for whom]`, `<your metric>`, `TODO`, `___`, `{{…}}`, `XX %`. */
import type { Leaf, Markdown } from '../text/markdown';
import { firstFrom } from '../text/ordered';
import { type Span, spanOf } from '../text/span';
import type { Landmark } from './landmark';

/** In order of the text, without overlaps. They are not told. */
export function findPlaceholders(
  text: string,
  { brackets, tags, prose, leaves }: Markdown,
  landmarks: readonly Landmark[],
): readonly Span[] {
  const labels = new Set(landmarks.map(({ label }) => label.span.start));
  const found = [
    ...brackets.filter((span) => isOpenBracket(text, span) && !labels.has(span.start + 1)),
    ...tags.filter((span) => isOpenTag(text, span)),
    ...leaves.filter((leaf) => isDots(text, leaf)).map(({ start, end }) => spanOf(start, end)),
  ];
  const code = leaves.filter(({ kind }) => kind === 'code');
  for (const { index, 0: words } of prose.matchAll(unfilled)) {
    const block = code[firstFrom(code, index + 1) - 1];
    if (!block || block.end <= index) found.push(spanOf(index, index + words.length));
  }
  found.sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** `prose` with the spans blanked out. */
export function without(prose: string, spans: readonly Span[]): string {
  if (spans.length === 0) return prose;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(prose.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return pieces.join('') + prose.slice(at);
}

const unfilled =
  /\{\{[^{}\n]{0,200}\}\}|(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}-])(?:(?:TODO|TBD|TBC|FIXME)(?![\p{L}\p{N}]| (?:list|item|comment|app))|X{2,}(?![\p{L}\p{N}])|[XYN](?= ?%)|[Ll]orem ipsum)|(?<!\w)<(?=[\p{L}.…])[^<>\n]{1,80}>/gu;

const notOpen = /^(?:\s*|[ xX]|\d[\d\s,–-]*|[\^@!#].*|[STARPCMOLQ]|sic|…|\.{3})$/su;

/** No check box, citation or footnote. */
function isOpenBracket(text: string, { start, end }: Span): boolean {
  if (/[[\w]/.test(text[start - 1] ?? '')) return false;
  return !notOpen.test(text.slice(start + 1, end - 1));
}

const html = new Set(
  'a abbr address article aside audio b bdi bdo blockquote br button caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main map mark meta nav ol option p picture pre q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var video wbr'.split(
    ' ',
  ),
);

/** `<your metric>`: no element of HTML, no attribute, no type argument as in `List<String>`. */
function isOpenTag(text: string, { start, end }: Span): boolean {
  const written = text.slice(start + 1, end - 1);
  if (/^[/!?]/.test(written) || written.includes('=') || /\w/.test(text[start - 1] ?? '')) return false;
  return !html.has((/^[\w-]+/.exec(written)?.[0] ?? '').toLowerCase());
}

/** A block of nothing but an ellipsis. */
const isDots = (text: string, { kind, start, end }: Leaf): boolean =>
  (kind === 'text' || kind === 'cell') && end - start <= 8 && /^(?:…|\.{3,})$/.test(text.slice(start, end).trim());
