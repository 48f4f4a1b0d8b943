/** Who acts in a sentence, by which verb, and in which voice. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clausesOf } from '../../server/src/engine/text/clauses';
import { scan } from '../../server/src/engine/text/scan';

/** `subject:head verb tense` of each clause, with `passive` behind passive ones. */
function clauses(text: string): readonly string[] {
  return scan(text, text, 0, text.length, 0).flatMap((sentence, index) =>
    clausesOf(sentence, index).map(({ subject, subjectWord, verb, tense, passive }) => {
      const head = subjectWord === undefined ? '' : `:${sentence.words[subjectWord]?.norm}`;
      return `${subject}${head} ${verb === undefined ? '-' : sentence.words[verb]?.norm} ${tense}${passive ? ' passive' : ''}`;
    }),
  );
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  // the author
  ['I mapped the flows, wrote a validator and ran a review.', ['i:i mapped past', 'i:i wrote past', 'i:i ran past']],
  ['Built a probe, and then wrote to each buyer.', ['dropped built past', 'dropped wrote past']],
  ['In week two, mapped the flows.', ['dropped mapped past']],
  ['Was responsible for the late shift.', ['dropped was past']],
  ['Did not give the order.', ['dropped give past']],
  ["I'd designed a survey.", ["i:i'd designed past"]],
  ["I'd say it was late.", ["i:i'd say modal", 'it:it was past']],
  ['I had six patients.', ['i:i had past']],
  ['I have never used it.', ['i:i used present']],
  ['I would talk to both.', ['i:i talk modal']],
  // the team and others
  ['First we drew the failure tree.', ['we:we drew past']],
  ['They kept changing their mind.', ['they:they kept past']],
  ['The head of IT decided on Friday.', ['other:head decided past']],
  ['On Monday the driver refused.', ['other:driver refused past']],
  ['The healthcare assistant just forgot to fill it in.', ['other:assistant forgot past']],
  ['Each told me that the other was careless.', ['other:each told past', 'other:other was past']],
  ['My manager, who had approved it, ignored us.', ['other:who approved past', 'other:who ignored past']],
  ['Nothing in our release path tied the docs to the code.', ['other:nothing tied past']],
  ['You have to meet people where they are.', ['you:you have present', 'they:they are present']],
  ['I told them which helped customers.', ['i:i told past', 'it:which helped past']],
  // voice
  ['A fluid chart had been left incomplete.', ['other:chart left past passive']],
  ['The plan was written and sent to the board.', ['other:plan written past passive', 'other:plan sent past passive']],
  ['The service was down for two hours.', ['other:service was past']],
  ['I was asked to take over.', ['i:i asked past passive']],
  ['I was tired and went home.', ['i:i was past', 'i:i went past']],
  ['The seal has been broken once.', ['other:seal been present']],
  // a noun that looks like a verb
  ['Cost fell.', ['other:cost fell past']],
  ['Cost went down by 20 %.', ['other:cost went past']],
  ['Cut came late.', ['other:cut came past']],
  ['Cost quietly dropped by half.', ['other:cost dropped past']],
  ['Cut failed jobs by half.', ['dropped cut past']],
  ['Thought was given to it.', ['other:thought given past passive']],
  // no clause
  ['Forms used by clerks on paper.', []],
  ['With defects found in May.', []],
  ['A solution-oriented, customer-focused team.', []],
  ['I told the crew "we stop here" and closed it.', ['i:i told past', 'i:i closed past']],
  ['Who approved this?', ['other:who approved past']],
];

describe('clauses', () => {
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(clauses(text), expected));

  it('cover the sentence from the first on, without overlap', () => {
    for (const [text] of cases) {
      for (const [index, sentence] of scan(text, text, 0, text.length, 0).entries()) {
        const all = clausesOf(sentence, index);
        for (const [at, clause] of all.entries()) {
          assert.equal(clause.last, (all[at + 1]?.first ?? sentence.words.length) - 1);
        }
      }
    }
  });

  it('hold their verb and their subject, whatever the order of words', () => {
    const words = 'cost cut fell built was had I the team who that and when , by never 20 it quietly to'.split(' ');
    const word = fc.constantFrom(...words);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (order) => {
        const text = `${order.join(' ')}.`;
        for (const [index, sentence] of scan(text, text, 0, text.length, 0).entries())
          for (const { first, last, verb, subjectWord } of clausesOf(sentence, index)) {
            assert.ok(0 <= first && first <= last && last < sentence.words.length, text);
            assert.ok(verb !== undefined && first <= verb && verb <= last, text);
            assert.ok(subjectWord === undefined || subjectWord <= verb, text);
          }
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('are read in linear time', function () {
    this.timeout(20_000);
    const words = 'I wrote the plan and the plan was read, '.repeat(20_000).trim();
    const sentences = scan(words, words, 0, words.length, 0);
    const [first] = sentences;
    assert.ok(first);
    const whole = { ...first, words: sentences.flatMap((sentence) => sentence.words) };
    assert.equal(clausesOf(whole, 0).length, 40_000);
  });
});
