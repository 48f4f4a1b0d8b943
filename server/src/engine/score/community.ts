/** Community, for profiles that want it: work done with or for an open-source community. */

import { placeOf } from '../rules/places';
import { markSpan } from '../rules/support';
import type { Scorer } from './part';

export const community: Scorer = {
  id: 'community',
  label: 'Community',
  parts({ context, isRepeat }) {
    const at = placeOf(context, 'action');
    const named = context.prose.marks('community').find(({ sentence }) => !isRepeat(sentence));
    return [
      {
        share: 10,
        won: named ? 1 : 0,
        because: 'The community has a part in it.',
        by: named ? markSpan(context.story, named) : at,
        missing: 'Say what you did with or for the open-source community.',
        at,
        rule: 'missing-community',
      },
    ];
  },
};
