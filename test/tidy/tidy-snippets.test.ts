/** A story just inserted from a snippet is a calm one. */
import assert from 'node:assert/strict';
import { analyze, defaultSettings } from '../../server/src/engine/index';
import { plainText } from '../../server/src/engine/text/snippet';
import snippets from '../../snippets/star-story.json';

describe('inserted snippets', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    const { file, findings } = analyze(plainText(snippet.body.join('\n')), defaultSettings());

    it(`${name} has nothing wrong`, () => {
      assert.deepEqual(file.problems, []);
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    });

    if ('isFileTemplate' in snippet)
      it(`${name} has one finding: that it waits to be filled in`, () => {
        assert.deepEqual(
          findings.map(({ rule }) => rule),
          ['unfilled-placeholder'],
        );
      });
  }
});
