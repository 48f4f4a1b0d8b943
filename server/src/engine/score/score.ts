/** The score of a story: its dimensions, weighted by the profile. */
import type { Finding } from '../analyze';
import type { RuleContext } from '../rules/rule';
import { action } from './action';
import { community } from './community';
import { delivery } from './delivery';
import { gatherEvidence } from './evidence';
import { headline } from './headline';
import { impact } from './impact';
import type { Band, Dimension, Score } from './ledger';
import { ownership } from './ownership';
import { entriesOf, type Scorer } from './part';
import { problem } from './problem';
import { reflection } from './reflection';
import { result } from './result';

const scorers: readonly Scorer[] = [
  result,
  impact,
  headline,
  ownership,
  action,
  problem,
  reflection,
  delivery,
  community,
];

export function scoreStory(context: RuleContext, findings: readonly Finding[]): Score {
  const evidence = gatherEvidence(context, findings);
  const dimensions = scorers.flatMap((scorer): Dimension[] => {
    const max = context.profile.weights[scorer.id] ?? 0;
    if (max === 0) return [];
    const { points, won, lost } = entriesOf(scorer.parts(evidence), max, evidence.worn);
    return [{ id: scorer.id, label: scorer.label, max, points, won, lost }];
  });
  const total = dimensions.reduce((sum, { points }) => sum + points, 0);
  return { total, band: bandOf(total), dimensions };
}

/** The band of a total. */
export function bandOf(total: number): Band {
  if (total < 40) return 'weak';
  if (total < 60) return 'developing';
  if (total < 75) return 'solid';
  return total < 90 ? 'strong' : 'outstanding';
}
