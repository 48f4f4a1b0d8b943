/** Action, 15: three to five concrete steps, things by their names, the people who had to be won. */

import type { QuestionType } from '../profiles/profile';
import { placeOf } from '../rules/places';
import { sentenceAt } from '../rules/support';
import type { Part, Scorer } from './part';

/** Part of the points for one, two, three, four concrete steps. */
const bySteps = [0, 0.35, 0.6, 0.85, 1];

/** Half a step, one told of "we", is worth half the way to the next. */
function worth(steps: number): number {
  const whole = Math.min(Math.floor(steps), 4);
  const from = bySteps[whole] as number;
  return from + ((bySteps[whole + 1] ?? from) - from) * (steps - whole) * (whole < 4 ? 1 : 0);
}

export const action: Scorer = {
  id: 'action',
  label: 'Action',
  parts({ context, findings, deeds, shared, named }) {
    const at = placeOf(context, 'action');
    const concrete = deeds.filter((deed) => deed.concrete);
    const blaming = new Set(
      findings.flatMap(({ rule, span }) => (rule === 'blame' ? [sentenceAt(context.story, span.start)] : [])),
    );
    const aligned = concrete.find(({ withPeople, sentence }) => withPeople && !blaming.has(sentence));
    const first = concrete[0]?.span ?? shared[0]?.span ?? at;
    const steps = concrete.length + shared.filter((deed) => deed.concrete).length / 2;
    const asked = asksFor[context.questionType];
    const unanswered = findings.find(({ rule }) => rule === asked?.rule);
    const fit: readonly Part[] = asked
      ? [
          {
            share: 3,
            won: unanswered || concrete.length === 0 ? 0 : 1,
            wears: true,
            because: asked.because,
            by: first,
            missing: asked.missing,
            at: unanswered?.span ?? at,
            rule: asked.rule,
          },
        ]
      : [];
    return [
      {
        share: asked ? 5 : 8,
        won: worth(steps),
        wears: true,
        because: 'Concrete steps: one can picture what was done.',
        by: first,
        missing: 'Tell three to five concrete steps: what you did, with what, how.',
        at,
        rule: 'too-few-actions',
      },
      {
        share: 4,
        won: named.length / 3,
        wears: true,
        because: 'Things are called by their names.',
        by: named[0] ?? at,
        missing: 'Name what you made or used: the script, the review, the contract, the chart.',
        at,
      },
      {
        share: 3,
        won: aligned ? 1 : 0,
        wears: true,
        because: 'Says whom you had to win.',
        by: aligned?.span ?? at,
        missing: 'Name the one or two people who mattered and how you brought them along.',
        at,
      },
      ...fit,
    ];
  },
};

/** What some questions ask of the action beside steps; the rules know when it is told. */
const asksFor: Readonly<Partial<Record<QuestionType, { rule: string; because: string; missing: string }>>> = {
  deadline: {
    rule: 'missing-risk-control',
    because: 'Says how the risk was kept small.',
    missing: 'Say what came first, what you dropped, and how you kept a fault small.',
  },
  'incomplete-data': {
    rule: 'missing-signal',
    because: 'Says which signals carried the decision.',
    missing: 'Say which signals you had, and what would have made you turn back.',
  },
  disagreement: {
    rule: 'missing-commitment',
    because: 'Says what was decided, and that you stood behind it.',
    missing: 'Say what was decided, and that you committed to it.',
  },
};
