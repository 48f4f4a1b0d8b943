/** Following the program's advice never lowers the score. */
import assert from 'node:assert/strict';
import { fixesFor } from '../../server/src/engine/index';
import { bases, mended, pointsOf, read } from './bases';

describe('fixes and suggestions', function () {
  this.timeout(20_000);

  it('never lower the score', () => {
    for (const { name, text } of bases) {
      const analysis = read(text);
      const before = analysis.lowest.score.total;
      for (const finding of analysis.findings)
        for (const fix of fixesFor(analysis, finding)) {
          const after = mended(text, fix);
          const { total } = read(after).lowest.score;
          if (total >= before) continue;
          const said = `${name}: ${finding.rule}, ${fix.title}: ${before} → ${total}`;
          assert.fail(`${said}, ${pointsOf(text)} → ${pointsOf(after)}`);
        }
    }
  });
});
