/** Flags a list of more people or teams than a listener can place. */
import type { Mark } from '../text/prose';
import type { Word } from '../text/sentence';
import type { Rule, RuleContext } from './rule';
import { ownMarks } from './support';

export const stakeholderList: Rule = {
  id: 'stakeholder-list',
  severity: 'information',
  docs: {
    what: 'The sentence lists more people or teams than a listener can place.',
    why: 'A roll call tells that many were involved and hides whom you had to win; interviewers ask how you aligned the two who mattered.',
    how: 'Name the two whose yes you needed, and say how you got it.',
  },
  examples: {
    invalid: [
      { text: '## Action\nI aligned with <|the product manager, the design lead, legal, finance and support|> on the date.\n' },
      { text: '## Situation\n<|Sales, marketing, engineering teams and the board|> all wanted something else.\n' },
      { text: '## Action\nI coordinated <|two nurses, a pharmacist, the registrar, and the matron|> during the move.\n' },
      { text: '## Action\nStakeholders were <|our suppliers, three auditors, the works council and the union|>.\n' },
    ],
    valid: [
      '## Action\nI won the design lead and finance first, then the rest followed.\n',
      '## Action\nI asked the manager for two days, met the director, called the supplier and told the board what it would cost.\n',
      '## Action\nI moved the queue, the cache, the ledger and the index to the new platform.\n',
      '## Action\nI merged the sales report, the marketing report, the finance report and the support queue into one page.\n',
      '## Action\nI asked the nurses, the pharmacist and the registrar what they would drop.\n',
      '## Action\nMy brief said “talk to sales, legal, finance and support”, so I did.\n',
    ],
  },
  *check(context) {
    for (const list of personLists(context)) if (list.length > most) yield { span: spanOf(context, list) };
  },
};

/** People or teams that a listener can place. */
const most = 3;

/** Runs of person nouns that stand in one list: each ends its member, and only commas and "and" part them. */
function personLists(context: RuleContext): readonly (readonly Mark[])[] {
  const lists: Mark[][] = [];
  for (const mark of ownMarks(context, 'person').filter((mark) => endsMember(context, mark))) {
    const list = lists.at(-1);
    if (list && follows(context, list.at(-1) as Mark, mark)) list.push(mark);
    else lists.push([mark]);
  }
  return lists;
}

const separators = new Set([',', 'and', '&', '/', 'or', ';', '+']);
const articles = new Set('the a an our my their his her its both all two three four five six seven several many some each'.split(' '));
/** Words before a person noun that are no part of its name. */
const leads = new Set(
  'with from to by for of in at on as like including between among than via during after before over through into about against without until while when who which where because so but had have has would could can will wanted needed also only then that not nor did'.split(' '),
);

const wordAt = ({ story }: RuleContext, { sentence }: Mark, at: number): Word | undefined => story.sentences[sentence]?.words[at];

/** "legal," names a team; "legal review," does not. */
function endsMember(context: RuleContext, mark: Mark): boolean {
  const next = wordAt(context, mark, mark.last + 1);
  return next === undefined || next.kind === 'symbol' || separators.has(next.norm) || !isNoun(context, mark, mark.last + 1);
}

/** Behind the last member of a list a verb or a preposition follows: "… and the board all wanted". */
const isNoun = (context: RuleContext, mark: Mark, at: number): boolean => {
  const norm = wordAt(context, mark, at)?.norm ?? '';
  return !leads.has(norm) && !articles.has(norm) && !context.prose.clausesIn(mark.sentence).some(({ verb }) => verb === at);
};

/** Whether `mark` is the next member: a separator, then at most an article and two words, none of them a verb. */
function follows(context: RuleContext, previous: Mark, mark: Mark): boolean {
  if (previous.sentence !== mark.sentence) return false;
  let at = previous.last + 1;
  while (separators.has(wordAt(context, mark, at)?.norm ?? '')) at++;
  return at > previous.last + 1 && memberStart(context, mark) <= at;
}

/** The first word of the member that `mark` ends: back over adjectives and nouns to its article. */
function memberStart(context: RuleContext, mark: Mark): number {
  const verbs = new Set(context.prose.clausesIn(mark.sentence).map(({ verb }) => verb));
  for (let at = mark.first - 1; at >= mark.first - longestName; at--) {
    const word = wordAt(context, mark, at);
    if (!word || word.kind === 'symbol' || leads.has(word.norm) || separators.has(word.norm) || verbs.has(at)) return at + 1;
    if (articles.has(word.norm)) return at;
  }
  return mark.first;
}

/** Words before the noun in "the senior design lead". */
const longestName = 3;

function spanOf(context: RuleContext, list: readonly Mark[]) {
  const [first, last] = [list[0] as Mark, list.at(-1) as Mark];
  return { start: (wordAt(context, first, memberStart(context, first)) as Word).start, end: (wordAt(context, last, last.last) as Word).end };
}
