/** Puts one story together from its stretch of the file and the landmarks in it. */
import { startingWithin } from '../text/ordered';
import { type Span, spanOf, trimSpan } from '../text/span';
import { frameworkOf } from './framework';
import { isHeading, type Landmark } from './landmark';
import { type Opening, readOpening, type Source } from './opening';
import { frameworks } from './sections';
import type { Stretch } from './split';
import type { Label, Section, Story } from './story';

export interface StorySource extends Source {
  readonly landmarks: readonly Landmark[];
  readonly placeholders: readonly Span[];
}

export function assemble(source: StorySource, stretch: Stretch): Story {
  const marks = startingWithin(source.landmarks, stretch.start, stretch.end);
  const opening = readOpening(source, stretch, marks, stretch.title);
  const sections = new Sections(source, stretch, marks, opening).read();
  return {
    span: spanOf(stretch.start, stretch.end),
    ...(opening.title && { title: opening.title }),
    ...(opening.question && { question: opening.question }),
    framework: chosenFramework(source, sections),
    sections,
    sentences: sections.filter(({ kind }) => kind !== 'note').flatMap(({ sentences }) => sentences),
    placeholders: startingWithin(source.placeholders, stretch.start, stretch.end),
  };
}

function chosenFramework({ frontMatter }: Source, sections: readonly Section[]): Story['framework'] {
  const read = frameworkOf(sections);
  const wanted = frontMatter?.fields.find(({ key }) => key === 'framework')?.value;
  return read === 'none' ? read : (frameworks.find(({ id }) => id === wanted)?.id ?? read);
}

/** What a landmark does to the text behind it: it starts a section, or text without a label. */
interface Boundary {
  readonly role: 'part' | 'note' | 'question' | 'other' | 'unlabelled';
  readonly mark: Landmark;
}

class Sections {
  readonly #source: StorySource;
  readonly #stretch: Stretch;
  readonly #boundaries: readonly Boundary[];
  readonly #firstPart: Landmark | undefined;
  readonly #hidden: ReadonlySet<number>;
  readonly #found: Section[] = [];

  constructor(source: StorySource, stretch: Stretch, marks: readonly Landmark[], opening: Opening) {
    this.#source = source;
    this.#stretch = stretch;
    this.#firstPart = marks.find(({ role }) => role === 'part');
    this.#hidden = new Set(opening.questionLeaf === undefined ? [] : [opening.questionLeaf]);
    const level = sectionLevel(marks);
    const boundaries: Boundary[] = [];
    for (let index = 0; index < marks.length; index++) {
      const mark = marks[index] as Landmark;
      const role = this.#roleOf(mark, marks[index + 1], level, opening);
      if (role) boundaries.push({ role, mark });
    }
    this.#boundaries = boundaries;
  }

  read(): readonly Section[] {
    const { start, end, title } = this.#stretch;
    this.#addUnlabelled(spanOf(title?.end ?? start, this.#boundaries[0]?.mark.start ?? end));
    for (let index = 0; index < this.#boundaries.length; index++) {
      const { role, mark } = this.#boundaries[index] as Boundary;
      const next = this.#boundaries[index + 1]?.mark.start ?? end;
      const limit = Math.min(mark.limit ?? next, next);
      if (role === 'unlabelled') this.#addUnlabelled(spanOf(mark.body, limit));
      else if (role === 'question') this.#addUnlabelled(spanOf(this.#questionEnd(mark, limit), limit));
      else this.#addLabelled(role, mark, spanOf(mark.body, limit));
      if (limit < next) this.#addUnlabelled(spanOf(limit, next));
    }
    return this.#found;
  }

  #roleOf(mark: Landmark, next: Landmark | undefined, level: number, opening: Opening): Boundary['role'] | undefined {
    const { role } = mark;
    if (role === 'part' || role === 'note' || role === 'question') return role;
    if (role === 'answer' || mark === opening.titleMark || asks(mark, opening)) return 'unlabelled';
    if (!this.#firstPart) return undefined;
    if (!isHeading(mark)) return 'other';
    if (mark.rank > level) return undefined;
    if (mark.start > this.#firstPart.start) return 'other';
    const text = this.#source.teller.extent(spanOf(mark.body, next?.start ?? mark.body));
    return text ? 'other' : 'unlabelled';
  }

  /** A question is its first block: what follows is the answer. */
  #questionEnd({ body }: Landmark, limit: number): number {
    return this.#source.teller.firstBlock(spanOf(body, limit))?.end ?? limit;
  }

  #addLabelled(role: 'part' | 'note' | 'other', mark: Landmark, within: Span): void {
    const { text, markdown, teller } = this.#source;
    const isQuoted = (markdown.leaves[mark.leaf]?.quotes ?? 0) > 0;
    const trimmed = isQuoted ? withoutMargin(text, within) : trimSpan(text, within);
    const body = trimmed.start < trimmed.end ? trimmed : spanOf(mark.body, mark.body);
    this.#found.push({
      kind: role === 'part' ? (mark.kinds[0] ?? 'other') : role,
      kinds: role === 'part' ? mark.kinds : [],
      label: mark.label,
      span: spanOf(mark.start, Math.max(body.end, mark.body)),
      body,
      sentences: role === 'part' ? teller.partSentences(body, this.#hidden) : teller.sentences(body, this.#hidden),
      items: teller.items(body),
    });
  }

  /** Text without a label is the hook when it comes before the first part. */
  #addUnlabelled(within: Span): void {
    const { text, teller } = this.#source;
    const extent = teller.extent(within, this.#hidden);
    const sentences = extent ? teller.sentences(extent, this.#hidden) : [];
    if (!extent || sentences.length === 0) return;
    const body = trimSpan(text, extent);
    const kind = this.#firstPart ? (body.start < this.#firstPart.start ? 'hook' : 'other') : 'none';
    const items = teller.items(within);
    this.#found.push({ kind, kinds: kind === 'hook' ? [kind] : [], span: body, body, sentences, items });
  }
}

/** Without white space at the ends, nor the quote marks of the lines before and behind. */
function withoutMargin(text: string, span: Span): Span {
  let { start, end } = trimSpan(text, span);
  for (let at = start; at < end && /[>\s]/.test(text[at] as string); at++) start = at + 1;
  for (let at = end; at > start && /[>\s]/.test(text[at - 1] as string); at--) if (text[at - 1] === '\n') end = at - 1;
  return trimSpan(text, { start, end });
}

/** The lowest level of the headings that name parts; any, when none does. */
function sectionLevel(marks: readonly Landmark[]): number {
  const headings = marks.filter((mark) => mark.role === 'part' && isHeading(mark));
  return headings.reduce((level, { rank }) => Math.max(level, rank), 0) || 6;
}

function asks({ label }: { readonly label: Label }, { question }: Opening): boolean {
  return (
    question !== undefined &&
    label.style === 'heading' &&
    question.span.start >= label.span.start &&
    question.span.end <= label.span.end
  );
}
