/** Flags a story that takes too long to come to the action. */
import { optionOf } from './options';
import { spokenSections } from './parts';
import type { TunableRule } from './rule';

export const longSituation: TunableRule<'share'> = {
  id: 'long-situation',
  severity: 'warning',
  docs: {
    what: 'More than a third of the words come before the action.',
    why: 'In 62 recorded interviews candidates spent too much of their stories on the situation (Bangerter, Corvalan and Cavin 2014); coaches give it and the task 30 % together, because only the action can be scored.',
    how: 'Keep what the listener needs to understand the problem, two or three sentences, and move detail to where it matters in the action.',
  },
  examples: {
    invalid: [
      {
        text: '## <|Situation|>\nOur depot stood at the ring road and served eleven towns with four vans, two of which were older than I am, and in the winter of that year the depot in the next county closed, so that its towns came to us as well.\n\n## Task\nDeliver by noon.\n\n## Action\nI drew the routes again from the addresses of one week, swapped two drivers and loaded the vans at night.\n\n## Result\nLate parcels fell from 90 to 12 a day.\n',
      },
      {
        text: '**Situation:** Our depot served eleven towns with four vans.\n\n**<|Task|>:** I had to get every parcel out by noon although the neighbouring depot had closed, its towns had come to us, two of the vans were older than I am, and the drivers had been promised that nobody would start before six in the morning.\n\n**Action:** I drew the routes again, swapped two drivers and loaded the vans at night.\n\n**Result:** Late parcels fell from 90 to 12 a day.\n',
      },
      {
        text: '- **Result:** Late parcels fell from 90 to 12 a day.\n- **<|Context|>:** Our depot stood at the ring road and served eleven towns with four vans, two of which were older than I am, and in the winter of that year the depot in the next county closed, so that its towns came to us as well.\n- **Action:** I drew the routes again from the addresses of one week, swapped two drivers and loaded the vans at night.\n',
      },
    ],
    valid: [
      '## Situation\nOur depot served eleven towns with four vans, and the next depot had closed.\n\n## Action\nI drew the routes again from the addresses of one week, swapped two drivers, loaded the vans at night, and had each driver mark on a map where they had waited. Then I moved the three worst stops to the end of the tour and told their owners why.\n\n## Result\nLate parcels fell from 90 to 12 a day.\n',
      '## Situation\nThe next depot had closed.\n\n## Task\nDeliver by noon.\n\n## Action\nI drew the routes again.\n\n## Result\nLate parcels fell.\n',
      '## Result\nLate parcels fell from 90 to 12 a day, the three biggest customers extended their contracts by two years, and the depot in the next county took over the same routes without hiring a single driver, which the board had thought impossible when it closed the other one.\n\n## Action\nI drew the routes again from the addresses of one week, and loaded the vans at night.\n\n## Context\nFour vans, eleven towns.\n',
      '## Situation\nOur depot stood at the ring road and served eleven towns with four vans, two of which were older than I am, and in the winter of that year the depot in the next county closed, so that its towns came to us as well, and nobody had asked us before that.\n\n## Action\n\n## Result\nLate parcels fell from 90 to 12 a day.\n',
      'Our depot stood at the ring road and served eleven towns with four vans, two of which were older than I am, and in the winter of that year the depot in the next county closed, so that its towns came to us as well. I drew the routes again, swapped two drivers and loaded the vans at night. Late parcels fell from 90 to 12 a day.\n',
    ],
  },
  options: {
    // A third is what the listener should get; a few words more are not worth a warning.
    share: {
      docs: 'The most that situation and task may take of the words of the story, in per cent.',
      default: 40,
      min: 10,
      max: 90,
    },
  },
  *check(context) {
    const told = spokenSections(context);
    const action = told.findIndex(({ section, words }) => section.kinds.includes('action') && words > 0);
    if (action < 0 || context.speech.words <= shortest || context.story.placeholders.length > 0) return;
    const scenes = told.slice(0, action).filter(({ section }) => isScene(section.kinds));
    const share = (100 * scenes.reduce((sum, { words }) => sum + words, 0)) / context.speech.words;
    const longest = scenes.toSorted((a, b) => b.words - a.words)[0]?.section.label;
    if (share <= optionOf(context, longSituation, 'share') || !longest) return;
    yield {
      span: longest.span,
      message: `${Math.round(share)} % of the words come before the action; a third is enough.`,
    };
  },
};

/** Stories of no more spoken words have no situation to cut. */
const shortest = 60;

const isScene = (kinds: readonly string[]): boolean =>
  kinds.length > 0 && kinds.every((kind) => kind === 'situation' || kind === 'task');
