/** Flags a whole story that is over before it can be scored. */
import { optionOf } from './options';
import { missingKinds, opening, partsOf } from './parts';
import type { TunableRule } from './rule';
import { isHypothetical } from './support';

export const underTime: TunableRule<'seconds'> = {
  id: 'under-time',
  severity: 'hint',
  docs: {
    what: 'The story is over before an interviewer can score it.',
    why: 'Under 45 seconds there is no room for three concrete steps and what came of them; the interviewer has to draw the rest out of you.',
    how: 'Tell the steps of the action one by one: what you looked at, what you decided, whom you had to win, what you left behind.',
  },
  examples: {
    invalid: [
      {
        text: '## Situation\nThe bakery ran out of rye by ten.\n\n## Task\nBread until noon.\n\n## <|Action|>\nI counted what was sold by the hour and moved one batch.\n\n## Result\nRye lasts until one.\n',
      },
      {
        text: '**P:** The bakery ran out of rye by ten.\n\n**<|A|>:** I counted what was sold and moved one batch.\n\n**R:** Rye lasts until one.\n',
      },
      {
        text: '## Situation & Task\nThe bakery ran out of rye by ten.\n\n## <|What I did|>\nI moved one batch.\n\n## Outcome\nRye lasts until one.\n\n## Lesson\nCount first.\n',
      },
    ],
    valid: [
      '## Situation\nThe bakery ran out of rye by ten.\n\n## Action\nI counted what was sold by the hour and moved one batch.\n',
      'I moved one batch of rye to seven, and it now lasts until one.\n',
      '## Situation\nThe bakery ran out of rye by ten.\n\n## Task\nBread until noon.\n\n## Action\n\n## Result\nRye lasts until one.\n',
      '## Situation\nThe bakery ran out of rye by ten.\n\n## Task\nBread until noon.\n\n## Action\n[which steps]\n\n## Result\nRye lasts until one.\n',
      `## Situation\nThe bakery ran out of rye by ten.\n\n## Task\nBread until noon.\n\n## Action\n${'I counted what was sold in each hour of the week and chalked it on the oven door. '.repeat(7)}\n\n## Result\nRye lasts until one.\n`,
      '',
    ],
  },
  options: {
    seconds: {
      docs: 'The fewest seconds that a whole story may take to say.',
      default: {
        docs: 'three quarters of the least time wanted',
        of: ({ settings, profile }) => (settings.time ?? profile.time).min * 0.75,
      },
      min: 15,
      max: 600,
    },
  },
  *check(context) {
    const { story, speech } = context;
    if (isHypothetical(context)) return;
    const parts = partsOf(story);
    const min = optionOf(context, underTime, 'seconds');
    if (speech.seconds >= min || parts.length === 0 || missingKinds(context).length > 0) return;
    if (story.placeholders.length > 0 || parts.some(({ sentences }) => sentences.length === 0)) return;
    const action = parts.find(({ kinds }) => kinds.includes('action'));
    yield {
      span: action?.label.span ?? opening(story),
      message: `It takes only ${speech.seconds} s to say; under ${min} s there is little to score.`,
    };
  },
};
