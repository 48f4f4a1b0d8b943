/** One blank line around headings and where there were several, none at the ends, and no white space behind a line. */
import type { Draft, Line } from './draft';

export function setSpacing({ analysis, lines }: Draft): void {
  let last: Line | undefined;
  let blanks: Line[] = [];
  lines.forEach((line, index) => {
    if (line.kind === 'blank') blanks.push(line);
    else if (line.becomes.length > 0) {
      trimEnd(line, lines[index + 1]);
      if (last) setApart(last, blanks, line);
      else open(blanks, line, frontMatterOf(analysis));
      last = line;
      blanks = [];
    }
  });
  if (last) keep(blanks, 0);
}

type FrontMatter = 'none' | 'closed' | 'broken';

function frontMatterOf({ file: { frontMatter, problems } }: Draft['analysis']): FrontMatter {
  if (!frontMatter) return 'none';
  return problems.some(({ rule }) => rule === 'invalid-front-matter') ? 'broken' : 'closed';
}

/** The first line below the front matter stands apart from it. A stray byte order mark must not become the file's. */
function open(blanks: readonly Line[], line: Line, frontMatter: FrontMatter): void {
  if (frontMatter === 'broken' || line.text.startsWith('\uFEFF')) return;
  keep(blanks, frontMatter === 'closed' ? 1 : 0);
  if (frontMatter === 'closed' && blanks.length === 0) insertBlank(line);
}

/** White space between two things that are no blocks of text may belong to one of them. */
function setApart(last: Line, blanks: readonly Line[], line: Line): void {
  if (blanks.length > 0 && (last.kind !== 'other' || line.kind !== 'other')) keep(blanks, 1);
  // What stands right above a heading may be a comment about it.
  const isAttached = last.kind === 'locked' && !last.endsHeading;
  if (blanks.length === 0 && (last.endsHeading || (line.opensHeading && !isAttached))) insertBlank(line);
}

/** Keeps so many of the blank lines. */
function keep(blanks: readonly Line[], count: number): void {
  blanks.forEach((blank, index) => {
    if (blank.wanted) blank.becomes = index < count ? [''] : [];
  });
}

function insertBlank(line: Line): void {
  if (line.wanted) line.becomes = ['', ...line.becomes];
}

/** Two blanks at the end break the line on purpose, where the paragraph goes on. */
function trimEnd(line: Line, next: Line | undefined): void {
  if (!line.wanted || (line.kind !== 'text' && line.kind !== 'heading')) return;
  const goesOn = next?.kind === 'text' && !next.opensHeading && next.becomes.length > 0;
  line.becomes = line.becomes.map((text) => {
    const trimmed = text.replace(/(?<![ \t])[ \t]+$/, '');
    return (goesOn && / {2}$/.test(text)) || trimmed.endsWith('\\') ? text : trimmed;
  });
}
