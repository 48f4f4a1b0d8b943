/** The words of a span without markup: of titles and questions. */
import { codeMark, type Markdown } from '../text/markdown';
import type { Span } from '../text/span';
import type { Named } from './story';

/** `Fix the **slow** \`sync\`` is "Fix the slow sync". */
export function named(text: string, { prose }: Markdown, span: Span): Named {
  const visible = prose.slice(span.start, span.end);
  if (!visible.includes(codeMark) && !text.slice(span.start, span.end).includes('\\'))
    return { text: tidy(visible), span };
  let words = '';
  for (let at = 0; at < visible.length; at++) {
    const written = text[span.start + at] as string;
    // A backslash that keeps a mark from being markup stands for nothing.
    if (visible[at] === codeMark) words += written;
    else if (visible[at] !== ' ' || written !== '\\') words += visible[at];
  }
  return { text: tidy(words), span };
}

const tidy = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
