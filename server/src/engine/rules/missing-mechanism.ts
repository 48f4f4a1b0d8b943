/** Flags a problem that was solved once, with nothing left behind that keeps it solved. */
import { mechanismsOf } from './mechanism';
import { opening, wordCount } from './parts';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, sectionOfKind } from './support';

const story = (result: string, question = 'a time something went wrong'): string =>
  `---\nquestion: Tell me about ${question}\n---\n**Situation:** On our site by the harbour a load of steel came down from four metres, and nobody had seen the strap.\n\n**Task:** I was the site engineer and wanted to know why.\n\n**Action:** I walked the yard that evening, found two more worn straps and threw them away. I told the insurer and rang the rental firm.\n\n**${result}\n`;

export const missingMechanism: Rule = {
  id: 'missing-mechanism',
  severity: 'information',
  docs: {
    what: 'Nothing is left behind that keeps the problem solved.',
    why: 'A repair is worth one day. Interviewers who ask about failures and ownership write down the mechanism: the test, the check, the runbook, the rule that would catch it next time without you.',
    how: 'Tell what stayed: a test, a gate in the pipeline, a checklist, an alarm, a template, a standing slot, and who uses it now.',
  },
  examples: {
    invalid: [
      { text: story('<|Result|>:** Work went on after lunch, and the insurer paid.') },
      { text: story('<|Outcome|>:** Nobody was hurt and the crane was back within the hour.', 'a mistake you made') },
      {
        text: story(
          '<|Result|>:** The yard was safe again the same evening.',
          'a time you took ownership beyond your role',
        ),
      },
      {
        text: story('<|Result|>:** Until then I copied the strap list every month, and work slowed down each Monday.'),
      },
    ],
    valid: [
      story('Result:** Every strap now carries a tag with its date, and the foreman reads them on Mondays.'),
      story('Result:** The strap check became part of the handover.'),
      story('Result:** I added a checklist to the crane log, and no strap has failed since.'),
      story('Result:** Work went on after lunch.', 'a customer you won'),
      '---\nquestion: Tell me about a failure\n---\nI dropped a load of steel and paid for it.\n',
      story('Result:** We won the deal with the port.', 'a time you took ownership beyond your role'),
      story('Result:** The straps are inspected before each shift.'),
      story('Result:** Every delivery now passes the strap bench first.'),
    ],
  },
  *check(context) {
    if (
      isHypothetical(context) ||
      wordCount(context.story) < shortest ||
      !calls(context) ||
      mechanismsOf(context).length > 0
    )
      return;
    yield { span: sectionOfKind(context.story, 'result')?.label?.span ?? opening(context.story) };
  },
};

/** A story with fewer words is a headline. */
const shortest = 50;

/** Whether a lasting change matters: questions about failures and ownership, and stories of what comes back. */
function calls({ questionType, prose }: RuleContext): boolean {
  if (questionType === 'failure') return true;
  if (prose.marks('once').length > 0) return false;
  if (questionType === 'incomplete-data') return true;
  return questionType === 'ownership' || (questionType === 'other' && prose.marks('incident').length > 0);
}
