/** The panel and the exported page escape alike: the panel may not import the engine, so the two are compared. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeHtml } from '../../client/webview/html';
import { escaped } from '../../server/src/engine/features/export/escape';

describe('escaping', () => {
  it('is the same in the panel and in an exported page', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", 'a', '`', '\u202e') }), (text) => {
        assert.equal(escapeHtml(text), escaped(text));
        assert.doesNotMatch(escaped(text), /[<>"']/);
      }),
    );
  });
});
