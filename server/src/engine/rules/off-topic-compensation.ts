/** Flags the author's own pay in a story. */
import type { Mark } from '../text/prose';
import type { Rule, RuleContext } from './rule';
import { markSpan, normAt, ownMarks } from './support';

export const offTopicCompensation: Rule = {
  id: 'off-topic-compensation',
  severity: 'warning',
  docs: {
    what: 'Your own pay is told in the story.',
    why: 'A behavioural answer is scored on what changed for others. Pay belongs to the talk about the offer; here it costs time and tells the interviewer what you worked for.',
    how: 'Leave it out. If you were promoted or praised, name the effect that earned it.',
  },
  examples: {
    invalid: [
      { text: '## Result\nCalls fell by half, and <|I got a pay rise|> for it.\n' },
      { text: '## Result\nWe kept the client. <|My current salary|> is 52,000.\n' },
      { text: '**Result:** The site opened on time. <|My salary expectations|> are in the letter.\n' },
      { text: '## Situation\nI left that bakery because the <|salary was low|>.\n' },
      { text: '## Result\n<|My CTC|> went up twice.\n' },
      { text: '## Result\nA rival offered me <|14 LPA|> with a <|joining bonus|>.\n' },
    ],
    valid: [
      '## Situation\nThe salary engine rounded every shift down, and 640 workers were underpaid.\n',
      '## Action\nI cut my own pay to nothing and asked each person what they could bear.\n',
      '## Result\nThe pay gap between the two sites fell from 9 % to 2 %.\n',
      '## Situation\nOur payroll software served 300 cleaning companies.\n',
      '## Action\nI let customers pay by instalments, and the bonus cards came back.\n',
      '## Situation\nDrivers left for higher pay at the depot across the river.\n',
      '## Situation\nNurses left because the salary was low.\n',
      '## Result\nI got a raise for both of our assistants.\n',
      '## Result\nThe yearly cost went from 12 lakh to 8 lakh.\n',
    ],
  },
  *check(context) {
    for (const mark of ownMarks(context, 'compensation'))
      if (!isForOthers(context, mark)) yield { span: markSpan(context.story, mark) };
    for (const mark of ownMarks(context, 'pay'))
      if (isOwnPay(context, mark)) yield { span: markSpan(context.story, mark) };
  },
};

/** "A raise for my two assistants", "salaries were low for nurses". */
const isForOthers = ({ story, prose }: RuleContext, { sentence, last }: Mark): boolean =>
  normAt(story, sentence, last + 1) === 'for' &&
  normAt(story, sentence, last + 2) !== 'it' &&
  ['person', 'party', 'customer'].some((tag) => prose.marksIn(sentence, tag).some(({ first }) => first > last));

/** Whether the sentence speaks of the author and of nobody else who could be paid. */
function isOwnPay(context: RuleContext, mark: Mark): boolean {
  const { prose, story } = context;
  const { sentence } = mark;
  if (isForOthers(context, mark)) return false;
  const isMine = story.sentences[sentence]?.words.some(({ norm }) => mine.has(norm)) ?? false;
  return (
    isMine && ['person', 'party', 'customer'].every((tag) => prose.marksIn(sentence, tag).every(isEmployer(context)))
  );
}

const mine: ReadonlySet<string> = new Set("i i'd i'm i've me my".split(' '));

/** A firm or manager pays and is not paid. */
const isEmployer =
  ({ story }: RuleContext) =>
  ({ sentence, last }: Mark): boolean =>
    employers.has(normAt(story, sentence, last));
const employers: ReadonlySet<string> = new Set(
  'company firm agency employer boss manager hr management recruiter'.split(' '),
);
