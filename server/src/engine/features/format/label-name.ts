/** The words of a label without its markup, as a heading would have them. */
import { frameworkOf } from '../../story/framework';
import { sectionNames } from '../../story/names';
import { frameworks } from '../../story/sections';
import type { SectionKind, Story } from '../../story/story';
import type { Labelled } from '../labelled';

/** List marker, opening marks of a heading. */
const opening = /^[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+/;
/** Closing marks of a heading, its underline, and separators. */
const closing = /(?<![ \t])(?:[ \t]+#+|[ \t]*(?:\r\n?|\n)[ \t]*(?:=+|-+)|[ \t]*[:：|–—→.?]|[ \t]+[-=]+>?)$/;
const blanks = /(?<![ \t\r\n])[ \t\r\n]+$/;

/**
 * `- **Task (10 s):** ` is `Task (10 s)`; letters are spelt out: `**S:** ` is `Situation`.
 * Undefined where there is more to it, such as code, a link, or bold words that go on behind it.
 */
export function labelName(text: string, story: Story, section: Labelled): string | undefined {
  const { label, kinds } = section;
  const written = text.slice(label.outer.start, label.outer.end).replace(opening, '');
  const isPaired = (mark: string): boolean => written.split(mark).length % 2 === 1;
  if (!isPaired('*') || !isPaired('_') || /[\p{L}\p{N}]_+[\p{L}\p{N}]/u.test(written)) return undefined;
  const bare = withoutEnd(withoutEnd(written).replace(/[*_]/g, ''));
  const name = withoutEnd(/^\[([^[\]]*)\]$|^\(([^()]*)\)$/.exec(bare)?.slice(1).find(Boolean) ?? bare);
  if (name === '' || /[`<>~\\|[\]\r\n\uFEFF]/.test(name)) return undefined;
  if (!letters.test(label.text) || kinds.length === 0 || !name.startsWith(label.text)) return name;
  return kinds.map((kind) => partName(kind, story)).join(' & ') + name.slice(label.text.length);
}

const letters = /^[A-Z](?:\s*[&/+,]\s*[A-Z])*$/;

/** What the framework that the labels spell calls a part. */
function partName(kind: SectionKind, { sections }: Story): string {
  const spec = frameworks.find(({ id }) => id === frameworkOf(sections));
  return spec?.names[spec.order.indexOf(kind)] ?? sectionNames[kind];
}

function withoutEnd(name: string): string {
  const shorter = name.replace(blanks, '').replace(closing, '');
  return shorter === name ? name.replace(/^[ \t]+/, '') : withoutEnd(shorter);
}
