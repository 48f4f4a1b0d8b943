/** Words and sentences of prose. */
import assert from 'node:assert/strict';
import { only, told } from './show';

const words = (text: string) => only(text).sentences.flatMap(({ words }) => words);
/** Words bare, numbers with #, symbols in angle brackets, code in back quotes. */
const short = (text: string) =>
  words(text)
    .map(({ kind, norm }) => ({ word: norm, number: `#${norm}`, symbol: `<${norm}>`, code: norm })[kind])
    .join(' ');

const tokens: [text: string, expected: string][] = [
  ["I don’t, didn't", "i don't <,> didn't"],
  ['end‑to‑end and well-known', 'end-to-end and well-known'],
  ['30-day, 36-hour', '#30 <-> day <,> #36 <-> hour'],
  ['p99 Q3 L5 S3 KIP-848 #1234', 'p99 q3 l5 s3 kip-848 #1234'],
  ['1,200 99.95 3,5 1\u00A0200 12\u202F345,6', '#1,200 #99.95 #3,5 #1\u00A0200 #12\u202F345,6'],
  ['in 2024, 500 of 3.', 'in #2024 <,> #500 of #3 <.>'],
  ['420ms 10x 3rd 5GB/s', '#420 ms #10 x #3 rd #5 gb </> s'],
  ['2026-11-21 10:30 v2.3.1 1.2.3 11/21/2026', '2026-11-21 10:30 v2.3.1 1.2.3 11/21/2026'],
  ['24/7 5–10 0-1', '#24 </> #7 #5 <–> #10 #0 <-> #1'],
  ['420 -> 210 => 100 → 50', '#420 <→> #210 <→> #100 <→> #50'],
  ['$1.2M +140% −5 ~5', '<$> #1.2 m <+> #140 <%> <-> #5 <~> #5'],
  ['the `a b` tool', 'the `a b` tool'],
  ['R&D, C++, C#, Node.js, snake_case', 'r&d <,> c++ <,> c# <,> node.js <,> snake_case'],
  ['e.g. the U.S. at 5 p.m.', 'e.g. the u.s. at #5 p.m.'],
  ['wait... what', 'wait <…> what'],
  ['a 👩‍🚀 flew ⚙️', 'a <👩‍🚀> flew <⚙️>'],
  ['[link](https://a.b/c "t") https://x.y/z?a=1, me@x.org', 'link <,>'],
  ['*very* **good** ~~bad~~ <b>bold</b>', 'very good bold'],
  ['Größe 東京 привет שלום', 'größe 東京 привет שלום'],
];

const sentences: [text: string, expected: string[]][] = [
  ['I did it. It worked! Did it? Yes…', ['I did it.', 'It worked!', 'Did it?', 'Yes…']],
  ['Soft line\nbreaks do not end. Hard  \nones do', ['Soft line breaks do not end.', 'Hard', 'ones do']],
  [
    'By 99.95 %, i.e. more. Dr. Lee vs. me, approx. five. See No. 5 there.',
    ['By 99.95 %, i.e. more.', 'Dr. Lee vs. me, approx. five.', 'See No. 5 there.'],
  ],
  [
    'We said no. Then J. Smith came at 5 p.m. on Monday. It was I. Fine.',
    ['We said no.', 'Then J. Smith came at 5 p.m. on Monday.', 'It was I.', 'Fine.'],
  ],
  ['He said "stop." She went (at last.) On.', ['He said "stop."', 'She went (at last.)', 'On.']],
  [
    'It fell to 5. 30 people left. Version v1.2 shipped. iOS followed.',
    ['It fell to 5.', '30 people left.', 'Version v1.2 shipped. iOS followed.'],
  ],
  ['- one\n- two. three\n\n1. four', ['one', 'two. three', 'four']],
  ['Tools, CI, etc. Then rest. Tools, etc. and more.', ['Tools, CI, etc.', 'Then rest.', 'Tools, etc. and more.']],
  ['• one\n• two', ['one', 'two']],
  ['| a | b |\n|---|---|\n| c. D | e |', ['a', 'b', 'c.', 'D', 'e']],
  ['So — and only so — ended it.<br>Next', ['So — and only so — ended it.', 'Next']],
];

describe('words', () => {
  for (const [text, expected] of tokens) it(text, () => assert.equal(short(text), expected));
});

describe('sentences', () => {
  for (const [text, expected] of sentences)
    it(JSON.stringify(text), () => assert.deepEqual(told(text, only(text)), expected));

  it('count blocks', () =>
    assert.deepEqual(
      only('One. Two.\n\n- Three\n- Four').sentences.map(({ block }) => block),
      [0, 0, 1, 2],
    ));
});

describe('quotations', () => {
  const quoted = (text: string) =>
    words(text)
      .filter((word) => word.quoted)
      .map(({ norm }) => norm)
      .join(' ');
  const cases: [text: string, expected: string][] = [
    ['She said "we refuse" and left.', 'we refuse'],
    ['She said “we ‘never’ refuse” and left.', "we ' never ' refuse"],
    ['"No," I said, "not now."', 'no , not now .'],
    ['"I led the team. We won."', ''],
    ['“I led the team. ‘Now’ we won.”', 'now'],
    ['“First paragraph.\n\n“Last one.”', ''],
    ['A 5" pipe and the users’ data.', ''],
    ['Er sagte „wir nicht“ und ging.', 'wir nicht'],
    ['> I led the team.\n>\n> She said "go".', 'go'],
  ];
  for (const [text, expected] of cases) it(text, () => assert.equal(quoted(text), expected));
});
