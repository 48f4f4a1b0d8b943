/** Impact, 15: the outcome moves a lever of the business, best the top line or what a customer feels. */
import { leverTag } from '../metrics/levers';
import { placeOf } from '../rules/places';
import { markSpan, sentenceAt, tellsResult } from '../rules/support';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import type { Scorer } from './part';

export const impact: Scorer = {
  id: 'impact',
  label: 'Impact',
  parts(evidence) {
    const { outcomes, context, consequences, safeguards } = evidence;
    const at = outcomes[0]?.span ?? placeOf(context, 'result');
    const levered = outcomes.find(({ lever }) => lever !== undefined);
    const named = levered ? undefined : leverInConsequence(evidence);
    const top = context.profile.levers.filter(({ weight }) => weight === 'top').map(({ id }) => id);
    const topLine = outcomes.find(({ lever }) => lever !== undefined && top.includes(lever));
    const felt = topLine ? undefined : customerEffect(evidence);
    return [
      {
        share: 8,
        won: levered
          ? 1
          : named
            ? 0.75
            : outcomes.length > 0
              ? 0.4
              : consequences.length > 0 || safeguards.length > 0
                ? 0.35
                : 0,
        because: levered ? `Moves ${labelOf(evidence, levered.lever)}.` : 'Something came of it.',
        by: levered?.span ?? named ?? outcomes[0]?.span ?? consequences[0] ?? safeguards[0]?.span ?? at,
        missing: 'Tie the outcome to something the business counts: revenue, retention, time, cost, quality.',
        at,
        rule: 'metric-without-lever',
      },
      {
        share: 7,
        won: topLine ? 1 : felt ? 0.85 : 0,
        because: topLine ? 'Moves the top line.' : 'Names who felt it.',
        by: topLine?.span ?? felt ?? at,
        missing: 'Say what it meant for the customer, the user or the top line.',
        at,
      },
    ];
  },
};

const labelOf = ({ context }: Evidence, id: string | undefined): string =>
  (context.profile.levers.find((lever) => lever.id === id)?.label ?? 'a lever').toLowerCase();

/** A consequence without a figure that still names what the business counts. */
function leverInConsequence({ context, consequences }: Evidence): Span | undefined {
  return consequences.find((span) => {
    const index = sentenceAt(context.story, span.start);
    return context.profile.levers.some(({ id }) => context.prose.marksIn(index, leverTag(id)).length > 0);
  });
}

/** A customer, user, patient, pupil… in a sentence that tells an outcome or a consequence. */
function customerEffect({ context, outcomes, consequences }: Evidence): Span | undefined {
  const { prose, story } = context;
  const told = new Set([
    ...outcomes.map(({ sentence }) => sentence),
    ...consequences.map(({ start }) => sentenceAt(story, start)),
  ]);
  const felt = prose.marks('customer').find(({ sentence }) => told.has(sentence) && tellsResult(context, sentence));
  return felt && markSpan(story, felt);
}
