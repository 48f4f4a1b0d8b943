/** Text as a terminal lays it out: graphemes with their widths in columns. */

export interface Cell {
  /** What to print: tabs as spaces, control characters made visible. */
  readonly text: string;
  /** In columns. */
  readonly width: number;
  /** Offset into the text. */
  readonly start: number;
}

const tabWidth = 4;
// ASCII, Latin letters, common punctuation and arrows: one column each, one code unit each.
const plain = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u2193]*$/;
const invisible = /^(?:\p{Mn}|\p{Me}|\p{Cf})+$/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
// Controls, and the marks that turn the direction of text: a terminal would obey them.
const control = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

let segmenter: Intl.Segmenter | undefined;

/** One line of text as cells. */
export function cellsOf(line: string): readonly Cell[] {
  if (plain.test(line)) return Array.from(line, (text, start) => ({ text, width: 1, start }));
  // Made late: it takes ten milliseconds, and most stories have no such line.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(line)) {
    const width = segment === '\t' ? tabWidth - (column % tabWidth) : widthOf(segment);
    cells.push({ text: segment === '\t' ? ' '.repeat(width) : visible(segment), width, start: index });
    column += width;
  }
  return cells;
}

/** The text with everything made visible that a terminal would obey. */
export const visible = (text: string): string => text.replace(control, '\ufffd');

function widthOf(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  return invisible.test(grapheme) ? 0 : 1;
}
