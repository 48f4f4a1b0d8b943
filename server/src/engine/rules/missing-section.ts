/** Flags a part of the framework that the story leaves out. */
import { addPart } from './add-part';
import { frameworkOf, missingKinds, opening, partsOf } from './parts';
import type { Rule, RuleContext } from './rule';

export const missingSection: Rule = {
  id: 'missing-section',
  severity: 'warning',
  docs: {
    what: 'A part of the story is missing.',
    why: 'Each part answers something the interviewer has to note: what hurt, what was yours to solve, what you did, what changed. A part that is missing is asked for, or scored as none.',
    how: 'Add the part, even in one sentence; Situation and Task may share one label: "Situation & Task".',
  },
  examples: {
    invalid: [
      {
        text: '## Situation\nThe autoclave stopped.\n\n## Task\nSix sets for the morning.\n\n## <|Action|>\nI boiled and wrapped them.\n',
        suggestion:
          '## Situation\nThe autoclave stopped.\n\n## Task\nSix sets for the morning.\n\n## Action\nI boiled and wrapped them.\n\n## Result\n[what changed, from what to what]\n',
      },
      {
        text: '**S:** The autoclave stopped.\n\n**T:** Six sets for the morning.\n\n**<|R|>:** All six were ready at 7.\n',
        suggestion:
          '**S:** The autoclave stopped.\n\n**T:** Six sets for the morning.\n\n**A:** [what you did, step by step]\n\n**R:** All six were ready at 7.\n',
      },
      {
        text: '- Problem: The autoclave stopped.\n- <|Result|>: All six sets were ready at 7.\n',
        suggestion:
          '- Problem: The autoclave stopped.\n- Action: [what you did, step by step]\n- Result: All six sets were ready at 7.\n',
      },
      {
        text: '**Situation:** The autoclave stopped on a Sunday.\n\n**Action:** I boiled and wrapped the sets.\n\n**<|Result|>:** All six were ready at 7.\n',
        suggestion:
          '**Situation:** The autoclave stopped on a Sunday.\n\n**Task:** [what had to be reached, and by whom]\n\n**Action:** I boiled and wrapped the sets.\n\n**Result:** All six were ready at 7.\n',
      },
    ],
    valid: [
      'The autoclave stopped on a Sunday, and six sets had to be ready by seven. I boiled and wrapped them one by one, wrote the times on each and called the first surgeon to say so. All six were ready at 6:40, and no list was cancelled that day.\n\n**Takeaway:** Time each step.\n',
      '## Situation & Task\nThe autoclave stopped.\n\n## Action\nI boiled the sets.\n\n## Result\nAll six were ready at 7.\n',
      '**Situation:** The autoclave stopped on a Sunday, and I had to have six sets ready by 7.\n\n**Action:** I boiled and wrapped them.\n\n**Result:** All six were ready at 6:40.\n',
      '- Context: The autoclave stopped.\n- Approach: I boiled and wrapped the sets.\n- Outcome: All six were ready at 7.\n',
      '## Problem\nThe autoclave stopped.\n\n## Action\nI boiled the sets.\n\n## Result\nAll six were ready at 7.\n',
      '## Result\nAll six sets were ready at 7.\n\n## Action\nI boiled and wrapped them.\n\n## Context\nA Sunday, one nurse.\n\n## Problem\nThe autoclave stopped.\n',
      'The autoclave stopped. I boiled and wrapped the sets. All six were ready at 7.\n',
      '### Situation\nThe autoclave stopped.\n\n### What I did\nI boiled the sets.\n\n### What came of it\nAll six were ready at 7.\n',
    ],
  },
  *check(context) {
    const parts = partsOf(context.story);
    const span = parts.at(-1)?.label.span ?? opening(context.story);
    for (const { kind, name } of missing(context)) {
      const isMinor = kind === 'task' && parts.some(({ kinds }) => kinds.includes('situation'));
      if (isMinor && parts.some(hasOwnName)) continue;
      yield { span, message: messageOf(name), ...(isMinor && { severity: 'information' as const }) };
    }
  },
  fixes(context, { message }) {
    const part = missing(context).find(({ name }) => messageOf(name) === message);
    const edit = part && addPart(context, part.kind, part.name);
    return part && edit ? [{ title: `Add ${part.name}`, kind: 'suggestion', edits: [edit], snippet: true }] : [];
  },
};

/** `What I did`: who names his parts in his own words need not have all of ours. */
const hasOwnName = ({ label }: { readonly label: { readonly text: string } }): boolean =>
  label.text.trim().split(/\s+/).length > 2;

const messageOf = (name: string): string => `The story has no ${name}.`;

function missing(context: RuleContext) {
  const spec = frameworkOf(context);
  return missingKinds(context).map((kind) => ({ kind, name: spec?.names[spec.order.indexOf(kind)] ?? kind }));
}
