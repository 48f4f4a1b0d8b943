/** Flags "we" as the one who acted in the Action section. */
import { type Clause, isMine } from '../text/prose';
import type { Rule, RuleContext } from './rule';
import { isJointDeed, isLabelled, markSpan, tellsAction } from './support';

export const weInAction: Rule = {
  id: 'we-in-action',
  severity: 'warning',
  docs: {
    what: 'The action is told of "we".',
    why: 'The interviewer scores you and not the team; a team as the subject hides the work being scored. Amazon asks for "I", not "we", and in written answers strong candidates use "I" more (Leadership IQ, 20,572 answers: a correlation).',
    how: 'Say what you did: "I". Name the team once, in the situation, and the people you worked with where they act.',
  },
  examples: {
    invalid: [
      {
        text: '## Action\nFirst <|we|> drew the failure tree.\n',
        suggestion: '## Action\nFirst I drew the failure tree.\n',
      },
      {
        text: '**Action:** <|We|> rewrote the rota and we asked each ward to test it.\n',
        suggestion: '**Action:** I rewrote the rota and we asked each ward to test it.\n',
      },
      {
        text: '- Action:\n  - <|We|> moved the pallets closest to the door.\n  - I labelled the aisles.\n',
        suggestion: '- Action:\n  - I moved the pallets closest to the door.\n  - I labelled the aisles.\n',
      },
      {
        text: '## Action\n<|The crew|> dug the trench. <|The crew|> laid the pipe.\n',
        suggestion: '## Action\nI dug the trench. The crew laid the pipe.\n',
      },
    ],
    valid: [
      '## Situation\nWe ran forty services.\n',
      '## Action\nI asked:\n\n> Shall we stop here?\n',
      '## Action\nI told the crew “we stop here” and closed the valve.\n',
      '## Action\nI met the two leads, and we agreed on one format. I wrote it down and trained both desks.\n',
      '## Action\nI checked the queue that we had inherited from the old depot.\n',
      'We cut the queue at the desk from 40 minutes to 12.\n',
      '## Action\nI costed three routes. The team chose to pilot the second, and I committed to it and wrote the plan.\n',
      '## Action\nThe data team reran the job. I compared both tables.\n',
    ],
  },
  *check(context) {
    const told = context.prose.clauses.filter(
      ({ sentence }) => tellsAction(context, sentence) && !isOutcome(context, sentence),
    );
    const ours = told.filter(
      (clause) => (clause.subject === 'we' || isTeam(context, clause)) && isJointDeed(context, clause),
    );
    const mine = told.filter(isMine).length;
    if (ours.length <= mine * (isLabelled(context.story) ? tolerated : 1)) return;
    const named = new Set(ours.map(({ sentence }) => sentence));
    for (const { sentence, subject, first, subjectWord } of ours) {
      if (subjectWord === undefined || !named.delete(sentence)) continue;
      const head = subject === 'we' ? subjectWord : first;
      yield { span: markSpan(context.story, { tag: 'we', sentence, first: head, last: subjectWord }) };
    }
  },
  fixes({ file }, { span }) {
    const written = file.text.slice(span.start, span.end).toLowerCase();
    const pronouns = { we: 'I', "we've": "I've", "we'd": "I'd", "we're": "I'm", "we'll": "I'll" };
    const replacement = written.includes(' ') ? 'I' : pronouns[written.replace('’', "'") as keyof typeof pronouns];
    return replacement === undefined
      ? []
      : [{ title: 'Say "I": what did you do yourself?', kind: 'suggestion', edits: [{ span, text: replacement }] }];
  },
};

/** Without sections, a sentence with a measured outcome is the result: it may be ours. */
const isOutcome = ({ sectionOf, metrics }: RuleContext, sentence: number): boolean =>
  sectionOf[sentence]?.kind === 'none' && metrics.some((metric) => metric.sentence === sentence && metric.outcome);

/** How many deeds of ours one of mine makes up for: two of three are mine. Without sections the scene is told of us too, so one of two will do. */
const tolerated = 0.5;

/** "The team tested it": the author's own group, as a whole; "the data team" is another one. */
function isTeam({ story }: RuleContext, { sentence, first, subject, subjectWord, passive }: Clause): boolean {
  if (subject !== 'other' || subjectWord === undefined || passive) return false;
  const [determiner, ...rest] =
    story.sentences[sentence]?.words.slice(first, subjectWord + 1).map(({ norm }) => norm) ?? [];
  return ours.has(determiner ?? '') && groups.has(rest.filter((norm) => !whole.has(norm)).join(' '));
}

const ours: ReadonlySet<string> = new Set(['the', 'my', 'our']);
const groups: ReadonlySet<string> = new Set(['team', 'crew', 'group', 'squad']);
const whole: ReadonlySet<string> = new Set(['whole', 'entire', 'small', 'project']);
