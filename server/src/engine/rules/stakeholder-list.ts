/** Flags a list of more people or teams than a listener can place. */
import { kept } from '../text/memo';
import type { Word } from '../text/sentence';
import { optionOf } from './options';
import type { RuleContext, TunableRule } from './rule';
import { type Stretch, stretches } from './stretches';

export const stakeholderList: TunableRule<'max'> = {
  id: 'stakeholder-list',
  severity: 'information',
  docs: {
    what: 'The sentence lists more people or teams than a listener can place.',
    why: 'A roll call tells that many were involved and hides whom you had to win; interviewers ask how you aligned the two who mattered.',
    how: 'Name the two whose yes you needed, and say how you got it.',
  },
  examples: {
    invalid: [
      {
        text: '## Action\nI aligned with <|the product manager, the design lead, legal, finance and support|> on the date.\n',
      },
      { text: '## Situation\n<|Sales, marketing, engineering teams and the board|> all wanted something else.\n' },
      {
        text: '## Action\nI coordinated <|two nurses, a pharmacist, the registrar, and the matron|> during the move.\n',
      },
      {
        text: '## Action\nI wrote to <|our suppliers, three auditors, the pier wardens, the works council and the union|>.\n',
      },
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
  options: {
    max: { docs: 'The most people or teams that a sentence may list.', default: 3, min: 2, max: 12 },
  },
  *check(context) {
    const most = optionOf(context, stakeholderList, 'max');
    for (let sentence = 0; sentence < context.story.sentences.length; sentence++) {
      for (const list of listsIn(context, sentence, most)) {
        if (list.length > most && list.filter(({ isPerson }) => isPerson).length >= most)
          yield { span: spanOf(context, sentence, list) };
      }
    }
  },
};

/** Words in "the senior design lead" at most. */
const longestName = 4;

/** A member of a list: word `first` to word `last`. */
interface Member {
  readonly first: number;
  readonly last: number;
  readonly isPerson: boolean;
}

const separators = new Set([',', 'and', '&', '/', 'or', ';', '+']);
/** Words that no name goes beyond, but an article that opens one. */
const articles = new Set(
  'the a an our my their his her its two three four five six seven several many some each'.split(' '),
);
const bounds = new Set(
  'i we you they he she it with from to by for of in at on as like including between among than via during after before over through into about against without until while when who which where because so but had have has was were is are would could can will wanted needed also only then that not nor did all both'.split(
    ' ',
  ),
);

/** Runs of members between separators, each from a person to a person, where the sentence names the `fewest` at least; what else is named may stand among them. */
function listsIn(context: RuleContext, sentence: number, fewest: number): readonly (readonly Member[])[] {
  const { prose } = context;
  if (prose.marksIn(sentence, 'person').length + prose.marksIn(sentence, 'party').length < fewest) return none;
  const { named, lists } = kept(known, prose.identity(sentence), readLists, context, sentence);
  return named < fewest ? none : lists;
}

const none: readonly never[] = [];

interface Lists {
  /** How many people and groups the sentence names. */
  readonly named: number;
  readonly lists: readonly (readonly Member[])[];
}

const known = new WeakMap<object, Lists>();

function readLists(context: RuleContext, sentence: number): Lists {
  const people = [...context.prose.marksIn(sentence, 'person'), ...context.prose.marksIn(sentence, 'party')];
  const persons = new Set(people.map(({ last }) => last));
  const words = context.story.sentences[sentence]?.words ?? [];
  const verbs = new Set(context.prose.clausesIn(sentence).map(({ verb }) => verb));
  const isBound = ({ norm, kind, quoted }: Word, at: number) =>
    kind !== 'word' || quoted || bounds.has(norm) || verbs.has(at);

  const lists: Member[][] = [];
  let run: Member[] = [];
  for (const { from, to } of stretches(words, 0, words.length, ({ norm }) => separators.has(norm))) {
    const pieces = stretches(words, from, to, isBound);
    const head = pieces[0]?.from === from ? memberIn(pieces[0]) : undefined;
    if (head && (run.length > 0 || (head.isPerson && pieces.length === 1))) run.push(head);
    if (head?.last === to - 1) continue;
    lists.push(run);
    const tail = pieces.at(-1)?.to === to ? memberIn(pieces.at(-1)) : undefined;
    run = tail?.isPerson ? [tail] : [];
  }
  lists.push(run);
  const toLastPerson = lists.map((list) => list.slice(0, list.findLastIndex(({ isPerson }) => isPerson) + 1));
  return { named: persons.size, lists: toLastPerson };

  /** A name with the article that opens it. */
  function memberIn(piece: Stretch | undefined): Member | undefined {
    if (!piece) return undefined;
    const last = piece.to - 1;
    let first = last;
    while (first > piece.from && !articles.has(words[first]?.norm ?? '') && last - first < longestName) first--;
    return last - first < longestName ? { first, last, isPerson: persons.has(last) } : undefined;
  }
}

function spanOf({ story }: RuleContext, sentence: number, list: readonly Member[]) {
  const words = story.sentences[sentence]?.words ?? [];
  return { start: (words[list[0]?.first ?? 0] as Word).start, end: (words[list.at(-1)?.last ?? 0] as Word).end };
}
