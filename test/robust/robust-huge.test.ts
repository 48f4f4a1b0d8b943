/** Very long and very deep texts: everything is done with them, in time that grows with their length. */
import { doEverything } from './everything';

const spaces = ' '.repeat(40_000);
const body = '## Action\n\nI cut the wait from 9 days to 4 days.\n';
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** Each name of the ladder stands for ten of the one above: read as it is written, more than there are atoms. */
const bomb = `---\n${lines(
  30,
  (at) =>
    `a${at}: &a${at} [${Array(10)
      .fill(at === 0 ? 'x' : `*a${at - 1}`)
      .join(', ')}]`,
)}\ntags: *a29\n---\n${body}`;

const texts: Readonly<Record<string, string>> = {
  'one line of a megabyte': `## Action\n\n${'I cut the wait from 9 days to 4 days. '.repeat(27_000)}\n`,
  'one word of a megabyte': `## Action\n\n${'x'.repeat(1_000_000)}\n`,
  '100,000 list items': `## Action\n\n${lines(100_000, (at) => `- ${at}`)}\n`,
  '40,000 spaces in a sentence': `## Action\n\nI cut${spaces}the wait from 9${spaces}days to 4 days.\n`,
  '40,000 spaces in a title': `# The pump${spaces}that stood\n\n${body}`,
  '40,000 spaces behind a title': `# The pump${spaces}\n\n${body}`,
  '40,000 spaces in a label': `**Action${spaces}:** I cut it.\n\n## Result${spaces}#\n\n## Task${spaces}x\n`,
  '40,000 spaces in a question': `# Question${spaces}1${spaces}: Tell me about a failure${spaces}?\n\n${body}`,
  '40,000 spaces in the front matter': `---\nquestion:${spaces}Why${spaces}now?\ntags: [a,${spaces}b]\n${spaces}x\n---\n${body}`,
  '40,000 spaces in a table': `| Part | Text |\n|---|---|\n| Action${spaces}| I cut it.${spaces}|\n`,
  '40,000 hyphens in a comment': `<!-- star-disable ${'-'.repeat(40_000)} -->\n\n${body}`,
  '40,000 tabs': `## Action\n\nI cut${'\t'.repeat(40_000)}it.\n`,
  '20,000 half links': `## Action\n\nI cut it ${']('.repeat(20_000)} and left.\n`,
  '20,000 open places': `## Action\n\n${'{{'.repeat(20_000)} ${'<x'.repeat(20_000)}\n`,
  '20,000 back quotes': `## Action\n\nI ran ${'`'.repeat(20_000)} x ${'` '.repeat(5000)}.\n`,
  '20,000 colons behind a label': `## Action${':'.repeat(20_000)}\n\nI cut it.\n\nResult ${': '.repeat(20_000)}\n`,
  '20,000 ampersands in capitals': `## Action\n\nI met ${'A&'.repeat(20_000)}a.\n`,
  'quotes in quotes': `${'> '.repeat(20_000)}Action: I cut it.\n`,
  'items in items': `${lines(1000, (at) => `${' '.repeat(2 * at)}- one`)}\n`,
  'brackets in the front matter': `---\ntags: ${'['.repeat(20_000)}\n---\n${body}`,
  'maps in the front matter': `---\ntags: ${'{a: '.repeat(20_000)}\n---\n${body}`,
  'aliases that grow tenfold thirty times': bomb,
  'an alias of itself': `---\ntags: &a [*a]\nquestion: *a\n---\n${body}`,
  'merge keys of themselves': `---\nbase: &b\n  <<: *b\n<<: *b\n---\n${body}`,
  'two fields of one name': `---\nquestion: a\nquestion: b\n---\n${body}`,
  '1,000 fields': `---\n${lines(1000, (at) => `f${at}: ${at}`)}\n---\n${body}`,
  '200 stories': lines(200, (at) => `# Story ${at}\n\n${body}`),
  '5,000 findings': `## Action\n\n${'We did it. '.repeat(5000)}\n`,
};

describe('very long and very deep texts', function () {
  this.timeout(120_000);

  for (const [name, text] of Object.entries(texts)) it(name, () => doEverything(text));
});
