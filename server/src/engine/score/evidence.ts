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
    findings.flatMap(({ rule, span }) => (rule === 'vague-claim' ? [sentenceAt(story, span.start)] : [])),
  );
  const isVague = (sentence: number): boolean => vague.has(sentence);
  const specific = story.sentences.map((_, sentence) => wordsOf(context, sentence).specific);
  const specifics = (sentence: number): number => specific[sentence]?.length ?? 0;
  const relates = relationsOf(context, specific, isRepeat);
  const acted = prose.clauses.filter(
    (clause) =>
      !isRepeat(clause.sentence) &&
      (tellsAction(context, clause.sentence) || tellsResult(context, clause.sentence) || actionless(context)),
  );
  const tellsPast = isHypothetical(context) || prose.clauses.some(({ tense }) => tense === 'past');
  const done = acted.filter(({ passive, tense }) => !passive && (tense === 'past' || !tellsPast));
  const deeds = distinctDeeds(
    done.filter(isMine).flatMap((clause) => deedOf(context, clause, specific[clause.sentence] ?? [])),
  );
  const shared = done
    .filter(
      (clause) => clause.subject === 'we' && tellsAction(context, clause.sentence) && isJointDeed(context, clause),
    )
    .flatMap((clause) => deedOf(context, clause, specific[clause.sentence] ?? []));
  const passive = acted
    .filter((clause) => clause.passive && clause.subject === 'other')
    .map((clause) => clauseSpan(context, clause));
  const lastDeed = Math.max(-1, ...deeds.flatMap(({ concrete, sentence }) => (concrete ? [sentence] : [])));
  const tellsEvent =
    isLabelled(story) || story.sentences.length < 4 || [...deeds, ...shared].some(({ concrete }) => concrete);
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
    named: namedThings(context, [...deeds, ...shared]),
    outcomes,
    buried,
    consequences: story.sentences.flatMap((_, sentence) =>
      isRepeat(sentence) || isVague(sentence) ? [] : consequenceOf(context, sentence, specifics, relates, lastDeed),
    ),
    worn: wornOf(context, findings, [...deeds, ...shared], isRepeat),
    isRepeat,
    specifics,
    relates,
  };
}

const actionless = ({ story }: RuleContext): boolean =>
  !story.sections.some(
    (section) => section.kind === 'none' || section.kind === 'other' || section.kinds.includes('action'),
  );

function repeatsOf({ story, prose }: RuleContext): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeats = new Set<number>();
  for (const [index, { words }] of story.sentences.entries()) {
    const said = kept(saidIn, prose.identity(index), () =>
      words.flatMap(({ kind, norm }) => (kind === 'symbol' ? [] : norm)).join(' '),
    );
    if (seen.has(said)) repeats.add(index);
    seen.add(said);
  }
  return repeats;
}

const saidIn = new WeakMap<object, string>();

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
