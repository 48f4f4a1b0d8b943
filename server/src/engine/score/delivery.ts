/** Delivery, 10: within the time, the scene short, sentences one can say. Being brief is never a fault here. */
import type { Scorer } from './part';
import { openingOf, placeOf } from '../rules/places';

export const delivery: Scorer = {
  id: 'delivery',
  label: 'Delivery',
  parts({ context, findings, deeds, outcomes, consequences }) {
    const at = openingOf(context.story);
    const told = deeds.some(({ concrete }) => concrete) || outcomes.length > 0 || consequences.length > 0 ? 1 : 0.5;
    const find = (rule: string) => findings.find((finding) => finding.rule === rule);
    const over = find('over-time');
    const scene = find('long-situation');
    const long = find('long-sentence');
    const buzz = findings.filter(({ rule }) => rule === 'buzzword' || rule === 'hedge' || rule === 'role-first-opening' || rule === 'off-topic-compensation').length;
    const base = context.story.sentences.length === 0 ? 0 : told;
    return [
      { share: 4, won: over ? 0 : base, because: 'Fits the time.', by: at, missing: over ? 'Cut it to the time an interviewer listens.' : 'Nothing is told yet that an interviewer could use the time for.', at: over?.span ?? at, rule: 'over-time' },
      { share: 3, won: scene ? 0 : base, because: 'The scene is short.', by: placeOf(context, 'situation'), missing: 'Shorten the scene: the action is what is scored.', at: scene?.span ?? at, rule: 'long-situation' },
      { share: 3, won: (long ? 0.5 : 1) * base * Math.max(0, 1 - buzz / 4), because: 'Sentences one can say.', by: at, missing: 'Say it in plain, short sentences.', at: long?.span ?? at, rule: 'long-sentence' },
    ];
  },
};
