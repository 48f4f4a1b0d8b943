/** What waits to be filled in, and what only looks so. */
import assert from 'node:assert/strict';
import { marked, only } from './show';

const cases: [name: string, text: string][] = [
  ['brackets', '**Situation:** <|[what hurt, for whom]|>'],
  ['brackets in a sentence', 'We cut <|[metric]|> by <|[N]|> %.'],
  ['brackets with markup', '- Action: <|[**what** you did]|>'],
  ['angle brackets', 'It fell by <|<your metric>|> to <|<the 2nd value>|>, <|<...>|>.'],
  ['angle brackets alone', '## Result\n\n<|<metric>|>\n'],
  ['capitals', '**Task:** <|TODO|>\n\n**Action:** <|TBD|>, by <|XX|> % and <|X|> %.'],
  ['filler text', '<|Lorem ipsum|> dolor.'],
  ['underscores', 'In <|____|> days.'],
  ['braces', 'I led {{team}}.'.replace('{{team}}', '<|{{team}}|>')],
  ['an ellipsis alone', '## Situation\n\n<|…|>\n\n## Task\n\n<|...|>\n\n## Action\nI waited… and acted.'],
  [
    'none: links',
    '[a link](https://x.y), [another][1], [third], ![image](x.png)\n\n[1]: https://x.y\n[third]: https://x.y',
  ],
  [
    'none: check boxes, citations, labels',
    '- [ ] Open\n- [x] Done\n\nAs shown [1], [2-4], [^1] and [sic].\n\n[S] Situation.',
  ],
  ['none: wiki links, arrays, generics', 'See [[other story]], a[i] and Map<String>.'],
  ['none: HTML', 'A <b>bold</b> <span class="x">word</span><br> and <kbd>x</kbd>.'],
  ['none: code and comments', '`[x y]` `TODO`\n\n<!-- TODO: [what] -->\n\n```\nTODO\n```'],
  ['none: words', 'I cleared my TODO list, p99 < 5 and 6 > 5, snake__case, Feature X.'],
];

describe('placeholders', () => {
  for (const [name, source] of cases) {
    it(name, () => {
      const { text, spans } = marked(source);
      const story = only(text);
      assert.deepEqual(story.placeholders, spans);
      const words = story.sentences.flatMap((sentence) => sentence.words);
      assert.ok(words.every((word) => spans.every(({ start, end }) => word.end <= start || word.start >= end)));
    });
  }
});
