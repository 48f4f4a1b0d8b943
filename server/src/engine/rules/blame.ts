/** Flags another person or team made the cause of what went wrong. */
import { participleOf } from '../text/conjugate';
import type { Clause, Mark } from '../text/prose';
import { placeholder } from '../text/snippet';
import { contains, type Span } from '../text/span';
import type { Fix, Rule, RuleContext } from './rule';
import { isHypothetical, markSpan, normAt, ownMarks } from './support';

export const blame: Rule = {
  id: 'blame',
  severity: 'warning',
  docs: {
    what: 'Somebody else is made the cause.',
    why: 'An interviewer hears how you will talk about the next team. Blame also moves the cause to where you could change nothing, and weak answers speak of "they" and of what is bad far more often (Leadership IQ, 20,572 answers: a correlation).',
    how: 'Tell what happened as a camera would have seen it, and what the other side had to weigh: "the docs had not been updated", "they preferred to wait". Then say what you changed.',
  },
  examples: {
    invalid: [
      {
        text: '## Situation\nThe engineer <|just forgot to update|> the docs.\n',
        suggestion: '## Situation\nThe engineer had not updated the docs.\n',
      },
      {
        text: '**S:** Marketing <|failed to tell|> us about the launch.\n',
        suggestion: '**S:** Marketing had not told us about the launch.\n',
      },
      {
        text: '## Situation\nThe lead developer <|was incompetent|>, so nothing moved.\n',
        suggestion: '## Situation\nThe lead developer [what one could see happen], so nothing moved.\n',
      },
      {
        text: '- Situation: The audit slipped <|because of marketing|>.\n',
        suggestion: '- Situation: The audit slipped [what one could see happen].\n',
      },
      {
        text: '## Action\nI asked twice, but the foreman <|never listens|>.\n',
        suggestion: '## Action\nI asked twice, but the foreman [what one could see happen].\n',
      },
      {
        text: 'They <|ignored|> every mail, and I ended up doing their part.\n',
        suggestion: 'They did not answer every mail, and I ended up doing their part.\n',
      },
      {
        text: '## Situation\nI asked for help, but <|nobody on that floor cared|>.\n',
        suggestion: '## Situation\nI asked for help, but [what one could see happen].\n',
      },
      {
        text: '## Situation\nThe parcels left late, and the depot <|was at fault|>.\n',
        suggestion: '## Situation\nThe parcels left late, and the depot [what one could see happen].\n',
      },
      {
        text: '## Situation\n<|Thanks to the lettings agency|>, we lost three weeks.\n',
        suggestion: '## Situation\n[what one could see happen], we lost three weeks.\n',
      },
      {
        text: '## Situation\nThe second crew <|did nothing about|> it.\n',
        suggestion: '## Situation\nThe second crew [what one could see happen] it.\n',
      },
      {
        text: '## Situation\nThe planner <|took credit for my|> sketch.\n',
        suggestion: '## Situation\nThe planner [what one could see happen] sketch.\n',
      },
      {
        text: '## Situation\nThe bookkeeper <|made a silly mistake|> in March.\n',
        suggestion: '## Situation\nThe bookkeeper [what one could see happen] in March.\n',
      },
      {
        text: '## Situation\n<|If the night shift had done its job|>, the oven would have been warm.\n',
        suggestion: '## Situation\n[what one could see happen], the oven would have been warm.\n',
      },
      {
        text: '## Situation\nThe caretaker <|had simply forgotten|> the boiler.\n',
        suggestion: '## Situation\nThe caretaker [what one could see happen] the boiler.\n',
      },
      {
        text: '## Situation\nOur management <|refuses to adopt|> it.\n',
        suggestion: '## Situation\nOur management had not adopted it.\n',
      },
    ],
    valid: [
      '## Situation\nMarketing owned the calendar and pushed back on the date.\n',
      '## Situation\nI forgot to update the docs, and we ignored the first alarm.\n',
      '## Situation\nCustomers refused to renew, and two of them left.\n',
      '## Situation\nMr Adeyemi disagreed and preferred to wait until summer.\n',
      '## Situation\nEach told me that the other was careless. I half believed both.\n',
      '## Task\nThe planner was ill, and nobody else could read the stock sheet.\n',
      '## Situation\nThe pump failed to start, and the alarm never sounded.\n',
      '## Action\nHe refused to merge a change that came without a test, and the others followed.\n',
      '## Situation\nThe bookkeeper made a mistake in March and told us the same day.\n',
      '## Situation\nA worn belt was at fault, and I had not looked at it.\n',
      '## Situation\nThanks to the night porter, we lost no key. Thanks to the storm, we lost a day.\n',
      '## Situation\nThe guard did nothing wrong.\n',
      '## Situation\nIf we had done our job, the oven would have been warm.\n',
      '## Situation\nThe auditor refused to accept a count without a second signature.\n',
      '## Situation\nOur customers refused to use the card and took credit for a month.\n',
    ],
  },
  *check(context) {
    if (isHypothetical(context)) return;
    for (const mark of ownMarks(context, 'blame.cause'))
      if (!isReported(context, clauseOf(context, mark), mark.first)) yield { span: markSpan(context.story, mark) };
    for (const mark of ownMarks(context, 'blame.thanks'))
      if (isIrony(context, mark)) yield { span: markSpan(context.story, mark) };
    for (const tag of ['blame.deed', 'blame.trait'] as const)
      for (const mark of ownMarks(context, tag))
        if (isBlamed(context, mark)) yield { span: markSpan(context.story, withVerb(context, mark)) };
  },
  fixes: (context, { span }) => neutral(context, span),
};

/** Whether the mark is a verb phrase or label of another person or team, in the author's own judgement of today. */
function isBlamed(context: RuleContext, mark: Mark): boolean {
  const { story } = context;
  const clause = clauseOf(context, mark);
  if (isReported(context, clause)) return false;
  if (!clause || clause.verb === undefined || clause.verb < mark.first)
    return isLabel(context, mark) || isSomebody(context, mark.sentence, mark.first - 1);
  const last = normAt(story, mark.sentence, mark.last);
  if (isWhole.has(last) && !isEnd(normAt(story, mark.sentence, mark.last + 1))) return false;
  if (isRefusal(context, mark) && isPrincipled(context, mark)) return false;
  const isUnwilling = /^(?:would|could)/.test(normAt(story, mark.sentence, mark.first));
  return (clause.tense !== 'modal' || isUnwilling) && isPerson(context, clause) && !isBackground(context, clause);
}

/** The clause whose verb the mark holds, or stands behind. */
const clauseOf = ({ prose }: RuleContext, { sentence, last }: Mark): Clause | undefined =>
  prose.clausesIn(sentence).findLast(({ first, verb }) => first <= last && (verb ?? first) <= last);

/** A label needs no subject: "two difficult personalities". */
const isLabel = (context: RuleContext, { tag, sentence, last }: Mark): boolean =>
  tag === 'blame.trait' && people(context, sentence).some((mark) => mark.first <= last && mark.last >= last);

/** "Thanks to the agency, we lost a week": people, and behind them a setback that is not denied. */
function isIrony({ story, prose }: RuleContext, { sentence, first, last }: Mark): boolean {
  if (!people({ prose }, sentence).some((mark) => mark.first > first && mark.last <= last)) return false;
  const behind = story.sentences[sentence]?.words.slice(last + 1) ?? [];
  return (
    !behind.some(({ norm }) => denials.has(norm)) &&
    prose.marksIn(sentence, 'setback').some((setback) => setback.first > last)
  );
}

const denials: ReadonlySet<string> = new Set('no not nobody nothing never none without'.split(' '));

/** Verbs and nouns that blame only where nothing follows: "refused a lift" and "did nothing wrong" tell something else. */
const isWhole: ReadonlySet<string> = new Set(['refused', 'nothing']);

const isRefusal = ({ story }: RuleContext, { sentence, first, last }: Mark): boolean =>
  story.sentences[sentence]?.words.slice(first, last + 1).some(({ norm }) => norm.startsWith('refus')) ?? false;

/** "Refused to accept a report without a signature": a refusal that names its condition has a reason. */
const isPrincipled = ({ story }: RuleContext, { sentence, last }: Mark): boolean =>
  story.sentences[sentence]?.words.slice(last + 1).some(({ norm }) => conditions.has(norm)) ?? false;

const conditions: ReadonlySet<string> = new Set(['without', 'unless', 'until', 'before']);

const isEnd = (norm: string): boolean =>
  norm === '' || norm === 'and' || norm === 'but' || norm === 'so' || /^\W+$/.test(norm);

/** "She told me that he was careless": what somebody said or thought then. */
function isReported({ story, prose }: RuleContext, clause: Clause | undefined, from = clause?.first ?? 0): boolean {
  if (!clause) return false;
  const before = prose.clausesIn(clause.sentence).findLast(({ first }) => first < clause.first);
  if (before?.verb === undefined) return false;
  const joint = normAt(story, clause.sentence, Math.min(clause.first, from) - 1);
  const isJoined = joint === ',' || joint === 'and' || joint === 'but' || joint === ';';
  return !isJoined && prose.marksIn(clause.sentence, 'reporting').some(({ first }) => first === before.verb);
}

/** "…who had ignored it for years": how things stood before the story, told of whoever changed in it. */
const isBackground = ({ story }: RuleContext, { sentence, subjectWord, verb }: Clause): boolean =>
  subjectWord !== undefined &&
  verb !== undefined &&
  normAt(story, sentence, subjectWord) === 'who' &&
  normAt(story, sentence, subjectWord + 1) === 'had';

/** Whether the subject is a colleague, team or firm. Customers that refuse or leave are the pain of the story. */
function isPerson(context: RuleContext, clause: Clause): boolean {
  const { story } = context;
  const { sentence, subject, subjectWord } = clause;
  if (subject === 'they') return !isCustomer(context, clause);
  if (subject === 'it' && subjectWord !== undefined) return isDepartment(context, sentence, subjectWord);
  if (subject !== 'other' || subjectWord === undefined) return false;
  return isSomebody(context, sentence, normAt(story, sentence, subjectWord) === 'who' ? subjectWord - 1 : subjectWord);
}

/** Whether the noun at `at` is a colleague, team, firm or name. */
function isSomebody(context: RuleContext, sentence: number, at: number): boolean {
  const covers = ({ first, last }: Mark): boolean => first <= at && last >= at;
  if (context.prose.marksIn(sentence, 'customer').some(covers)) return false;
  return people(context, sentence).some(covers) || isName(context, sentence, at);
}

const people = ({ prose }: Pick<RuleContext, 'prose'>, sentence: number): readonly Mark[] => [
  ...prose.marksIn(sentence, 'person'),
  ...prose.marksIn(sentence, 'party'),
];

/** "IT", not "it". */
function isDepartment({ file: { text }, story }: RuleContext, sentence: number, at: number): boolean {
  const word = story.sentences[sentence]?.words[at];
  return word !== undefined && text.slice(word.start, word.end) === 'IT';
}

/** A capital marks a name, or a department that stands without an article. */
function isName({ file: { text }, story }: RuleContext, sentence: number, at: number): boolean {
  const word = story.sentences[sentence]?.words[at];
  if (word?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(text.slice(word.start, word.end))) return false;
  return at > 0 || word.norm.length > 3;
}

/** Whether the people last named before "they" are those whom the story serves; "he" and "she" stand for no group. */
function isCustomer(context: RuleContext, { sentence, subjectWord }: Clause): boolean {
  const isOne = /^s?he\b/.test(normAt(context.story, sentence, subjectWord ?? -1));
  for (const at of [sentence, sentence - 1]) {
    const isMeant = (mark: Mark): boolean =>
      (at < sentence || mark.first < (subjectWord ?? 0)) && !(isOne && isGroup(normAt(context.story, at, mark.last)));
    const customer = context.prose.marksIn(at, 'customer').findLast(isMeant);
    const person = people(context, at).findLast(isMeant);
    if (customer || person) return (customer?.first ?? -1) >= (person?.first ?? -1);
  }
  return false;
}

const isGroup = (norm: string): boolean =>
  norm.endsWith('s') || norm === 'family' || norm === 'team' || norm === 'people';

/** With the verb that "failed to" and "forgot to" stand before. */
const withVerb = ({ story }: RuleContext, mark: Mark): Mark =>
  normAt(story, mark.sentence, mark.last) === 'to' &&
  story.sentences[mark.sentence]?.words[mark.last + 1]?.kind === 'word'
    ? { ...mark, last: mark.last + 1 }
    : mark;

/** Says what was not done, where the words tell it; else leaves a place for what happened. */
function neutral({ story }: RuleContext, span: Span): readonly Fix[] {
  const words = story.sentences.flatMap((sentence) => sentence.words).filter((word) => contains(span, word));
  const base =
    words[words.findIndex(({ norm }, at) => norm === 'to' && isUnwilling.test(words[at - 1]?.norm ?? '')) + 1];
  const wording =
    base !== undefined && base !== words[0]
      ? `had not ${participleOf(base.norm)}`
      : plainWording[words.at(-1)?.norm ?? ''];
  if (wording) return [{ title: `Say "${wording}"`, kind: 'suggestion', edits: [{ span, text: wording }] }];
  const edits = [{ span, text: placeholder(1, '[what one could see happen]') }];
  return [{ title: 'Tell what happened instead', kind: 'suggestion', edits, snippet: true }];
}

/** Verbs whose infinitive tells what was not done: "forgot to update". */
const isUnwilling = /^(?:fail|forg|refus|neglect|want|bother|care)/;

const plainWording: Readonly<Record<string, string>> = { ignored: 'did not answer', refused: 'did not agree' };
