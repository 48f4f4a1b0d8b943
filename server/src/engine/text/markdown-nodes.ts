/** The nodes of the Markdown parser, and what each means to a reader of prose. */

/** Stands in `prose` for every code unit of an inline code span. */
export const codeMark = '\uE000';
/** Stands in `prose` where a line is broken on purpose: no sentence runs over it. */
export const breakMark = '\u2029';

/** What a node of the Markdown tree means to a reader of prose. */
export type Action =
  | 'text'
  | 'html'
  | 'code'
  | 'heading'
  | 'quote'
  | 'item'
  | 'table'
  | 'row'
  | 'cell'
  | 'bar'
  | 'definition'
  | 'inlineCode'
  | 'tag'
  | 'comment'
  | 'link'
  | 'address'
  | 'break'
  | 'escape'
  | 'blank';

/** What to do at a node, by its name; a node that is not here is looked into. */
export const actions: Readonly<Record<string, Action>> = {
  Paragraph: 'text',
  Task: 'text',
  HTMLBlock: 'html',
  CommentBlock: 'html',
  ProcessingInstructionBlock: 'blank',
  CodeBlock: 'code',
  FencedCode: 'code',
  Blockquote: 'quote',
  ListItem: 'item',
  Table: 'table',
  TableHeader: 'row',
  TableRow: 'row',
  TableCell: 'cell',
  TableDelimiter: 'bar',
  LinkReference: 'definition',
  HorizontalRule: 'blank',
  InlineCode: 'inlineCode',
  HTMLTag: 'tag',
  Comment: 'comment',
  Link: 'link',
  URL: 'address',
  HardBreak: 'break',
  Escape: 'escape',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, 'heading'])),
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
  ...Object.fromEntries(
    'Entity Image ProcessingInstruction Autolink HeaderMark QuoteMark ListMark LinkMark EmphasisMark LinkTitle LinkLabel Strikethrough TaskMarker CodeMark CodeInfo'
      .split(' ')
      .map((name) => [name, 'blank']),
  ),
};
