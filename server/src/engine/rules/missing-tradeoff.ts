/** Flags a decision that seems to have cost nothing. */
import { isOurs, type Mark } from '../text/prose';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, markSpan, ownMarks, tellsAction } from './support';

const story = (action: string): string =>
  `---\nprofile: confluent-pm\n---\n## Problem\nTrial users of the Apache connector ran into its limit.\n\n## Action\n${action}\n\n## Result\nFirst events went from 22 % to 41 %.\n`;

export const missingTradeoff: Rule = {
  id: 'missing-tradeoff',
  severity: 'information',
  profileOnly: true,
  docs: {
    what: 'The decision is told without its cost.',
    why: 'A product manager is hired to choose. A decision without a price sounds like one that somebody else took, or that was none.',
    how: 'Name what you gave up for it: a feature that slipped, a customer who waited, a slower read.',
  },
  examples: {
    invalid: [
      { text: story('I read 600 sessions. <|I decided|> to raise the limit to fifty.') },
      { text: story('I asked two maintainers what they hated, and <|we decided|> to make the template mandatory.') },
      { text: story('I sized the brokers and <|chose to|> raise the limit for everyone.') },
    ],
    valid: [
      story('I decided to raise the limit, at the price of two more brokers.'),
      story('I chose hard limits instead of shared bursts.'),
      story('I gave up the planned screen for this release and decided to raise the limit.'),
      story('I read 600 sessions and showed the quota owner where they stopped.'),
      story('I decided to raise the limit. It cost us the launch of the console.'),
      story('I asked the two maintainers, who had decided on the limit years before.'),
    ],
  },
  *check(context) {
    if (isHypothetical(context)) return;
    const decision = ownMarks(context, 'choice').find(
      (mark) => tellsAction(context, mark.sentence) && isOwn(context, mark),
    );
    if (!decision || ownMarks(context, 'tradeoff').some(({ sentence }) => isTold(context, sentence))) return;
    yield { span: markSpan(context.story, decision) };
  },
};

const isOwn = ({ prose }: RuleContext, { sentence, first, last }: Mark): boolean =>
  prose
    .clausesIn(sentence)
    .some((clause) => clause.verb !== undefined && clause.verb >= first && clause.verb <= last && isOurs(clause));

/** A price is told where the decision or what one learned is. */
const isTold = (context: RuleContext, sentence: number): boolean =>
  tellsAction(context, sentence) || context.sectionOf[sentence]?.kinds.includes('reflection') === true;
