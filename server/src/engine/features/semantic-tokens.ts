/** The words that carry a story, and those that weaken it: measured outcomes, own actions, hedges. */
import type { Analysis, StoryAnalysis } from '../analyze';
import type { RuleContext } from '../rules/rule';
import { isOwnDeed, markSpan, ownMarks, tellsAction } from '../rules/support';
import { beForms, isAdverb } from '../text/function-words';
import type { Clause } from '../text/prose';
import type { Word } from '../text/sentence';
import { overlaps, type Span, spanOf } from '../text/span';

/** Types in the order of their numbers in the protocol; where words could have two, the first counts. */
export const semanticTokenTypes = ['metric', 'hedge', 'ownAction'] as const;
export type SemanticTokenType = (typeof semanticTokenTypes)[number];

export interface SemanticToken {
  /** Within one line. */
  readonly span: Span;
  readonly type: SemanticTokenType;
}

/** The tokens that touch `within`, in order of the text and apart from each other. */
export function semanticTokens(
  { text, stories }: Analysis,
  within: Span = spanOf(0, text.length),
): readonly SemanticToken[] {
  const found = stories
    .flatMap(tokensOf)
    .filter(({ span }) => overlaps(span, within))
    .sort((one, other) => one.span.start - other.span.start || rank(one) - rank(other));
  const apart: SemanticToken[] = [];
  for (const token of found) {
    const last = apart.at(-1);
    if (!last || !overlaps(last.span, token.span)) apart.push(token);
    else if (rank(token) < rank(last)) apart.splice(-1, 1, token);
  }
  return apart.flatMap(({ span, type }) => linesOf(text, span).map((line) => ({ span: line, type })));
}

const rank = ({ type }: SemanticToken): number => semanticTokenTypes.indexOf(type);

function tokensOf({ context, metrics, story }: StoryAnalysis): readonly SemanticToken[] {
  return [
    ...metrics.filter(({ outcome }) => outcome).map(({ span }) => ({ span, type: 'metric' as const })),
    ...ownMarks(context, 'hedge').map((mark) => ({ span: markSpan(story, mark), type: 'hedge' as const })),
    ...context.prose.clauses
      .filter((clause) => isOwnDeed(clause) && isMine(clause, context) && tellsAction(context, clause.sentence))
      .flatMap(({ sentence, verb = -1 }) => ownVerb(story.sentences[sentence]?.words[verb])),
  ];
}

/** Told of "I", or with the subject left out where the sentence begins: not "their lead, Jonas, wanted". */
function isMine({ subject, sentence }: Clause, { prose, story }: RuleContext): boolean {
  if (subject !== 'dropped') return subject === 'i';
  const [opening] = prose.clausesIn(sentence);
  const before = story.sentences[sentence]?.words.slice(0, opening?.first) ?? [];
  return before.every(({ norm }) => isAdverb(norm));
}

/** A verb that says what was done; "was" says what somebody was. */
const ownVerb = (verb: Word | undefined): readonly SemanticToken[] =>
  verb && !verb.quoted && !beForms.has(verb.norm) ? [{ span: verb, type: 'ownAction' }] : [];

/** A span in pieces of one line each, without the white space and quote marks at their starts. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[^\s>][^\r\n]*/g)].map(({ 0: line, index }) =>
    spanOf(start + index, start + index + line.trimEnd().length),
  );
}
