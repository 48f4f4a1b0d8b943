/** Flags words that sound like work and tell none. */
import type { Settings } from '../settings';
import { compileLexicon, type Lexicon } from '../text/lexicon';
import type { Mark } from '../text/prose';
import { overlaps } from '../text/span';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, isQuoted, markSpan, ownMarks } from './support';

export const buzzword: Rule = {
  id: 'buzzword',
  severity: 'hint',
  docs: {
    what: 'A buzzword stands where a fact could stand.',
    why: 'Anybody can say it about any project, so it tells the interviewer nothing about this one, and time spent on it is taken from the deed.',
    how: 'Say the plain thing: what was built, who used it, what changed. Your own list of such words goes into `buzzwords` in the config.',
  },
  examples: {
    invalid: [
      { text: '## Action\nI unlocked <|synergies|> between two studios.\n' },
      { text: '**Action:** I <|leveraged|> the contacts of our buyers.\n' },
      { text: '## Result\nIt really <|moved the needle|> for the school.\n' },
      { text: '- Action: I picked the <|low-hanging fruit|> first.\n' },
      { text: '## Action\nI <|spearheaded|> the move and ensured a <|seamless transition|>.\n' },
      { text: '## Action\nI <|fostered a culture of trust|> and <|harnessed the power|> of data.\n' },
      { text: '## Action\nI secured <|stakeholder buy-in|> with <|actionable insights|>.\n' },
      { text: '## Result\nIt <|drove impact|> and showed my <|growth mindset|>.\n' },
    ],
    valid: [
      '## Action\nThe lever on that side needed more leverage than the right one.\n',
      '## Action\nHe called it "a holistic paradigm", and I asked for one example.\n',
      '## Action\nI set the pressure gauge back to zero and read it every hour.\n',
      '## Action\nI dived to nine metres to look at the weld.\n',
      '## Result\nThe new passenger ferry carried 400 people a day.\n',
      '## Action\nI drove the van to the yard, unlocked the gate and chose a seamless steel tube.\n',
      '## Action\nI orchestrated the containers with a script and ran the test harness.\n',
      '## Action\nI fostered two dogs and harnessed the horses at six.\n',
      '## Situation\nThe pump stood on a pivot, and the elevated pond was an ecosystem of its own.\n',
    ],
  },
  *check(context) {
    if (isHypothetical(context)) return;
    const known = ownMarks(context, 'buzzword');
    const own = listed(context).filter(
      (mark) =>
        !known.some(
          (other) =>
            other.sentence === mark.sentence && overlaps(markSpan(context.story, other), markSpan(context.story, mark)),
        ),
    );
    for (const mark of [...known, ...own]) yield { span: markSpan(context.story, mark) };
  },
};

const compiled = new WeakMap<Settings, Lexicon>();

/** Marks of the author's own list. */
function listed({ settings, story }: RuleContext): readonly Mark[] {
  if (settings.buzzwords.length === 0) return [];
  const lexicon =
    compiled.get(settings) ?? compileLexicon([{ own: settings.buzzwords.map((word) => word.toLowerCase()) }]);
  compiled.set(settings, lexicon);
  const marks = new Map<string, Mark[]>();
  for (const [index, sentence] of story.sentences.entries()) lexicon.match(sentence, index, marks);
  return (marks.get('own') ?? []).filter((mark) => !isQuoted(story, mark));
}
