/** Flags a decision on incomplete data that does not say what it went by and how it was kept safe. */
import { opening, wordCount } from './parts';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, ownMarks, sectionOfKind } from './support';

const story = (action: string, question = 'a decision you made with incomplete data'): string =>
  `---\nquestion: Tell me about ${question}\n---\n**Situation:** Two days before the harvest the moisture probes went dead.\n\n**Task:** I had to pick on Thursday or wait for Monday.\n\n**${action}\n\n**Result:** We picked 4.1 tonnes, and rain took a fifth of our neighbour's crop on Saturday.\n`;

export const missingSignal: Rule = {
  id: 'missing-signal',
  severity: 'information',
  docs: {
    what: 'The decision names neither the signals it rested on nor a way back.',
    why: 'The question tests judgement: which few facts you trusted, and how you kept a wrong call cheap. A decision "from the gut" that went well is scored as luck.',
    how: 'Name two or three signals you had, and the guardrail: a limit at which you would stop, a small first step, a way to undo it.',
  },
  examples: {
    invalid: [
      {
        text: story(
          '<|Action|>:** I went with my gut and picked on Thursday. I moved the trucks up and opened the press early.',
        ),
      },
      {
        text: story(
          '<|Action|>:** I trusted my feeling and told the owner in the evening.',
          'a time you had to decide without all the information',
        ),
      },
      {
        text: story(
          '<|Approach|>:** I talked it over at length with the family, and a decision was made.',
          'an important decision on incomplete data',
        ),
      },
    ],
    valid: [
      story(
        'Action:** I squeezed grapes from four rows and compared them with the samples of last year. I picked one row first and would have stopped at the first green stem.',
      ),
      story(
        'Action:** I had two signs to go by: the wasps and the forecast. I kept the press free until Monday in case I was wrong.',
      ),
      story('Action:** I went with my gut and picked on Thursday.', 'a hard deadline'),
      story('Action:** I measured the sugar by hand and set a limit: below 19 we would wait.'),
      '---\nquestion: Tell me about a decision with incomplete data\n---\nI picked early and saved the crop.\n',
    ],
  },
  *check(context) {
    const { story, questionType } = context;
    if (questionType !== 'incomplete-data' || isHypothetical(context) || wordCount(story) < shortest) return;
    const isNamed = (tag: string): boolean =>
      ownMarks(context, tag).some(({ sentence }) => !isScene(context, sentence));
    if (isNamed('signal') || isNamed('guardrail')) return;
    yield { span: sectionOfKind(story, 'action')?.label?.span ?? opening(story) };
  },
};

/** A story with fewer words is a headline. */
const shortest = 30;

/** The situation and the task tell what was missing, the result and the lesson what came of it. */
const isScene = ({ sectionOf }: RuleContext, sentence: number): boolean => {
  const section = sectionOf[sentence];
  return section !== undefined && /^(situation|task|result|reflection)$/.test(section.kind);
};
