/** Labels in all the shapes in which people write them. */
import assert from 'node:assert/strict';
import { only, sections } from './show';

const star = (style: string, names = ['Situation', 'Task', 'Action', 'Result']) =>
  ['situation', 'task', 'action', 'result'].map((kind, i) => `${kind} ${style} "${names[i]}": It was ${i + 1}.`);
const four = (
  line: (name: string, text: string) => string,
  join = '\n\n',
  names = ['Situation', 'Task', 'Action', 'Result'],
) => names.map((name, i) => line(name, `It was ${i + 1}.`)).join(join);
const letters = ['S', 'T', 'A', 'R'];

const shapes: [name: string, text: string, expected: string[]][] = [
  ['headings', four((name, text) => `## ${name}\n${text}`), star('heading')],
  ['headings of another level', four((name, text) => `#### ${name}\n\n${text}`), star('heading')],
  ['headings with closing marks', four((name, text) => `## ${name} ##\n${text}`), star('heading')],
  ['setext headings', four((name, text) => `${name}\n---\n${text}`), star('heading')],
  ['headings with a colon', four((name, text) => `## ${name}:\n${text}`), star('heading')],
  ['bold headings', four((name, text) => `## **${name}**\n${text}`), star('heading')],
  ['numbered headings', four((name, text) => `## 1. ${name}\n${text}`), star('heading')],
  ['headings with steps', four((name, text) => `### Step 2: ${name}\n${text}`), star('heading')],
  ['headings with emoji', four((name, text) => `## 🔥 ${name}\n${text}`), star('heading')],
  ['headings with emoji of several units', four((name, text) => `## ⚙️ ${name}\n${text}`), star('heading')],
  ['headings with key caps', four((name, text) => `## 1️⃣ ${name}\n${text}`), star('heading')],
  ['headings with text', four((name, text) => `## ${name}: ${text}`), star('heading')],
  ['headings with text behind a dash', four((name, text) => `## ${name} – ${text}`), star('heading')],
  ['headings of letters', four((name, text) => `## ${name}\n${text}`, '\n\n', letters), star('heading', letters)],
  ['headings with a remark', four((name, text) => `## ${name} (20 s)\n${text}`), star('heading')],
  ['bold, colon inside', four((name, text) => `**${name}:** ${text}`), star('bold')],
  ['bold, colon outside', four((name, text) => `**${name}**: ${text}`), star('bold')],
  ['bold, em dash', four((name, text) => `**${name}** — ${text}`), star('bold')],
  ['bold, no space', four((name, text) => `**${name}:**${text}`), star('bold')],
  ['bold, full stop', four((name, text) => `**${name}.** ${text}`), star('bold')],
  ['bold, nothing between', four((name, text) => `**${name}** ${text}`), star('bold')],
  ['bold by underscores', four((name, text) => `__${name}__: ${text}`), star('bold')],
  ['bold and italic', four((name, text) => `***${name}:*** ${text}`), star('bold')],
  ['bold by HTML', four((name, text) => `<b>${name}:</b> ${text}`), star('bold')],
  ['bold first letter', four((name, text) => `**${name[0]}**${name.slice(1)}: ${text}`), star('bold')],
  ['bold on its own line', four((name, text) => `**${name}**\n${text}`), star('bold')],
  ['bold as a paragraph', four((name, text) => `**${name}**\n\n${text}`), star('bold')],
  [
    'bold in capitals',
    four((name, text) => `**${name.toUpperCase()}:** ${text}`),
    star('bold', ['SITUATION', 'TASK', 'ACTION', 'RESULT']),
  ],
  ['bold lines of one paragraph', four((name, text) => `**${name}:** ${text}`, '\n'), star('bold')],
  ['bold letters', four((name, text) => `**${name}:** ${text}`, '\n\n', letters), star('letter', letters)],
  [
    'bold letters, colon outside',
    four((name, text) => `__${name}__: ${text}`, '\n\n', letters),
    star('letter', letters),
  ],
  ['bold letters, em dash', four((name, text) => `**${name}** — ${text}`, '\n\n', letters), star('letter', letters)],
  ['plain letters', four((name, text) => `${name}: ${text}`, '\n', letters), star('letter', letters)],
  ['plain letters, dash', four((name, text) => `${name} - ${text}`, '\n', letters), star('letter', letters)],
  ['letters in square brackets', four((name, text) => `[${name}] ${text}`, '\n\n', letters), star('letter', letters)],
  ['letters in round brackets', four((name, text) => `(${name}) ${text}`, '\n\n', letters), star('letter', letters)],
  ['list items', four((name, text) => `- ${name}: ${text}`, '\n'), star('plain')],
  ['list items in bold', four((name, text) => `* **${name}:** ${text}`, '\n'), star('bold')],
  ['list items of letters', four((name, text) => `- **${name}** – ${text}`, '\n', letters), star('letter', letters)],
  ['numbered items', four((name, text) => `1. ${name}: ${text}`, '\n'), star('plain')],
  ['check boxes', four((name, text) => `- [x] ${name}: ${text}`, '\n'), star('plain')],
  ['list items with lists', four((name, text) => `- ${name}\n  - ${text}`, '\n'), star('plain')],
  ['list items before their siblings', four((name, text) => `- ${name}:\n- ${text}`, '\n'), star('plain')],
  ['bullets that are no Markdown', four((name, text) => `• ${name}: ${text}`, '\n'), star('plain')],
  ['plain', four((name, text) => `${name}: ${text}`), star('plain')],
  ['plain lines of one paragraph', four((name, text) => `${name}: ${text}`, '\n'), star('plain')],
  [
    'plain in lower case',
    four((name, text) => `${name.toLowerCase()}: ${text}`, '\n'),
    star('plain', ['situation', 'task', 'action', 'result']),
  ],
  ['plain with a dash', four((name, text) => `${name} – ${text}`), star('plain')],
  ['plain with a wide colon', four((name, text) => `${name}：${text}`), star('plain')],
  ['plain on its own line', four((name, text) => `${name}:\n${text}`), star('plain')],
  ['plain paragraphs without a colon', four((name, text) => `${name}\n\n${text}`), star('plain')],
  ['before a block of four spaces', four((name, text) => `**${name}:**\n\n    ${text}`), star('bold')],
  ['before a code fence', four((name, text) => `**${name}:**\n\`\`\`\n${text}\n\`\`\``), star('bold')],
  [
    'letter and word',
    four((name, text) => `**${name[0]} (${name}):** ${text}`),
    star('bold', ['S (Situation)', 'T (Task)', 'A (Action)', 'R (Result)']),
  ],
  [
    'letter and word, plain',
    four((name, text) => `${name[0]} (${name}): ${text}`),
    star('plain', ['S (Situation)', 'T (Task)', 'A (Action)', 'R (Result)']),
  ],
  [
    'word and letter',
    four((name, text) => `${name} (${name[0]}): ${text}`),
    star('plain', ['Situation (S)', 'Task (T)', 'Action (A)', 'Result (R)']),
  ],
  [
    'letter, dash, word',
    four((name, text) => `${name[0]} - ${name}: ${text}`),
    star('plain', ['S - Situation', 'T - Task', 'A - Action', 'R - Result']),
  ],
  ['block quotes', four((name, text) => `> **${name}:** ${text}`, '\n>\n'), star('bold')],
  ['quoted headings', four((name, text) => `> ## ${name}\n> ${text}`, '\n>\n'), star('heading')],
  ['labels before quotes', four((name, text) => `**${name}:**\n> ${text}`), star('bold')],
  [
    'a table, first column',
    `| Part | Text |\n|---|---|\n${four((name, text) => `| ${name} | ${text} |`, '\n')}`,
    star('table'),
  ],
  [
    'a table, bold first column',
    `| | |\n|---|---|\n${four((name, text) => `| **${name}** | ${text} |`, '\n')}`,
    star('table'),
  ],
  [
    'a table of letters',
    `| | |\n|---|---|\n${four((name, text) => `| ${name} | ${text} |`, '\n', letters)}`,
    star('table', letters),
  ],
  [
    'a table, header row',
    '| Situation | Task | Action | Result |\n|-|-|-|-|\n| It was 1. | It was 2. | It was 3. | It was 4. |',
    star('table'),
  ],
  ['HTML', four((name, text) => `<p><strong>${name}:</strong> ${text}</p>`, '\n'), star('bold')],
  [
    'names with articles',
    four((name, text) => `**The ${name}:** ${text}`),
    star('bold', ['The Situation', 'The Task', 'The Action', 'The Result']),
  ],
];

describe('label shapes', () => {
  for (const [name, text, expected] of shapes) it(name, () => assert.deepEqual(sections(text), expected));
});

const others: [name: string, text: string, expected: string[]][] = [
  [
    'combined by &',
    '**Situation & Task:** One.\n\n**Action:** Two.',
    ['situation+task bold "Situation & Task": One.', 'action bold "Action": Two.'],
  ],
  [
    'combined by a slash',
    '## Situation/Task\nOne.\n\n## Action\nTwo.',
    ['situation+task heading "Situation/Task": One.', 'action heading "Action": Two.'],
  ],
  [
    'combined letters',
    'S/T: One.\nA: Two.\nR: Three.',
    ['situation+task letter "S/T": One.', 'action letter "A": Two.', 'result letter "R": Three.'],
  ],
  ['one name for two words', '## Results and Impact\nOne.', ['result heading "Results and Impact": One.']],
  [
    'PCAM letters',
    '**P:** One.\n\n**C:** Two.\n\n**A:** Three.\n\n**M:** Four.',
    ['task letter "P": One.', 'situation letter "C": Two.', 'action letter "A": Three.', 'result letter "M": Four.'],
  ],
  [
    'CAR letters',
    'C: One.\nA: Two.\nR: Three.',
    ['task letter "C": One.', 'action letter "A": Two.', 'result letter "R": Three.'],
  ],
  [
    'a second R reflects',
    'S: One.\nT: Two.\nA: Three.\nR: Four.\nR: Five.',
    [
      'situation letter "S": One.',
      'task letter "T": Two.',
      'action letter "A": Three.',
      'result letter "R": Four.',
      'reflection letter "R": Five.',
    ],
  ],
  [
    'text before the first label',
    '# Mine\n\nI saved a day.\n\n## Situation\nOne.',
    ['hook: I saved a day.', 'situation heading "Situation": One.'],
  ],
  [
    'other headings and notes',
    '# Mine\n## Situation\nOne.\n## Stakeholders\nTwo.\n### Deep\nThree.\n## Best for questions about\nFour.',
    [
      'situation heading "Situation": One.',
      'other heading "Stakeholders": Two. | Deep | Three.',
      'note heading "Best for questions about": Four.',
    ],
  ],
  [
    'a mistyped label',
    '**Sitaution:** One.\n\n**Task:** Two.',
    ['other bold "Sitaution": One.', 'task bold "Task": Two.'],
  ],
  [
    'an empty section',
    '## Situation\n\n## Task\nTwo.',
    ['situation heading "Situation":', 'task heading "Task": Two.'],
  ],
  [
    'a duplicate',
    '## Result\nOne.\n## Action\nTwo.\n## Result\nThree.',
    ['result heading "Result": One.', 'action heading "Action": Two.', 'result heading "Result": Three.'],
  ],
  ['question and answer', 'Q: Why?\n\nA: Because I said so.', ['none: Because I said so.']],
  [
    'an answer among letters',
    '**Q:** Why?\n\n**A:**\n\nS: One.\nT: Two.\nA: Three.\nR: Four.',
    ['situation letter "S": One.', 'task letter "T": Two.', 'action letter "A": Three.', 'result letter "R": Four.'],
  ],
  ['too few letters', 'A: One.\n\nR: Two.', ['none: A: One. | R: Two.']],
  ['labels in code', '```\nSituation: One.\n```\n\nThe `Result: x` stays.', ['none: The `Result: x` stays.']],
  [
    'labels in comments',
    '<!--\n**Situation:** what\n-->\nI did it.\n\nSo <!--\nResult: x\n--> there.',
    ['none: I did it. | So <!-- Result: x --> there.'],
  ],
  [
    'a colon in the middle',
    'As a\nresult: we won. The task: simple.',
    ['none: As a result: we won. | The task: simple.'],
  ],
  [
    'a capital at the start of a line',
    'It was hard.\nResult: we won.',
    ['hook: It was hard.', 'result plain "Result": we won.'],
  ],
  [
    'no label: prose',
    'The result was good. Our action was swift.\nTask force Alpha met.',
    ['none: The result was good. | Our action was swift. | Task force Alpha met.'],
  ],
  ['bold at the start of a sentence', '**Results** were good.', ['none: Results** were good.']],
  [
    'a problem in a list of the action',
    '## Problem\nOne.\n## Action\n- Problem: two.\n- Tip: three.\n- Goal: four.\n## Result\nFive.',
    [
      'task heading "Problem": One.',
      'action heading "Action": Problem: two. | Tip: three. | Goal: four.',
      'result heading "Result": Five.',
    ],
  ],
  [
    'a label inside another shape',
    '## Situation\nOne.\n\n**Task:** Two.\n\n## Action\nThree.',
    ['situation heading "Situation": One.', 'task bold "Task": Two.', 'action heading "Action": Three.'],
  ],
  [
    'quotes of others',
    '## Action\nI asked:\n\n> Shall we stop here?\n\nWe stopped.',
    ['action heading "Action": I asked: | We stopped.'],
  ],
  ['callouts', '## Action\n> [!TIP]\n> Slowly.', ['action heading "Action":']],
  [
    'text behind a table',
    '| Situation | One. |\n|---|---|\n| Task | Two. |\n\nMore.',
    ['situation table "Situation": One.', 'task table "Task": Two.', 'other: More.'],
  ],
];

describe('labels and text', () => {
  for (const [name, text, expected] of others) it(name, () => assert.deepEqual(sections(text), expected));

  it('says where a label is, with and without its markup', () => {
    const text = '# T\n\n> - **S (Situation):** It rained.\n> - Task: Dry it.\n';
    const [first, second] = only(text).sections;
    assert.equal(text.slice(first?.label?.span.start, first?.label?.span.end), 'S (Situation)');
    assert.equal(text.slice(first?.label?.outer.start, first?.label?.outer.end), '- **S (Situation):** ');
    assert.equal(text.slice(first?.span.start, first?.span.end), '- **S (Situation):** It rained.');
    assert.equal(text.slice(second?.label?.outer.start, second?.label?.outer.end), '- Task: ');
  });

  it('cuts an item off where a label stands in its last line', () => {
    const text = '**Action:**\n1. One.\n2. Two.\n**Result:** Three.\n';
    const items = only(text).sections.map((section) => section.items.map(({ start, end }) => text.slice(start, end)));
    assert.deepEqual(items, [['1. One.', '2. Two.'], []]);
  });

  it('lists the outermost items of a section', () => {
    const text = '- Action: First.\n  - One.\n    - Deep.\n  - Two.\n- Result:\n- Three.\n- Four.\n';
    const items = only(text).sections.map((section) => section.items.map(({ start, end }) => text.slice(start, end)));
    assert.deepEqual(items, [
      ['- One.\n    - Deep.', '- Two.'],
      ['- Three.', '- Four.'],
    ]);
  });
});
