/** Reads the metrics of a story. Public: `readMetrics`. */
import type { Profile } from '../profiles/profile';
import type { Section, Story } from '../story/story';
import { isPast } from '../text/clauses';
import { kept } from '../text/memo';
import { isMine, isOurs, type Prose, verbIs } from '../text/prose';
import type { Sentence } from '../text/sentence';
import { absencesOf, startOfAbsence } from './absences';
import { figureStart } from './approximate';
import { joinBaselines, type Side } from './baselines';
import { changesOf } from './changes';
import { withOneLever } from './claims';
import { changeDraft, type Draft, finish, quantityDraft, type Told, verbDraft, wordsText } from './drafts';
import { lastBefore, type Surroundings, surroundingsOf } from './evidence';
import type { Metric } from './metric';
import { readChange } from './moved';
import { readOutcome } from './outcome';
import type { Place } from './place';
import { type QuantityReading, quantitiesOf } from './quantities';
import { relatives } from './words';

/** Verbs that carry their quantity: `doubled` is +100 %. */
const verbal: readonly (readonly [tag: string, percent: number])[] = [
  ['double', 100],
  ['triple', 200],
  ['quadruple', 300],
  ['quintuple', 400],
  ['halve', -50],
];

/** All metrics in order of the text: measured outcomes, and measured values told elsewhere (`outcome: false`). */
export function readMetrics(story: Story, prose: Prose, profile: Profile, text: string): readonly Metric[] {
  const sectionOf = sectionIndex(story);
  const leverIds = profile.levers.map(({ id }) => id);
  const deeds: Deeds = { first: firstDeedOf(prose, story), last: lastDeedOf(prose) };
  const places = story.sentences.map((_, index) => placeOf(sectionOf[index], index, deeds));
  const read: Metric[] = [];
  for (let index = 0; index < story.sentences.length; index++) {
    const sentence = story.sentences[index] as Sentence;
    const place = places[index] as Place;
    const byPlace = kept(known, prose.identity(index), newByPlace);
    const key = keyOf(place);
    let drafts = byPlace.get(key);
    if (!drafts) {
      drafts = readDrafts(surroundingsOf(sentence, index, text, prose), index, place, leverIds, prose);
      byPlace.set(key, drafts);
    }
    for (const { first, last, metric } of drafts)
      read.push({
        ...metric,
        span: { start: sentence.words[first]?.start ?? 0, end: sentence.words[last]?.end ?? 0 },
        sentence: index,
      });
  }
  const sides = places.map(sideOf);
  return joinBaselines(read, sides, story, text, leverIds);
}

const sideOf = ({ expectsOutcome, setsScene, opens }: Place): Side =>
  expectsOutcome ? 'result' : setsScene || opens ? 'scene' : 'neither';

/** A place as a number: its answers as bits. */
const keyOf = ({ expectsOutcome, heads, acts, opens, setsScene }: Place): number =>
  Number(expectsOutcome) + 2 * Number(acts) + 4 * Number(opens) + 8 * Number(setsScene) + 16 * Number(heads);

/** The metrics of sentences read before, by the place where they stood. A profile has a lexicon of its own, so they are its. */
const known = new WeakMap<object, Map<number, readonly Told[]>>();
const newByPlace = () => new Map<number, readonly Told[]>();

/** The metrics of one sentence, by word indices. */
function readDrafts(
  around: Surroundings,
  index: number,
  place: Place,
  leverIds: readonly string[],
  prose: Prose,
): Told[] {
  const found: Draft[] = [];
  const quantities = quantitiesOf(around.sentence, around.text);
  const changes = changesOf(around, quantities, prose, index);
  for (const change of changes)
    addDraft(found, changeDraft(around, change, readChange(around, change, prose, index, place)));
  let told: QuantityReading | undefined;
  for (const quantity of quantities) {
    if (changes.some(({ first, last }) => first <= quantity.last && quantity.first <= last)) continue;
    const alike = place.expectsOutcome && told !== undefined && isCoordinated(around, told, quantity);
    const reading = alike ? 'outcome' : readOutcome(around, quantity, prose, index, place);
    if (reading === 'outcome') told = quantity;
    addDraft(found, quantityDraft(around, quantity, reading));
  }
  if (place.expectsOutcome)
    for (const mark of around.marks('everyone'))
      if (!overlapsAny(found, mark) && isDone(around, mark))
        addDraft(found, { first: mark.first, last: mark.last, outcome: true, to: { value: 100, unit: '%' } });
  for (const [tag, percent] of verbal)
    for (const mark of around.marks(tag))
      if (!overlapsAny(found, mark)) addDraft(found, verbDraft(around, mark, percent, place));
  for (const absence of absencesOf(around, place.expectsOutcome, prose.clausesIn(index)))
    if (
      !overlapsAny(found, absence) &&
      (around.words[absence.first - 1]?.norm === 'with' || !lastBefore(around, absence.first, 'goal')) &&
      around.marks('before.all').length === 0 &&
      !place.setsScene &&
      !place.acts
    )
      addDraft(found, {
        ...absence,
        first: startOfAbsence(around.words, absence.first, quantities),
        outcome: true,
        to: { value: 0, unit: wordsText(around, absence.what[0], absence.what[1]) },
        direction: 'down',
      });
  const inOrder = found.sort((a, b) => a.first - b.first);
  return withOneLever(
    inOrder.map((draft) => finish(around, index, draft, leverIds, prose)),
    around.words,
  );
}

/** `picked up 2,300 stars and 40 contributors`: a count joined to one that is told. */
function isCoordinated(
  { words, verbs }: Surroundings,
  told: QuantityReading,
  { first, last, dimension }: QuantityReading,
) {
  if (dimension !== 'count' || told.dimension !== 'count') return false;
  const start = figureStart(words, first);
  if (words[start - 1]?.norm !== 'and' || start - told.last > 6) return false;
  for (let at = told.last + 1; at <= last + 5; at++) if (verbs.has(at) || words[at]?.norm === ',') return false;
  return words[last + 1]?.kind === 'word';
}

/** `every single one finished`, `all of them still in place`: with what they did or are. */
const isDone = ({ words }: Surroundings, { last }: { readonly last: number }): boolean =>
  words.slice(last + 1, last + 4).some(({ norm }) => isPast(norm) || norm === 'still' || norm === 'have');

const addDraft = (found: Draft[], draft: Draft | undefined): void => {
  if (draft) found.push(draft);
};
const overlapsAny = (found: readonly Draft[], { first, last }: { first: number; last: number }): boolean =>
  found.some((other) => other.first <= last && first <= other.last);
function sectionIndex(story: Story): Section[] {
  const found: Section[] = [];
  for (const section of story.sections)
    if (section.kind !== 'note') for (const _ of section.sentences) found.push(section);
  return found;
}

/** The first sentence in which the author does something, not one that names a thing (`the programme which we called "Welcome"`): in prose without sections all before it sets the scene, but for the headline. */
function firstDeedOf(prose: Prose, { sentences }: Story): number {
  const first = prose.clauses.find(
    (clause) =>
      isOurs(clause) &&
      !clause.passive &&
      clause.tense === 'past' &&
      !verbIs(prose, clause, 'stative') &&
      !relatives.has(sentences[clause.sentence]?.words[(clause.subjectWord ?? 0) - 1]?.norm ?? ''),
  );
  return first?.sentence ?? 0;
}

/** The last sentence in which the author acts: in prose without sections what follows is the result. */
function lastDeedOf(prose: Prose): number {
  const last = prose.clauses.findLast(
    (clause) =>
      isMine(clause) &&
      !clause.passive &&
      clause.tense === 'past' &&
      clause.verb !== undefined &&
      clause.verb !== clause.subjectWord &&
      prose.marksIn(clause.sentence, 'lesson').length === 0 &&
      prose.marksIn(clause.sentence, 'lasting').length === 0 &&
      !verbIs(prose, clause, 'stative'),
  );
  return last?.sentence ?? Number.POSITIVE_INFINITY;
}

/** The sentences of the first and the last deed. */
interface Deeds {
  readonly first: number;
  readonly last: number;
}

function placeOf(section: Section | undefined, sentence: number, deeds: Deeds): Place {
  const kinds = section?.kinds ?? [];
  const loose = section?.kind === 'none';
  const heads = kinds.includes('hook') || section?.kind === 'hook';
  const expectsOutcome =
    kinds.includes('result') || heads || (loose && sentence > deeds.last && sentence > deeds.first);
  return {
    expectsOutcome,
    heads,
    acts: !expectsOutcome && kinds.includes('action'),
    opens: loose && sentence === 0 && deeds.first > 0,
    setsScene:
      !expectsOutcome &&
      (kinds.includes('situation') || kinds.includes('task') || (loose && sentence > 0 && sentence < deeds.first)),
  };
}
