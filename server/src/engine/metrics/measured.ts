/** What a figure is of, as written: the noun phrase that names what was measured or counted. */
import { isPast } from '../text/clauses';
import { pronouns } from '../text/function-words';
import type { Word } from '../text/sentence';
import { lastBefore, type Surroundings, soonAfter } from './evidence';
import { articles, copulas, definites, havings } from './words';

/** `2 corrections per hundred pages`, `2 of 3 tenders`: what is counted. */
export function countedNoun(around: Surroundings, first: number, last: number): readonly [number, number] | undefined {
  const inside = ({ kind }: Word, index: number): boolean => index >= first && index <= last && kind === 'number';
  const start = around.words.findIndex(inside);
  const at = shareLinks.has(around.words[start + 1]?.norm ?? '') ? around.words.findLastIndex(inside) : start;
  return at < 0 ? undefined : nounFrom(around, at + 1, at + 3);
}

/** `2 of 3 tenders`: the whole has the noun. */
const shareLinks: ReadonlySet<string> = new Set(['of', 'in', 'out']);

const changeTags = ['change.up', 'change.down', 'change.any', 'halve', 'double', 'triple', 'achieve'] as const;

/** What a figure is of: the object of the verb (`cut checkout latency by 23 %`), its subject (`churn fell 2 %`), or what follows (`30 % fewer complaints`). */
export function measuredNoun(around: Surroundings, first: number, last: number): readonly [number, number] | undefined {
  const behind = soonAfter(around, last, 3, 'more', 'less', 'change.noun.up', 'change.noun.down');
  if (behind) {
    const start = nounStart(
      around,
      around.words[behind.last + 1]?.norm === 'in' || around.words[behind.last + 1]?.norm === 'of'
        ? behind.last + 2
        : behind.last + 1,
    );
    const phrase = nounFrom(around, start);
    if (phrase) return phrase;
  }
  const verb = lastBefore(around, first, ...changeTags);
  if (!verb) return undefined;
  const object = nounFrom(
    around,
    nounStart(around, verb.first + 1 < first && verb.last < first ? verb.last + 1 : verb.first + 1),
    first,
  );
  if (object) return object;
  let end = verb.first - 1;
  while (end >= 0 && isBeforeVerb(around.words[end]?.norm ?? '')) end--;
  let start = end;
  while (
    start > 0 &&
    around.words[start - 1]?.kind !== 'symbol' &&
    !clauseEdges.has(around.words[start - 1]?.norm ?? '')
  )
    start--;
  const head = nounFrom(around, nounStart(around, start), end + 1, true);
  return head && !pronouns.has(around.words[head[0]]?.norm ?? '') ? head : undefined;
}

/** Between a subject and its verb: `churn has also fallen`. */
const isBeforeVerb = (norm: string): boolean => havings.has(norm) || preverbs.has(norm);
const preverbs: ReadonlySet<string> = new Set(['also', 'then', 'now', 'finally', 'even', 'to']);

/** What a subject cannot go beyond: `and churn fell`, `which we cut`. */
const clauseEdges: ReadonlySet<string> = new Set(
  'and but so while which that because after when where then i we they it'.split(' '),
);

function nounStart(around: Surroundings, at: number): number {
  let start = at;
  while (isNounLead(around.words[start]?.norm ?? '')) start++;
  return start;
}

/** `the`, `our average`: before a noun and no part of its name. */
const isNounLead = (norm: string): boolean => definites.has(norm) || articles.has(norm) || nounLeads.has(norm);
const nounLeads: ReadonlySet<string> = new Set('also then and all both average mean median'.split(' '));

/** The words from `start` on up to a preposition, a verb or `limit`, at most four. */
function nounFrom(
  around: Surroundings,
  start: number,
  limit = around.words.length,
  participles = false,
): readonly [number, number] | undefined {
  let end = start;
  while (
    end < limit &&
    end < start + 5 &&
    around.words[end]?.kind === 'word' &&
    !nameEnds.has(around.words[end]?.norm ?? '') &&
    (participles || !isPast(around.words[end]?.norm ?? ''))
  )
    end++;
  return end > start ? [start, end - 1] : undefined;
}

/** What no name of a measure goes beyond: `latency by`, `latency went`; `patch lag across the fleet` is one. */
const nameEnds: ReadonlySet<string> = new Set([
  ...copulas,
  ...havings,
  ...'by from to of in on at for with under below above over about around per within down up'.split(' '),
  ...'which that and but so while as after before because than i we they it'.split(' '),
  ...'went came moved roughly nearly almost more now'.split(' '),
]);
