/** What the author has set of a rule's options. */
import type { RuleContext, TunableRule } from './rule';

/** The value of an option of the rule: the author's, else its default. */
export function optionOf<Option extends string>(
  context: RuleContext,
  { id, options }: TunableRule<Option>,
  name: Option,
): number {
  const { default: byDefault } = options[name];
  return context.settings.options[id]?.[name] ?? (typeof byDefault === 'number' ? byDefault : byDefault.of(context));
}
