/** What the score is made of: deeds, outcomes, consequences. Computed once a story, read by every dimension. */
import type { Finding } from '../analyze';
import type { Metric } from '../metrics/metric';
import type { RuleContext } from '../rules/rule';
import {
  isHypothetical,
  isJointDeed,
  isLabelled,
  markSpan,
  sentenceAt,
  tellsAction,
  tellsResult,
} from '../rules/support';
import type { Story } from '../story/story';
import { kept } from '../text/memo';
import { isMine } from '../text/prose';
import type { Span } from '../text/span';
import { consequenceOf } from './consequences';
import { clauseSpan, type Deed, deedOf, distinctDeeds, namedThings } from './deeds';
import { relationsOf, wordsOf } from './specifics';
import { type Worn, wornOf } from './worn';

export interface Evidence {
  readonly context: RuleContext;
  /** What the rules found. */
  readonly findings: readonly Finding[];
  /** Whether anything is done at all: figures and lessons of an answer without a deed are about nothing. */
  readonly tellsEvent: boolean;
  /** Distinct deeds told of "I", or with the subject dropped. */
  readonly deeds: readonly Deed[];
  /** Deeds told of "we". */
  readonly shared: readonly Deed[];
  /** Deeds that bound a risk or keep harm from happening. */
  readonly safeguards: readonly Deed[];
  /** Passives that hide who acted. */
  readonly passive: readonly Span[];
  /** Named things in the deeds: artefacts, names, code; distinct. */
  readonly named: readonly Span[];
  /** Measured outcomes, without repetitions; those told in the action only where no other place tells one. */
  readonly outcomes: readonly Metric[];
  /** The story has a result, and it tells none of the figures. */
  readonly buried: boolean;
  /** What followed, told without a figure. */
  readonly consequences: readonly Span[];
  /** Sentences that could stand in anybody's story. */
  readonly worn: Worn;
  /** Whether a sentence repeats an earlier one word for word. */
  isRepeat(sentence: number): boolean;
  /** Content words of a sentence that are not worn phrases. */
  specifics(sentence: number): number;
  /** Whether a sentence is about something that another one tells of, too: scenery and slogans seldom are. */
  relates(sentence: number): boolean;
}

export function gatherEvidence(context: RuleContext, findings: readonly Finding[]): Evidence {
  const { story, prose } = context;
  const repeats = repeatsOf(context);
  const isRepeat = (sentence: number): boolean => repeats.has(sentence);
  const vague = new Set(
    findings.flatMap(({ rule, span }) =>
      rule === 'vague-claim' || rule === 'blame' ? [sentenceAt(story, span.start)] : [],
    ),
  );
  const specifics = (sentence: number): number => wordsOf(context, sentence).specific.length;
  const relates = relationsOf(context, isRepeat);
  const tellsPast = isHypothetical(context) || prose.clauses.some(({ tense }) => tense === 'past');
  const isActionless = actionless(context);
  const own: Deed[] = [];
  const shared: Deed[] = [];
  const passive: Span[] = [];
  for (const clause of prose.clauses) {
    const { sentence, subject, tense } = clause;
    const acts = tellsAction(context, sentence);
    if (isRepeat(sentence) || !(acts || tellsResult(context, sentence) || isActionless)) continue;
    if (clause.passive) {
      if (subject === 'other') passive.push(clauseSpan(context, clause));
      continue;
    }
    if (tense !== 'past' && tellsPast) continue;
    const deeds = isMine(clause) ? own : subject === 'we' && acts && isJointDeed(context, clause) ? shared : undefined;
    const deed = deeds && deedOf(context, clause, wordsOf(context, sentence).specific);
    if (deed) deeds?.push(deed);
  }
  const deeds = distinctDeeds(own);
  const both = [...deeds, ...shared];
  let lastDeed = -1;
  for (const { concrete, sentence } of deeds) if (concrete && sentence > lastDeed) lastDeed = sentence;
  const tellsEvent =
    !isHypothetical(context) &&
    (isLabelled(story) || story.sentences.length < 4 || both.some(({ concrete }) => concrete));
  const consequences: Span[] = [];
  for (let sentence = 0; sentence < story.sentences.length; sentence++) {
    if (isRepeat(sentence) || vague.has(sentence) || prose.marksIn(sentence, 'excuse').length > 0) continue;
    if (prose.marksIn(sentence, 'same').length > 0 || tellsLessonOnly(context, sentence)) continue;
    for (const span of consequenceOf(context, sentence, specifics, relates, lastDeed)) consequences.push(span);
  }
  const { outcomes, buried } = tellsEvent ? outcomesOf(context, isRepeat) : { outcomes: [], buried: false };
  return {
    context,
    findings,
    tellsEvent,
    deeds,
    shared,
    safeguards: deeds.filter(
      (deed) =>
        deed.concrete &&
        prose
          .marksIn(deed.sentence, 'safeguard')
          .some(
            (mark) =>
              markSpan(story, mark).start >= deed.span.start && markSpan(story, mark).start < deed.span.end + 80,
          ),
    ),
    passive,
    named: namedThings(context, both),
    outcomes,
    buried,
    consequences,
    worn: wornOf(context, findings, both, isRepeat),
    isRepeat,
    specifics,
    relates,
  };
}

/** `It taught me to ask the drivers first.`: what was learned, and nothing that came of it. */
const tellsLessonOnly = ({ prose }: RuleContext, sentence: number): boolean =>
  prose.marksIn(sentence, 'lesson').some(({ first }) => first <= 1) && prose.clausesIn(sentence).length < 2;

const actionless = ({ story }: RuleContext): boolean =>
  !story.sections.some(
    (section) => section.kind === 'none' || section.kind === 'other' || section.kinds.includes('action'),
  );

function repeatsOf({ story, prose }: RuleContext): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeats = new Set<number>();
  for (let index = 0; index < story.sentences.length; index++) {
    const said = kept(saidIn, prose.identity(index), readSaid, story, index);
    if (seen.has(said)) repeats.add(index);
    seen.add(said);
  }
  return repeats;
}

const saidIn = new WeakMap<object, string>();

/** The words of a sentence, without punctuation. */
const readSaid = ({ sentences }: Story, sentence: number): string =>
  (sentences[sentence]?.words ?? []).flatMap(({ kind, norm }) => (kind === 'symbol' ? [] : norm)).join(' ');

function outcomesOf(
  context: RuleContext,
  isRepeat: (sentence: number) => boolean,
): Pick<Evidence, 'outcomes' | 'buried'> {
  const { metrics, sectionOf, story } = context;
  const all = metrics.filter(({ outcome, sentence }) => outcome && !isRepeat(sentence));
  const told = all.filter(
    ({ sentence }) => !sectionOf[sentence]?.kinds.includes('action') || sectionOf[sentence]?.kinds.includes('result'),
  );
  const buried =
    told.length === 0 &&
    all.length > 0 &&
    story.sections.some(({ kinds, sentences }) => kinds.includes('result') && sentences.length > 0);
  return {
    outcomes: distinctMetrics(
      buried || told.length === 0 ? all : [...told, ...all.filter((metric) => !told.includes(metric))],
      context,
    ),
    buried,
  };
}

function distinctMetrics(metrics: readonly Metric[], { file }: RuleContext): Metric[] {
  const seen = new Set<string>();
  return metrics.filter(({ span, lever, percent }) => {
    const key = `${file.text.slice(span.start, span.end).toLowerCase()} ${lever ?? ''} ${percent ?? ''}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
