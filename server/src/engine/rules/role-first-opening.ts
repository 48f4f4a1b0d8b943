/** Flags a story that opens with the author's job. */
import type { Mark } from '../text/prose';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, markSpan, ownMarks } from './support';

export const roleFirstOpening: Rule = {
  id: 'role-first-opening',
  severity: 'warning',
  docs: {
    what: 'The story opens with your role.',
    why: 'The first sentence decides what the interviewer listens for. Hiring managers at Confluent stop an answer that begins with "I was the PM" and ask for the customer\'s pain; a role alone tells nothing that changed.',
    how: 'Open with what hurt or with the outcome. The role can follow in half a sentence: "…and as the ward\'s night nurse I took it on".',
  },
  examples: {
    invalid: [
      { text: '## Situation\n<|I was the PM|>. Two banks wanted audit logs.\n' },
      { text: '**S:** <|As a senior buyer|> with nine years in retail I looked after frozen food.\n' },
      { text: '- Situation: <|My job was|> to run the night desk of a hotel.\n- Action: I called the three guests.\n' },
      { text: '<|I led a team|> of six that rebuilt the checkout.\n' },
      { text: "## Situation\n<|I'm Ines, a dental technician|> from Porto. Crowns came back too tall.\n" },
      { text: '## Situation\n<|Being the only plumber|>, I had the keys to every cellar.\n' },
      { text: '## Situation\n<|I was the leader|> of a walking club with 40 people.\n' },
      { text: '## Situation\n<|I was managing a|> bar near the port.\n' },
    ],
    valid: [
      '## Situation\nIn my previous role, customers waited nine days for a refund.\n',
      '## Situation\nTwo banks were leaving us over audit logs. I was the PM.\n',
      'As the lead of the night shift I cut mis-picks from 40 to 6 a week.\n',
      '## Result\nRefunds went from nine days to two.\n\n## Situation\nI was the manager of the refund desk.\n',
      '## Situation\nI was the only nurse on the ward when the lift failed and two patients were stuck in it.\n',
      '## Situation\nAs a developer told me later, the invoice job failed every Friday.\n',
      '## Situation\nWhen I was a barista at the airport, travellers missed flights in our queue.\n',
      '## Situation\nBeing late cost the shop two clients.\n',
      '## Situation\nI was a minute late for the handover, and the bed was gone.\n',
    ],
  },
  *check(context) {
    if (isHypothetical(context)) return;
    const opening = openingSentence(context);
    const role = ownMarks(context, 'role').find(({ sentence }) => sentence === opening);
    if (role && isAtHead(context, role) && !tellsMore(context, role)) yield { span: markSpan(context.story, role) };
  },
};

/** The first sentence of the hook, else of the story. */
function openingSentence({ sectionOf }: RuleContext): number {
  const hook = sectionOf.findIndex(({ kind }) => kind === 'hook');
  return Math.max(hook, 0);
}

/** Words that may stand before the role: "at that time", "back in 2019,". */
const lead = 5;

function isAtHead({ story, prose }: RuleContext, { sentence, first, last }: Mark): boolean {
  const words = story.sentences[sentence]?.words ?? [];
  if (first > lead || (words[first]?.norm === 'as' && prose.clausesIn(sentence)[0]?.verb === last + 1)) return false;
  return !prose.clausesIn(sentence).some((clause) => clause.last < first);
}

/** Whether the same sentence tells an outcome, or who or what suffered. */
function tellsMore({ prose, metrics }: RuleContext, { sentence, last }: Mark): boolean {
  if (metrics.some((metric) => metric.sentence === sentence && metric.outcome)) return true;
  return prose
    .clausesIn(sentence)
    .some(
      (clause) =>
        clause.last > last &&
        (clause.subject === 'other' || clause.subject === 'they' || clause.subject === 'it') &&
        clause.subjectWord !== undefined &&
        clause.subjectWord > last &&
        prose
          .marksIn(sentence, 'pain')
          .some((pain) => pain.first > (clause.subjectWord as number) && pain.first <= clause.last),
    );
}
