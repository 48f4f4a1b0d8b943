/** The words of a span without markup: of titles and questions. */
import { codeMark, type Markdown } from '../text/markdown';
import type { Span } from '../text/span';
import type { Named } from './story';

/** `Fix the **slow** \`sync\`` is "Fix the slow sync". */
export function named(text: string, { prose }: Markdown, span: Span): Named {
  const visible = prose.slice(span.start, span.end);
  const words = visible.includes(codeMark)
    ? [...visible].map((char, index) => (char === codeMark ? text[span.start + index] : char)).join('')
    : visible;
  return { text: words.replaceAll('`', '').replace(/\s+/g, ' ').trim(), span };
}
