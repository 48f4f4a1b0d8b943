/** Reads a label at the start of a line: `**Situation:** …`, `S – …`, `Task (10 s):`, `[R] …`. */
import { isUpper } from '../text/characters';
import { nearest } from '../text/nearest';
import { bracketBefore, firstWord, nameStart, VisibleLine } from './label-line';
import { frameworks, type Meaning, meaningOf, partNames, startsLabel } from './sections';

/** A label as written. Offsets are those of the file. */
export interface WrittenLabel {
  /** The name without markup. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the text behind it starts; the end of the line when nothing is behind it. */
  readonly body: number;
  /** `letters` until it is known which framework they spell; `mistyped` is nearly the name of a part. */
  readonly meaning: LabelMeaning;
  readonly bold: boolean;
}

export type LabelMeaning =
  | Meaning
  | { readonly role: 'letters'; readonly letters: string }
  | { readonly role: 'mistyped' };

interface Setting {
  readonly heading: boolean;
  readonly bold: boolean;
  readonly bracket: string | undefined;
}

const bold = /\*\*|__|<(?:b|strong)>/i;
/** `[Result](…)` is no label. */
const link = /^[^\]\n]*\][([]/;
const boldEnd = /\*\*|__|<\/(?:b|strong)>/i;

/** The label at the start of a line of prose, if there is one. In a heading it needs no colon. */
export function readLabel(
  text: string,
  prose: string,
  from: number,
  to: number,
  heading: boolean,
): WrittenLabel | undefined {
  const start = nameStart(prose, from, to);
  if (start === undefined) return undefined;
  const word = firstWord(text, prose, start, to);
  const setting = {
    heading,
    bold: bold.test(text.slice(from, start)),
    bracket: bracketBefore(text, prose, from, start),
  };
  if (setting.bracket === '[' && link.test(text.slice(start, start + 100))) return undefined;
  if (!startsLabel(word.toLowerCase())) return heading ? undefined : mistyped(text, prose, start, to, word, setting);
  const line = new VisibleLine(text, prose, start, to);
  const label = readAt(line, nameEnd(line.chars), setting) ?? readBold(line, text, start, to, setting);
  return label && withWord(label, text, prose, to, heading);
}

const nameEnds = /[:：()[\]|"“”!–—→]|[.?](?=\s|$)|(?<=\s)[-=]+>?(?=\s|$)/;
const remark = /[([]([^()[\]]{0,40})[)\]]/y;
const closers = /[\s)\]"”]*/y;
/** Colons, bars, and dashes that stand free; a full stop or question mark at the end of the name. */
const separator = /(?:[:：|–—→]\s*|[-=]+>?(?=\s|$)\s*|[.?](?=\s|$)){0,2}/y;

function nameEnd(chars: string): number {
  return nameEnds.exec(chars)?.index ?? chars.length;
}

/** `**Situation** Our pipeline…`: the name ends with the bold words, and a sentence starts behind them. */
function readBold(
  line: VisibleLine,
  text: string,
  start: number,
  to: number,
  setting: Setting,
): WrittenLabel | undefined {
  if (!setting.bold) return undefined;
  const close = boldEnd.exec(text.slice(start, Math.min(to, start + 100)));
  if (!close) return undefined;
  const end = line.indexOf(start + close.index);
  const next = line.chars.slice(end).trimStart()[0] ?? '';
  return isUpper(next) || /[\d"“$]/.test(next) ? readAt(line, end, { ...setting, bracket: '' }) : undefined;
}

/** The label whose name ends at `end`, when the name is known and what follows fits. */
function readAt(line: VisibleLine, end: number, setting: Setting): WrittenLabel | undefined {
  const { chars } = line;
  const name = chars.slice(0, end).trimEnd();
  const note = take(remark, chars, end);
  const inner = meaningIn(note.slice(1, -1).trim());
  const meaning = joined(meaningIn(name), inner);
  if (!meaning) return undefined;
  const behind = end + note.length;
  const close = take(closers, chars, behind);
  const bracketed =
    setting.bracket !== undefined && (setting.bracket === '' || close.includes(closing(setting.bracket)));
  if (setting.bracket && !bracketed) return undefined;
  const mark = take(separator, chars, behind + close.length);
  const body = behind + close.length + mark.length;
  const atEnd = !line.cut && chars.slice(body).trim() === '';
  if (!separates(mark.trim(), meaning, setting, { bracketed, atEnd, capital: isUpper(name[0] ?? '') }))
    return undefined;
  const stop = inner ? behind : name.length;
  return {
    text: chars.slice(0, stop),
    start: line.offset(0),
    end: line.endOffset(stop),
    body: line.offset(body),
    meaning,
    bold: setting.bold,
  };
}

interface Shape {
  readonly bracketed: boolean;
  readonly atEnd: boolean;
  readonly capital: boolean;
}

/** Whether what stands behind a name makes it a label: the plainer the name is written, the more it takes. */
function separates(
  mark: string,
  meaning: LabelMeaning,
  { heading, bold }: Setting,
  { bracketed, atEnd, capital }: Shape,
): boolean {
  if (/[:：]/.test(mark)) return true;
  if (heading || bold || bracketed) return mark !== '' || atEnd || bracketed || heading;
  if (meaning.role === 'letters') return mark !== '' || atEnd;
  const sure = meaning.role === 'part' && meaning.canonical && capital;
  return sure && (atEnd || /^[|–—→=-]/.test(mark));
}

const letters = /^[STARPCMOL](?:\s*[&/+,]\s*[STARPCMOL]){0,3}$/;

function meaningIn(name: string): LabelMeaning | undefined {
  if (letters.test(name)) return { role: 'letters', letters: name.replace(/[^A-Z]/g, '') };
  return name.length > 1 || name === 'Q' ? meaningOf(name) : undefined;
}

/** `S (Situation)`: the word tells what the letter stands for. */
function joined(name: LabelMeaning | undefined, inner: LabelMeaning | undefined): LabelMeaning | undefined {
  return name?.role === 'letters' && inner?.role === 'part' ? inner : name;
}

/** `S - Situation: …`: a letter and the word for it are one label. */
function withWord(label: WrittenLabel, text: string, prose: string, to: number, heading: boolean): WrittenLabel {
  const { meaning } = label;
  if (meaning.role !== 'letters' || meaning.letters.length > 1) return label;
  const word = readLabel(text, prose, label.body, to, heading);
  if (word?.meaning.role !== 'part') return label;
  const [kind] = word.meaning.kinds;
  if (!frameworks.some((framework) => framework.letters[meaning.letters] === kind)) return label;
  return {
    ...word,
    start: label.start,
    text: text.slice(label.start, word.end).replace(/[*_]+/g, ''),
    bold: label.bold,
  };
}

/** A word before a colon that is one letter off the name of a part. */
function mistyped(
  text: string,
  prose: string,
  start: number,
  to: number,
  word: string,
  setting: Setting,
): WrittenLabel | undefined {
  const isFollowed = /[:：]/.test(text.slice(start + word.length, start + word.length + 8));
  if (word.length < 4 || !isFollowed || setting.bracket !== undefined) return undefined;
  const line = new VisibleLine(text, prose, start, Math.min(to, start + 40));
  if (!/^\s*[:：]/.test(line.chars.slice(word.length)) || nearest(word, partNames, 1) === undefined) return undefined;
  const mark = take(/\s*[:：]\s*/y, line.chars, word.length);
  return {
    text: word,
    start,
    end: line.endOffset(word.length),
    body: line.offset(word.length + mark.length),
    meaning: { role: 'mistyped' },
    bold: setting.bold,
  };
}

const closing = (bracket: string): string => (bracket === '(' ? ')' : ']');

function take(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}
