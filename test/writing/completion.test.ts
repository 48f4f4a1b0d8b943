/** Completion: what is offered at a cursor, in which form, and where nothing may pop up. */
import assert from 'node:assert/strict';
import { applyEdits, type Completion, completionsAt, plainText } from '../../server/src/engine/index';
import { atCursor } from './cursor';

type Typed = string | undefined;

/** Asked for by the author, or brought up by a typed character. */
function offered(marked: string, typed?: Typed): readonly Completion[] {
  const { analysis, offset } = atCursor(marked);
  return completionsAt(analysis, offset, typed === undefined ? { asked: true } : { asked: false, typed });
}

const labels = (marked: string, typed?: Typed): string[] => offered(marked, typed).map(({ label }) => label);

/** The text after the first completion of this label, its places left as they are. */
function taken(marked: string, label: string, typed?: Typed): string {
  const completion = offered(marked, typed).find((one) => one.label === label);
  assert.ok(completion, `${label} is not among ${labels(marked, typed).join(', ')}`);
  const { edit, snippet } = completion;
  return applyEdits(atCursor(marked).text, [{ ...edit, text: snippet ? plainText(edit.text) : edit.text }]);
}

const scene = '## Situation\n\nThe lift stood still for a week.\n\n';

describe('completion of labels', () => {
  for (const [name, marked, typed, wanted] of [
    ['a blank line below a section', `${scene}<|>`, '\n', ['Task', 'Action', 'Result', 'Reflection']],
    ['the marks of a heading', `${scene}## <|>`, ' ', ['Task', 'Action', 'Result', 'Reflection']],
    [
      'the marks of bold labels',
      '**Task:** Ten beds.\n\n**<|>\n\n**Result:** None.\n',
      '*',
      ['Situation', 'Action', 'Reflection'],
    ],
    ['the names of PCAM', '## Problem\nLag.\n\n## <|>\n', ' ', ['Context', 'Action', 'Metric', 'Reflection']],
    [
      'a result told first',
      '## Result\nNo lag.\n\n## Action\nI cut it.\n\n## <|>\n',
      ' ',
      ['Context', 'Problem', 'Reflection'],
    ],
    [
      'a framework that is named',
      '---\nframework: par\n---\n\n## <|>\n',
      '#',
      ['Problem', 'Action', 'Result', 'Reflection'],
    ],
    [
      "the profile's framework",
      '---\nprofile: confluent-pm\n---\n\n## <|>\n',
      '#',
      ['Problem', 'Context', 'Action', 'Metric', 'Reflection'],
    ],
    ['a name half written', `${scene}## Resul<|>`, undefined, ['Task', 'Action', 'Result', 'Reflection']],
    ['a name without marks', `${scene}Re<|>`, undefined, ['Result', 'Reflection']],
    ['two parts under one label', '## Situation & Task\nTen beds.\n\n## <|>', '#', ['Action', 'Result', 'Reflection']],
  ] as const)
    it(`offers the parts that are missing: ${name}`, () => {
      const sections = offered(marked, typed).filter(({ kind }) => kind === 'section');
      assert.deepEqual(
        sections.map(({ label }) => label),
        wanted,
      );
    });

  for (const [name, marked, label, wanted] of [
    [
      'headings',
      '### Situation\n\nIt stood.\n\n<|>',
      'Task',
      '### Situation\n\nIt stood.\n\n### Task\n\n[what had to be reached, and by whom]',
    ],
    [
      'headings without a gap',
      '## Situation\nIt stood.\n\n## <|>',
      'Task',
      '## Situation\nIt stood.\n\n## Task\n[what had to be reached, and by whom]',
    ],
    [
      'bold labels',
      '**Task:** Ten beds.\n\n<|>',
      'Action',
      '**Task:** Ten beds.\n\n**Action:** [what you did, step by step]',
    ],
    [
      'letters',
      '**S:** It stood.\n\n**T:** Ten beds.\n\n**A:** I called.\n\n**<|>',
      'Result',
      '**S:** It stood.\n\n**T:** Ten beds.\n\n**A:** I called.\n\n**R:** [what changed, from what to what]',
    ],
    [
      'list items',
      '- Situation: It stood.\n- Task: Ten beds.\n- <|>\n',
      'Action',
      '- Situation: It stood.\n- Task: Ten beds.\n- Action: [what you did, step by step]\n',
    ],
    [
      'capitals',
      '## SITUATION\nIt stood.\n\n<|>',
      'Task',
      '## SITUATION\nIt stood.\n\n## TASK\n[what had to be reached, and by whom]',
    ],
    [
      'Windows line ends',
      '## Task\r\n\r\nTen beds.\r\n\r\n## <|>\r\n',
      'Action',
      '## Task\r\n\r\nTen beds.\r\n\r\n## Action\r\n\r\n[what you did, step by step]\r\n',
    ],
    [
      'bold labels, right below a paragraph',
      '**Task:** Ten beds.\n<|>',
      'Action',
      '**Task:** Ten beds.\n\n**Action:** [what you did, step by step]',
    ],
  ] as const)
    it(`writes a label as the story's others are: ${name}`, () => assert.equal(taken(marked, label), wanted));

  it('puts the part that comes next forward', () => {
    const preselected = offered('## Situation\nIt stood.\n\n## Action\nI called.\n\n## <|>').filter(
      (one) => one.preselect,
    );
    assert.deepEqual(
      preselected.map(({ label }) => label),
      ['Result'],
    );
  });

  for (const [name, marked, typed] of [
    ['in a sentence', '## Action\nI called the <|>office.\n', ' '],
    ['behind a sentence', '## Action\nI called. <|>\n', ' '],
    ['on the first line below a label', '## Situation\n\n<|>', '\n'],
    ['on a new line of a paragraph', '## Action\nI called.\n<|>', '\n'],
    ['in a list', '## Action\n- I called.\n- <|>', ' '],
    ['at emphasis in a list', '## Action\n- I called.\n- *<|>', '*'],
    ['for the title', '# <|>', '#'],
    ['at a deeper heading', `${scene}### <|>`, ' '],
    ['in a code block', '```\n## <|>\n```\n', ' '],
    ['when all is told', '## Situation\nA.\n## Task\nB.\n## Action\nC.\n## Result\nD.\n## Reflection\nE.\n## <|>', ' '],
  ] as const)
    it(`is silent ${name}`, () => assert.deepEqual(labels(marked, typed), []));
});

describe('completion in the front matter', () => {
  it('offers the keys that are not there yet', () => {
    const keys = labels('---\nquestion: Why?\n<|>\n---\n');
    assert.ok(keys.includes('profile') && keys.includes('disable') && !keys.includes('question'));
  });
  it('keeps the value when a key is changed', () =>
    assert.equal(taken('---\nti<|>: Lift\n---\n', 'title'), '---\ntitle: Lift\n---\n'));
  it('lets the author choose among known values', () => {
    const framework = offered('---\nfra<|>\n---\n').find(({ label }) => label === 'framework');
    assert.match(framework?.edit.text ?? '', /^framework: \$\{1\|star,star-result-first,/);
  });

  for (const [name, marked, typed, some] of [
    ['profiles', '---\nprofile: <|>\n---\n', ' ', ['general', 'confluent-pm', 'confluent-swe']],
    ['rounds of the profile in force', '---\nprofile: confluent-swe\nround: <|>\n---\n', ' ', ['technical-screen']],
    [
      'frameworks',
      '---\nframework: p<|>\n---\n',
      undefined,
      ['star', 'star-result-first', 'pcam', 'soar', 'car', 'par'],
    ],
    ['values before the block is closed', '---\nprofile: <|>', ' ', ['general', 'confluent-pm', 'confluent-swe']],
  ] as const)
    it(`offers ${name}`, () => assert.deepEqual(labels(marked, typed), some));

  for (const [name, marked, label, wanted] of [
    [
      'a question',
      '---\nquestion: <|>\n---\n',
      'Tell me about a failure of yours.',
      '---\nquestion: "Tell me about a failure of yours."\n---\n',
    ],
    [
      'a question in quotation marks',
      '---\nquestion: "Tell<|>"\n---\n',
      'Tell me about a failure of yours.',
      '---\nquestion: "Tell me about a failure of yours."\n---\n',
    ],
    [
      'a value over another',
      '---\nprofile: gen<|>eral # mine\n---\n',
      'confluent-pm',
      '---\nprofile: confluent-pm # mine\n---\n',
    ],
    ['a rule', '---\ndisable: [hedge, <|>]\n---\n', 'blame', '---\ndisable: [hedge, blame]\n---\n'],
    [
      'an item of a list',
      '---\ncompetencies:\n  - Learning\n  - <|>\n---\n',
      'Data',
      '---\ncompetencies:\n  - Learning\n  - Data\n---\n',
    ],
    [
      'a block of its own',
      '<|>\n## Action\nI called.\n',
      '---',
      '---\nquestion: "Tell me about something you took on that was not your job."\n---\n\n## Action\nI called.\n',
    ],
  ] as const)
    it(`writes ${name}`, () => assert.equal(taken(marked, label), wanted));

  it('does not offer what a list holds', () => {
    assert.ok(!labels('---\ndisable: [hedge, <|>]\n---\n').includes('hedge'));
    assert.ok(!labels('---\ncompetencies:\n  - Learning\n  - <|>\n---\n').includes('Learning'));
  });

  for (const [name, marked, typed] of [
    ['in a free text', '---\ntitle: The <|>\n---\n', ' '],
    ['on the fence', '---\ntitle: A\n---<|>\n', '-'],
    ['below a rule of hyphens in the story', '## Action\nI called.\n\n---\n<|>', '\n'],
    ['in the list of another field', '---\ntags:\n  - <|>\n---\n', ' '],
    ['below the block', '---\ntitle: A\n---\n<|>', '\n'],
  ] as const)
    it(`is silent ${name}`, () => assert.deepEqual(labels(marked, typed), []));
});

describe('completion in comments', () => {
  it('offers the rules, those found in the next line first', () => {
    const rules = offered('## Action\nThen we drew it.\n<!-- star-disable-next-line <|> -->\nMaybe I called.\n', ' ');
    const here = rules.filter(({ detail }) => detail === 'found here').map(({ label }) => label);
    assert.ok(here.includes('hedge') && !here.includes('we-in-action'));
    assert.deepEqual(
      rules.slice(0, here.length).map(({ label }) => label),
      here,
    );
    assert.equal(rules.find(({ label }) => label === 'we-in-action')?.detail, 'found 1×');
    assert.ok(rules.length > 40 && rules.every(({ kind, docs }) => kind === 'rule' && docs));
  });
  it('leaves out what is named already', () =>
    assert.ok(!labels('<!-- star-disable hedge, <|> -->\n', ' ').includes('hedge')));
  it('offers to enable what is disabled', () =>
    assert.deepEqual(labels('<!-- star-disable hedge -->\nI.\n\n<!-- star-enable <|> -->\n', ' '), ['hedge']));
  it('offers the words to begin with', () =>
    assert.equal(taken('<!-- st<|> -->\n', 'star-disable-next-line'), '<!-- star-disable-next-line -->\n'));
  it('offers them right behind the mark', () => assert.equal(labels('I.\n\n<!--<|>', '-').length, 3));

  for (const [name, marked] of [
    ['in other comments', '<!-- to do: <|> -->\n'],
    ['in a reason', '<!-- star-disable hedge -- I <|> -->\n'],
    ['behind a comment', 'I. <!-- star-disable hedge --> <|>'],
    ['in code', '`<!-- star-disable <|> -->`\n'],
  ] as const)
    it(`is silent ${name}`, () => assert.deepEqual(labels(marked, ' '), []));
});

describe('completion in a sentence', () => {
  it('offers strong verbs for a weak one, when asked', () => {
    assert.equal(taken('## Action\nI helped wi<|>th the move.\n', 'planned'), '## Action\nI planned the move.\n');
    assert.equal(taken('## Action\n- Worked on<|> the rota.\n', 'Built'), '## Action\n- Built the rota.\n');
    assert.equal(
      taken('## Action\nI was responsible for drawing<|> the rota.\n', 'drew'),
      '## Action\nI drew the rota.\n',
    );
  });
  it('offers outcomes by lever, when asked', () => {
    const found = offered('## Result\nI cut the wait <|>\n').filter(({ kind }) => kind === 'metric');
    assert.ok(found.some(({ label, detail }) => label === 'from … ms to … ms (−…%)' && detail === 'Latency'));
    assert.deepEqual(
      found.slice(0, 3).map(({ detail }) => detail),
      ['Revenue', 'Adoption', 'Retention and satisfaction'],
    );
  });
  it('finds an outcome by the name of its lever', () =>
    assert.equal(
      taken('## Result\nI cut it late<|>', 'from … ms to … ms (−…%)'),
      '## Result\nI cut it from [before] ms to [after] ms (−[change]%)',
    ));
  it('leaves places that are found when they are not filled in', () => {
    const text = taken('## Result\nI cut it <|>', 'from $…k to $…k a month (−…%)');
    assert.equal(atCursor(`${text}<|>`).analysis.stories[0]?.story.placeholders.length, 3);
  });

  for (const [name, marked, typed] of [
    ['unasked', '## Action\nI helped with<|> the move.\n', ' '],
    ['at a good verb', '## Action\nI plan<|>ned the move.\n', undefined],
    ['at the same word with another meaning', '## Action\nI drew a plan, which helped<|> customers.\n', undefined],
    ['in the middle of a word', '## Result\nI fro<|>ze the list.\n', undefined],
    ['behind a word that fits nothing', '## Result\nI froze<|>\n', undefined],
    ['in notes', '## Action\nI called.\n\n## Notes\nAsk Eva <|>', undefined],
    ['in code', '## Result\n\n    cut <|>\n', undefined],
  ] as const)
    it(`is silent ${name}`, () => assert.deepEqual(labels(marked, typed), []));
});

it('every completion lies on the line of the cursor, holds it, and explains itself', () => {
  for (const marked of [
    `${scene}<|>`,
    '---\n<|>\n---\n',
    '---\nround: <|>\n---\n',
    '<!-- star-disable <|> -->',
    '## Result\nI cut <|>',
  ]) {
    const { text, offset } = atCursor(marked);
    for (const { label, edit, docs, filter } of offered(marked)) {
      assert.ok(edit.span.start <= offset && offset <= edit.span.end, label);
      assert.doesNotMatch(text.slice(edit.span.start, edit.span.end), /[\r\n]/);
      assert.ok(docs, `${label} has no docs`);
      assert.notEqual(filter, '');
    }
  }
});
