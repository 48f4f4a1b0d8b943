/** What can be said in place of a weak verb. */
import strong from '../lexicon/strong-verbs.yaml';
import { isGerund, pastOfGerund } from '../text/conjugate';
import { contains, type Span } from '../text/span';
import type { RuleContext } from './rule';

const strongVerbs = strong as Readonly<Record<string, readonly string[]>>;

/** The deed in the past where there is one, else some verbs to choose from. */
export function strongerVerbs({ story, file: { text } }: RuleContext, span: Span): readonly string[] {
  const norms = story.sentences
    .flatMap(({ words }) => words)
    .filter((word) => contains(span, word))
    .map(({ norm }) => norm);
  const isHead = text.charAt(span.start) !== text.charAt(span.start).toLowerCase();
  const cased = (verb: string): string => (isHead ? verb.charAt(0).toUpperCase() + verb.slice(1) : verb);
  const last = norms.at(-1) ?? '';
  if (isGerund(last)) return [cased(pastOfGerund(last))];
  const key = norms.find((norm) => Object.hasOwn(strongVerbs, norm));
  return (key === undefined ? undefined : strongVerbs[key])?.map(cased) ?? [];
}
