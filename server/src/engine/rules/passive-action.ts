/** Flags an action told in the passive, which hides who did it. */
import { type Clause, verbIs } from '../text/prose';
import { spanOf } from '../text/span';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, isLabelled, isOwnDeed, markInClause, normAt, tellsAction } from './support';

export const passiveAction: Rule = {
  id: 'passive-action',
  severity: 'information',
  docs: {
    what: 'The passive hides who did it.',
    why: 'Where "a plan was created", the interviewer cannot tell whether you created it. What cannot be told apart from the work of others scores nothing.',
    how: 'Say who: "I wrote the plan", or "Marta wrote the plan, I tested it".',
  },
  examples: {
    invalid: [
      { text: '## Action\n<|A survey was designed|> and then <|the schools were told|>.\n' },
      { text: '**Action:** <|A spreadsheet was created|> to track it. <|Workshops were held|> in every branch.\n' },
      {
        text: '- Action:\n  - <|The results were discussed|> with the conductor.\n  - <|A new programme was drawn up|>.\n',
      },
      { text: '## Action\n<|The tiles were lifted|>. <|The drain was moved|> by the builder.\n' },
    ],
    valid: [
      '## Action\nThe service was down for two hours, so I called the vendor.\n',
      '## Action\nI was asked to take over and was given two days. I counted the pallets.\n',
      '## Action\nThe plan was written by Marta; I tested it on two wards.\n',
      '## Action\nI sorted the list by date. I rang each family. The new rota was agreed the same week.\n',
      '## Situation\nA plan was created years ago and nobody used it.\n',
      '## Action\nI found that the form had been designed for adults and redrew it.\n',
      '## Action\nI rang the builder. The drain was moved by his crew.\n',
    ],
  },
  *check(context) {
    if (isHypothetical(context)) return;
    const told = context.prose.clauses.filter(({ sentence }) => tellsAction(context, sentence));
    const own = told.filter(isOwnDeed).length;
    const isAbsent = own === 0 && isLabelled(context.story);
    const hidden = told.filter((clause) => isTold(context, clause) && (isAbsent || hidesDeed(context, clause)));
    if (own > 2 * hidden.length - 2) return;
    for (const clause of hidden) yield { span: phraseSpan(context, clause) };
  },
};

/** Something done to a thing in the passive, in a clause of its own. */
function isTold(context: RuleContext, clause: Clause): boolean {
  const { story } = context;
  const { sentence, first, last, verb, subject, subjectWord } = clause;
  if (!clause.passive || verb === undefined || clause.tense !== 'past') return false;
  if (subject !== 'other' && subject !== 'it') return false;
  if (subjectWord === undefined || subjectWord > verb || subjectWord < first) return false;
  if (story.sentences[sentence]?.words[verb]?.quoted) return false;
  const words = story.sentences[sentence]?.words.slice(first, last + 1).map(({ norm }) => norm) ?? [];
  if (words.some((norm) => outside.has(norm)) || hanging.has(normAt(story, sentence, first - 1))) return false;
  return markInClause(context, 'person', { ...clause, last: subjectWord }) === undefined;
}

/** A deed that somebody on the author's side must have done, with nobody named. */
const hidesDeed = ({ story, prose }: RuleContext, clause: Clause): boolean =>
  verbIs(prose, clause, 'deed') &&
  story.sentences[clause.sentence]?.words.slice(clause.first, clause.last + 1).every(({ norm }) => norm !== 'by') ===
    true;

/** Words that put the deed before the story or out of it. */
const outside: ReadonlySet<string> = new Set([
  'had',
  "hadn't",
  'not',
  "wasn't",
  "weren't",
  'never',
  'nobody',
  'nothing',
  'which',
  'who',
]);
/** Words before a clause that only explains another one. */
const hanging: ReadonlySet<string> = new Set([
  'that',
  'because',
  'when',
  'after',
  'before',
  'until',
  'since',
  'while',
  'if',
  'whether',
  'although',
  'though',
  'as',
  'where',
  'what',
  'how',
  'once',
  'than',
]);

/** From the subject to the verb and its particle. */
function phraseSpan({ story, prose }: RuleContext, { sentence, first, verb }: Clause) {
  const words = story.sentences[sentence]?.words ?? [];
  const deed = prose.marksIn(sentence, 'deed').find((mark) => mark.first === verb);
  const end = words[deed?.last ?? (verb as number)]?.end ?? 0;
  return spanOf(words[first]?.start ?? 0, end);
}
