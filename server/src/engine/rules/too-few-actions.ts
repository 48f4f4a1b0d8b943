/** Flags an action that tells hardly a step. */
import { optionOf } from './options';
import { partsOf } from './parts';
import type { TunableRule } from './rule';
import { deeds, listedSteps } from './steps';

export const tooFewActions: TunableRule<'min'> = {
  id: 'too-few-actions',
  severity: 'information',
  docs: {
    what: 'The action tells hardly a step that you took.',
    why: 'The action carries most of the score, and it is scored by what you concretely did; three or four steps show a method, one shows a lucky hand.',
    how: 'Tell three to five steps, each with what you did, how, and whom you had to win for it.',
  },
  examples: {
    invalid: [
      { text: '## <|Action|>\nI talked to everyone about it.\n\n## Result\nThe rota held.\n' },
      {
        text: '**Situation:** The rota broke each Friday.\n\n**<|Action|>:** I worked very hard with the team and was always available.\n\n**Result:** The rota held.\n',
      },
      {
        text: '- S: The rota broke each Friday.\n- T: A rota that holds.\n- <|A|>: I wrote a new rota.\n- R: It held for a year.\n',
      },
    ],
    valid: [
      '## Action\nI counted the swaps of a month, asked both wards what they could promise, and wrote a rota that starts from the Fridays.\n',
      '## Action\n- Counted the swaps of a month\n- Asked both wards what they could promise\n- Wrote a rota from the Fridays\n',
      '## Action\n',
      'I wrote a new rota, and it has held for a year.\n',
      '## Action\nWe counted the swaps of a month. Then we asked both wards, wrote a new rota and hung it up.\n',
      '## Action\n1. The swaps: a month of them, counted by hand.\n2. The wards: what each could promise.\n3. The rota: written from the Fridays.\n',
    ],
  },
  options: {
    // One step less than a listener expects.
    min: { docs: 'The fewest steps that the action must tell.', default: 2, min: 1, max: 8 },
  },
  *check(context) {
    const action = partsOf(context.story).filter(
      ({ kinds, sentences }) => kinds.includes('action') && sentences.length > 0,
    );
    if (!action[0]) return;
    if (Math.max(listedSteps(action), deeds(context)) >= optionOf(context, tooFewActions, 'min')) return;
    yield { span: action[0].label.span };
  },
};
