/** Reads where rules are to be silent: comments of the story and the front matter's `disable`. */
import { type Span, spanOf } from '../text/span';
import type { Directive, Field, FrontMatter, Named, Suppression } from './story';

const directive = /^<!--\s*star-(disable-next-line|disable|enable)(?=\s|--)([\s\S]*?)(?:\s--\s[\s\S]*)?(?:-->|$)/;

/** The comments that speak to the program, in their order. */
export function findDirectives(text: string, comments: readonly Span[]): readonly Directive[] {
  return comments.flatMap((span) => {
    const written = text.slice(span.start, span.end);
    const [, command, tail] = directive.exec(written) ?? [];
    if (command === undefined || tail === undefined) return [];
    const rules = namesIn(tail, span.start + written.indexOf(tail, command.length));
    return [{ command: command as Directive['command'], span, rules }];
  });
}

/** In order of the text. A block that is never enabled again lasts to the end of the file. */
export function findSuppressions(
  text: string,
  directives: readonly Directive[],
  frontMatter: FrontMatter | undefined,
): readonly Suppression[] {
  const found = ofFile(text, frontMatter);
  let open: Omit<Directive, 'command'>[] = [];
  for (const { command, span, rules } of directives) {
    if (command === 'disable-next-line') found.push({ span, covers: nextLine(text, span.end), rules });
    else if (command === 'disable') open.push({ span, rules });
    else {
      for (const opened of open)
        if (enables(rules, opened.rules)) found.push({ ...opened, covers: spanOf(opened.span.start, span.end) });
      open = open.filter((opened) => !enables(rules, opened.rules));
    }
  }
  for (const opened of open) found.push({ ...opened, covers: spanOf(opened.span.start, text.length) });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** `star-enable` ends all; with rules, what was disabled by any of their names. */
function enables(rules: readonly Named[], disabled: readonly Named[]): boolean {
  return rules.length === 0 || disabled.some(({ text }) => rules.some((rule) => rule.text === text));
}

function namesIn(words: string, start: number): readonly Named[] {
  return [...words.matchAll(/(?<![\w-])[\w-]*\w/g)].map(({ 0: text, index }) => ({
    text,
    span: spanOf(start + index, start + index + text.length),
  }));
}

/** The line below the one that `from` is in. */
function nextLine(text: string, from: number): Span {
  const ends = /\r\n?|\n|$/g;
  ends.lastIndex = from;
  ends.exec(text);
  const start = ends.lastIndex === 0 ? text.length : Math.max(ends.lastIndex, from);
  ends.lastIndex = start;
  return spanOf(start, ends.exec(text)?.index ?? text.length);
}

function ofFile(text: string, frontMatter: FrontMatter | undefined): Suppression[] {
  const field = frontMatter?.fields.find(({ key }) => key === 'disable');
  if (!field) return [];
  const rules = namedIn(field, text);
  return rules.length === 0 ? [] : [{ span: field.valueSpan, covers: spanOf(0, text.length), rules }];
}

/** The names of a list or of a text with blanks or commas between them, in order; what else the YAML holds is none. */
function namedIn({ value, valueSpan }: Field, text: string): readonly Named[] {
  const names = [value]
    .flat()
    .flatMap((item) => (typeof item === 'string' ? item.split(/[\s,]+/).filter(Boolean) : []));
  let from = valueSpan.start;
  return names.flatMap((name) => {
    const start = text.indexOf(name, from);
    if (start < 0 || start + name.length > valueSpan.end) return [];
    from = start + name.length;
    return [{ text: name, span: spanOf(start, from) }];
  });
}
