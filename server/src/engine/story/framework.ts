/** Names the framework that a story's labels follow. */
import type { FrameworkId, Section } from './story';

/** By the labels in their order: their names matter where the order alone would leave it open. */
export function frameworkOf(sections: readonly Section[]): FrameworkId | 'none' {
  const labelled = sections.filter(
    ({ kinds, label }) => label !== undefined && kinds.length > 0 && kinds[0] !== 'hook',
  );
  if (labelled.length === 0) return 'none';
  const kinds = labelled.flatMap((section) => section.kinds);
  const names = labelled.map(({ label }) => label?.text ?? '');
  const letters = names.every((name) => name.length === 1) ? names.join('').replace(/[RL]$/, '') : '';
  const written = names.join('\n');
  const named = (pattern: RegExp) => pattern.test(written);
  const has = (kind: Section['kinds'][number]) => kinds.includes(kind);
  const first = (kind: Section['kinds'][number]) => kinds.indexOf(kind);
  if (has('result') && kinds[0] === 'result' && kinds.length > 1) return 'star-result-first';
  if (letters.startsWith('PCA') || (named(/\bproblems?\b/i) && named(/\bcontext\b/i))) return 'pcam';
  if (named(/\bmetrics?\b/i) && has('task') && !named(/\bsituation\b/i)) return 'pcam';
  if (letters.startsWith('SOA') || (has('situation') && named(/\bobstacles?\b/i))) return 'soar';
  if (has('situation') || !has('task') || !has('action') || first('task') > first('action')) return 'star';
  if (letters.startsWith('CA') || named(/\bchallenges?\b/i)) return 'car';
  return letters.startsWith('PA') || named(/\bproblems?\b/i) ? 'par' : 'star';
}
