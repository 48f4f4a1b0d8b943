/** Flags an action with more steps than a listener keeps. */
import { optionOf } from './options';
import { partsOf } from './parts';
import type { TunableRule } from './rule';
import { listedSteps, toldSteps } from './steps';

export const tooManyActions: TunableRule<'max'> = {
  id: 'too-many-actions',
  severity: 'information',
  docs: {
    what: 'The action tells more steps than a listener keeps.',
    why: 'Three or four steps stay in mind and can be asked about; a list of eight is heard as a log, and the one decision that mattered drowns in it.',
    how: 'Keep the three to five steps that changed the outcome, and join or drop the rest.',
  },
  examples: {
    invalid: [
      {
        text: '## <|Action|>\n- Called the owner\n- Drew the pipes\n- Shut two valves\n- Marked the leak\n- Ordered a clamp\n- Dug the trench\n- Fitted the clamp\n- Filled the trench\n',
      },
      {
        text: '**<|Action|>:**\n\n1. I called the owner.\n2. I drew the pipes.\n3. I shut two valves.\n4. I marked the leak.\n5. I ordered a clamp.\n6. I dug the trench.\n7. I fitted the clamp.\n8. I filled the trench.\n9. I told the street.\n\n**Result:** Water by six.\n',
      },
      {
        text: '## <|Action|>\nI called the owner. I drew the pipes. I shut two valves. I marked the leak. I ordered a clamp. I dug the trench. I fitted the clamp. I filled the trench.\n',
      },
      {
        text: '## <|What I did|>\n* called the owner\n* drew the pipes\n* shut two valves\n* marked the leak\n* ordered a clamp\n* dug the trench\n* fitted it\n* filled the trench\n\n## Result\nWater by six.\n',
      },
    ],
    valid: [
      '## Action\n- Called the owner\n- Drew the pipes\n- Shut two valves\n- Marked the leak\n- Fitted a clamp\n',
      '## Action\n- Found the leak:\n  - called the owner\n  - drew the pipes\n  - shut two valves\n  - marked the spot\n- Fixed it:\n  - ordered a clamp\n  - dug the trench\n  - fitted it\n  - filled the trench\n',
      '## Action\nI called the owner, drew the pipes, shut two valves and marked the leak. I ordered a clamp, dug the trench, fitted the clamp and filled the trench again.\n',
      '## Situation\n- one owner\n- two valves\n- three leaks\n- a clamp\n- a trench\n- a street\n- no map\n- no water\n\n## Action\nI drew the pipes and shut two valves.\n',
      '## Action\nI drew the pipes and shut two valves.\n\n## Notes\n- owner\n- pipes\n- valves\n- leak\n- clamp\n- trench\n- street\n- map\n',
    ],
  },
  options: {
    // Two steps more than a listener keeps.
    max: { docs: 'The most steps that the action may tell.', default: 7, min: 2, max: 30 },
  },
  *check(context) {
    const action = partsOf(context.story).filter(({ kinds }) => kinds.includes('action'));
    const steps = listedSteps(action) || toldSteps(context);
    if (action[0] && steps > optionOf(context, tooManyActions, 'max'))
      yield { span: action[0].label.span, message: `The action tells ${steps} steps; a listener keeps three to five.` };
  },
};
