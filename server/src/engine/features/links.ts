/** Links of a file: web addresses, and names of rules with a page. */
import type { Analysis } from '../analyze';
import { ruleById } from '../rules';
import type { Span } from '../text/span';
import { ruleNames } from './rule-names';

export interface Link {
  readonly span: Span;
  readonly target: { readonly address: string } | { readonly rule: string };
}

export function linksOf({ text, file }: Analysis): readonly Link[] {
  return [
    ...ruleNames(file).flatMap(({ text: rule, span }): Link[] =>
      ruleById.has(rule) ? [{ span, target: { rule } }] : [],
    ),
    ...file.addresses.map((span): Link => ({ span, target: { address: text.slice(span.start, span.end) } })),
  ];
}
