/** Decides whether single letters are labels, and what each stands for. */
import type { Landmark } from './landmark';
import { type FrameworkSpec, frameworks } from './sections';
import type { SectionKind } from './story';

/** Fewer letters than this spell no framework: "A:" alone may mean "Answer". */
const enough = 3;

/**
 * Gives letters their parts if they spell a framework together. Letters that do not are no labels,
 * but for an A behind a question, which is its answer, and a heading, which stays one.
 */
export function resolveLetters(found: readonly Landmark[]): readonly Landmark[] {
  if (!found.some(({ letters }) => letters !== undefined)) return found;
  const written = new Set(found.flatMap(({ letters }) => [...(letters ?? '')]));
  const framework = spelled(written);
  const resolved: Landmark[] = [];
  let lastLetters = '';
  for (const landmark of found) {
    const { letters } = landmark;
    if (letters === undefined) {
      resolved.push(landmark);
      continue;
    }
    const isAnswer = letters === 'A' && resolved.at(-1)?.role === 'question';
    const kinds = isAnswer ? [] : kindsOf(letters, lastLetters, framework);
    lastLetters = letters;
    if (isAnswer) resolved.push({ ...landmark, letters: undefined, role: 'answer' });
    else if (kinds.length > 0) resolved.push({ ...landmark, letters: undefined, role: 'part', kinds });
    else if (landmark.label.style === 'heading') resolved.push({ ...landmark, letters: undefined, sure: false });
  }
  return resolved;
}

/** The framework that has the most of the letters and the fewest others. */
function spelled(written: ReadonlySet<string>): FrameworkSpec | undefined {
  const size = ({ letters }: FrameworkSpec) => Object.keys(letters).length;
  const shared = ({ letters }: FrameworkSpec) =>
    [...written].filter((letter) => letter in letters && letter !== 'L').length;
  return frameworks
    .filter((framework) => shared(framework) >= enough)
    .sort((a, b) => shared(b) - shared(a) || size(a) - size(b))[0];
}

function kindsOf(letters: string, before: string, framework: FrameworkSpec | undefined): readonly SectionKind[] {
  if (!framework) return [];
  if (letters === 'R' && before === 'R') return ['reflection'];
  return [...new Set([...letters].flatMap((letter) => framework.letters[letter] ?? []))];
}
