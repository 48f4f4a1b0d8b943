/** Ownership, 15: the action is told of "I", with verbs that say what was done, and nobody is blamed. */

import { placeOf } from '../rules/places';
import type { Scorer } from './part';

export const ownership: Scorer = {
  id: 'ownership',
  label: 'Ownership',
  parts({ context, deeds, shared, passive, findings }) {
    const at = placeOf(context, 'action');
    const own = deeds.filter(({ concrete }) => concrete).length;
    const together = shared.filter(({ concrete }) => concrete).length;
    const share = own === 0 ? 0 : own / (own + shared.length + passive.length * 0.5);
    const first = deeds.find(({ concrete }) => concrete) ?? deeds[0];
    const strong = new Set(deeds.filter((deed) => deed.strong && deed.concrete).map(({ verb }) => verb));
    const plain = new Set(deeds.filter((deed) => !deed.strong && deed.concrete).map(({ verb }) => verb));
    const strongest = deeds.find((deed) => deed.strong && deed.concrete);
    const blame = findings.find(({ rule }) => rule === 'blame' || rule === 'human-error-cause');
    return [
      {
        share: 7,
        won: share * Math.min(1, (own + together / 2) / 2),
        wears: true,
        because: 'You are the one who acts.',
        by: first?.span ?? at,
        missing: shared.length > 0 ? 'Say which part was yours: "I".' : 'Say what you did yourself, step by step.',
        at: shared[0]?.span ?? passive[0] ?? at,
        rule: shared.length > 0 ? 'we-in-action' : 'weak-verb',
      },
      {
        share: 5,
        won: (strong.size + plain.size / 2) / 3,
        wears: true,
        because: 'Verbs one can picture.',
        by: (strongest ?? first)?.span ?? at,
        missing: 'Use verbs that say what you did: built, measured, decided, convinced.',
        at,
        rule: 'weak-verb',
      },
      {
        share: 3,
        won: blame || own === 0 ? 0 : 1,
        because: 'Nobody is blamed.',
        by: first?.span ?? at,
        missing: blame ? 'Tell what happened without making somebody the cause.' : 'Say what you did yourself.',
        at: blame?.span ?? at,
        ...(blame ? { rule: blame.rule } : {}),
      },
    ];
  },
};
