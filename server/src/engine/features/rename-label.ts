/** The name of a section's label in another framework, in the manner in which it is written. */
import type { FrameworkSpec } from '../story/sections';
import type { Labelled } from './labelled';

/** What replaces the label's words; undefined where they may stay, or tell more than the framework has a name for. */
export function renamed(text: string, { label, kinds }: Labelled, spec: FrameworkSpec): string | undefined {
  if (!kinds.every((kind) => spec.order.includes(kind))) return undefined;
  const names = spec.names.filter((_, index) => kinds.includes(spec.order[index] ?? 'hook'));
  const written = text.slice(label.span.start, label.span.end);
  const marks = written.replace(/[^*_]/g, '');
  if (written.replace(/[*_]/g, '') !== label.text) return undefined;
  const name = rewritten(label.text, names);
  return name === label.text ? undefined : name + marks;
}

function rewritten(written: string, names: readonly string[]): string {
  const name = names.join(' & ');
  const [, number = ''] = /[a-z]( ?#?\d+)$/i.exec(written) ?? [];
  const bare = written.slice(0, written.length - number.length);
  if (bare.toLowerCase().replace(/s$/, '') === name.toLowerCase()) return written;
  if (/^[A-Z](?:\s*[&/+,]\s*[A-Z])*$/.test(bare)) return withInitials(bare, names);
  const both = /^[A-Z]([\s(–—:-]+)\p{L}[^()]*?(\)?)$/u.exec(bare);
  if (both) return `${withInitials(bare.charAt(0), names)}${both[1]}${name}${both[2]}`;
  return cased(name, bare) + number;
}

/** `S & T` has the same mark between its letters as before. */
function withInitials(written: string, names: readonly string[]): string {
  let index = 0;
  return written.replace(/[A-Z]/g, () => names[index++]?.charAt(0) ?? '');
}

/** In capitals, or in lower case, where the name before was. */
function cased(name: string, before: string): string {
  if (before === before.toUpperCase()) return name.toUpperCase();
  return before === before.toLowerCase() ? name.toLowerCase() : name;
}
