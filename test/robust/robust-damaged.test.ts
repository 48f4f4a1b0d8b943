/** Damaged stories: everything that the product does, it does with them, too. `npm run fuzz` tries thousands. */
import fc from 'fast-check';
import { doEverything } from './everything';
import { damaged } from './mutations';

describe('damaged stories', function () {
  this.timeout(60_000);

  it('are read, judged, mended, shown, exported and reported without a fault', () =>
    fc.assert(
      fc.asyncProperty(damaged, (bytes) => doEverything(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))),
      { numRuns: 150 },
    ));
});
