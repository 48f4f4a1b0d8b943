/** A bank that changes: what is kept, and what is told of it, is what a bank made from nothing would say. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BankCopy } from '../../client/src/bank/copy';
import { analyze } from '../../server/src/engine/analyze';
import { type Bank, bankOf } from '../../server/src/engine/bank/bank';
import { bankModel } from '../../server/src/engine/bank/bank-model';
import { type BankEntry, bankEntries } from '../../server/src/engine/bank/entry';
import { finish } from '../../server/src/engine/bank/steps';
import { defaultSettings } from '../../server/src/engine/config/resolve';
import { NewsOfBank } from '../../server/src/lsp/bank-news';

const settings = defaultSettings();

const keys = (hours: number, more = ''): string =>
  `# The wrong key ${hours}\n\n## Action\nI rolled the release back with the engineer on call, wrote a check of every key into the build, and added the step to the checklist.${more}\n\n## Result\nRecovery time of the shop fell from ${hours} hours to 20 minutes.\n`;
/** Twins with and without conflicts, one of another profile, a draft, two stories in one file, and nothing. */
const texts = [
  keys(2),
  keys(3),
  keys(3, ' Then I told the whole floor what I had overlooked that night.'),
  `---\nprofile: confluent-swe\ncompetencies: [Ownership, Learning]\n---\n${keys(2)}`,
  '# Vans\n\n## Action\nI talked to the drivers every evening and wrote down where they waited.\n\n## Result\nWaiting fell from 55 minutes to 20.\n',
  '---\nquestion: Tell me about a failure of yours.\n---\n# Boxes\n\n## Action\nI counted the boxes.\n\n## Result\nWrong boxes fell from 40 a week to 9.\n',
  '# One\n\n## Action\n[what I did]\n\n## Result\n[what changed]\n',
  `${keys(5)}\n---\n\n# Vans again\n\n## Action\nI talked to the drivers every evening.\n\n## Result\nWaiting fell from 50 minutes to 20.\n`,
  '',
];

/** A file gets a text, or goes. */
const change = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  text: fc.option(fc.constantFrom(...texts), { freq: 5 }),
});

describe('a changing bank', () => {
  it('says after every change what one made from nothing says, to those who hear news only, too', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 8 }), (changes) => {
        const files = new Map<string, readonly BankEntry[]>();
        const [news, copy] = [new NewsOfBank(), new BankCopy()];
        let before: Bank | undefined;
        for (const together of changes) {
          for (const { name, text } of together) {
            if (text === null) files.delete(name);
            else files.set(name, bankEntries(name, analyze(text, settings)));
          }
          const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, one]) => one);
          before = finish(bankOf(entries, settings, { before }));
          const told = copy.hear(finish(news.next(before, [])));
          const fresh = finish(bankModel(finish(bankOf(entries, settings))));
          assert.deepEqual(finish(bankModel(before)), fresh);
          assert.deepEqual(told, fresh);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('compares only what has something in common with what is new', () => {
    const bank = (files: Readonly<Record<string, readonly BankEntry[]>>, before?: Bank) =>
      finish(bankOf(Object.values(files).flat(), settings, { before }));
    const entriesOf = (name: string, text: string) => bankEntries(name, analyze(text, settings));
    const files = {
      a: entriesOf('a', keys(2)),
      b: entriesOf('b', keys(3)),
      c: entriesOf('c', texts[4] ?? ''),
    };
    const first = bank(files);
    const standings = Object.values(files).flatMap(([entry]) => (entry ? [first.standings.of(entry)] : []));
    const second = bank({ ...files, b: entriesOf('b', keys(4)) }, first);
    const same = Object.values(files).flatMap(([entry], index) =>
      entry ? [second.standings.of(entry) === standings[index]] : [],
    );
    assert.deepEqual(same, [false, false, true]);
  });
});
