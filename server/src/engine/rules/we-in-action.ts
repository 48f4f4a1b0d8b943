/** Flags "we" as the one who acted in the Action section. */
import type { Clause } from '../text/prose';
import type { Word } from '../text/sentence';
import type { Rule, RuleContext } from './rule';
import { tellsAction } from './support';

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
        text: '**Action:** <|We|> rewrote the rota and <|we|> asked each ward to test it.\n',
        suggestion: '**Action:** I rewrote the rota and we asked each ward to test it.\n',
      },
      {
        text: '- Action:\n  - <|We|> moved the pallets closest to the door.\n  - I labelled the aisles.\n',
        suggestion: '- Action:\n  - I moved the pallets closest to the door.\n  - I labelled the aisles.\n',
      },
    ],
    valid: [
      '## Situation\nWe ran forty services.\n',
      '## Action\nI asked:\n\n> Shall we stop here?\n',
      '## Action\nI told the crew “we stop here” and closed the valve.\n',
      '## Action\nI met the two leads, and we agreed on one format. I wrote it down and trained both desks.\n',
      '## Action\nI checked the queue that we had inherited from the old depot.\n',
    ],
  },
  *check(context) {
    const { prose, story } = context;
    const acting = prose.clauses.filter(
      (clause) => tellsAction(context, clause.sentence) && clause.subjectWord !== undefined,
    );
    const ours = acting.filter((clause) => clause.subject === 'we' && isDeed(context, clause));
    const mine = prose.clauses.filter(
      (clause) => (clause.subject === 'i' || clause.subject === 'dropped') && tellsAction(context, clause.sentence),
    ).length;
    if (ours.length === 1 && mine >= 3) return;
    for (const clause of ours) {
      const word = story.sentences[clause.sentence]?.words[clause.subjectWord as number] as Word;
      yield { span: { start: word.start, end: word.end } };
    }
  },
  fixes({ file }, { span }) {
    const written = file.text.slice(span.start, span.end).toLowerCase();
    const replacement = { we: 'I', "we've": "I've", "we'd": "I'd", "we're": "I'm", "we'll": "I'll" }[
      written.replace('’', "'")
    ];
    return replacement === undefined
      ? []
      : [{ title: 'Say "I": what did you do yourself?', kind: 'suggestion', edits: [{ span, text: replacement }] }];
  },
};

/** "We agreed" and "that we had inherited" tell no deed of the action; "we rewrote" does. */
function isDeed({ story }: RuleContext, { sentence, first, subjectWord, verb }: Clause): boolean {
  const words = story.sentences[sentence]?.words ?? [];
  const before = words[(subjectWord ?? first) - 1]?.norm ?? '';
  if (/^(that|which|what|where|when|as|because|if|whether|than|how|until|until|while|once|what|so)$/.test(before))
    return false;
  const norm = verb === undefined ? '' : (words[verb]?.norm ?? '');
  return !/^(agreed|met|had|were|was|are|have|needed|wanted|knew|could|would|should|might|both|settled|decided|chose)$/.test(
    norm,
  );
}
