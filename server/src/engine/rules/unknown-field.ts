/** Flags a front matter field or a rule's name that means nothing here. */
import type { Named, Problem } from '../story/story';
import { nearest } from '../text/nearest';
import type { Rule, RuleContext } from './rule';

export const unknownField: Rule = {
  id: 'unknown-field',
  severity: 'warning',
  docs: {
    what: 'The field or the name of a rule means nothing here.',
    why: 'A mistyped key is silently without effect: the question you wrote under "qestion" is not the one that the story is held against, and a rule switched off under a mistyped name goes on.',
    how: 'Use one of the known keys, such as question, profile, competency or tags, and keep private notes in a comment or under "Notes". What holds for all stories, such as time and rules, is set in .star-stories.yaml. In a comment that switches rules off, put your reason behind " -- ".',
  },
  examples: {
    invalid: [
      {
        text: '---\n<|qestion|>: Tell me about a failure.\n---\n## Result\nTwo lists were lost.\n',
        fixed: '---\nquestion: Tell me about a failure.\n---\n## Result\nTwo lists were lost.\n',
      },
      {
        text: '---\nprofile: general\n<|tag|>: [outage]\n---\n## Result\nNo page since.\n',
        fixed: '---\nprofile: general\ntags: [outage]\n---\n## Result\nNo page since.\n',
      },
      { text: '---\n<|mood|>: hopeful\n---\n## Result\nNo page since.\n' },
      {
        text: '---\r\n<|Competencys|>: ownership\r\n---\r\n## Result\r\nNo page since.\r\n',
        fixed: '---\r\ncompetency: ownership\r\n---\r\n## Result\r\nNo page since.\r\n',
      },
      {
        text: '---\nquestion: Tell me about a failure.\n<|qestion|>: Tell me about a mistake.\n---\n## Result\nTwo lists were lost.\n',
      },
      {
        text: '## Action\n<!-- star-disable-next-line <|hegde|>, blame -->\nMaybe I should have called.\n',
        fixed: '## Action\n<!-- star-disable-next-line hedge, blame -->\nMaybe I should have called.\n',
      },
      {
        text: '---\ndisable:\n  - <|missing-basline|> # no figures yet\n  - hedge\n---\n## Result\nNo page since.\n',
        fixed: '---\ndisable:\n  - missing-baseline # no figures yet\n  - hedge\n---\n## Result\nNo page since.\n',
      },
      { text: '## Result\nNo page since.\n\n<!-- star-disable <|everything|> -->\n' },
      { text: '---\n<|time|>: { min: 30, max: 60 }\n---\n## Result\nNo page since.\n' },
      { text: '---\n<|titel|>: [One, Two]\n---\n## Result\nNo page since.\n' },
    ],
    valid: [
      '---\nquestion: Tell me about a failure.\ntitle: Two lost lists\nrole: dispatcher\n---\n## Result\nTwo lists were lost.\n',
      '---\ncompetencies: [ownership, judgement]\nround: leadership\nframework: par\n---\n## Result\nNo page since.\n',
      '---\n# qestion: to be found\nwpm: 130\n---\n## Result\nNo page since.\n',
      '## Result\nqestion: the form had a misspelt field, and nobody had noticed.\n',
      '---\nquestion: "mood: what was it like in the team?"\n---\n## Result\nNo page since.\n',
      '---\ndisable: [hedge, over-time]\n---\n## Result\nNo page since.\n',
      '## Action\n<!-- star-disable-next-line hedge -- hegde is how he spells it -->\nMaybe I should have called.\n',
      '## Action\nThe linter said `<!-- star-disable hegde -->`, and I took it out.\n',
    ],
  },
  *check(context) {
    const { file, story } = context;
    if (story !== file.stories[0]) return;
    for (const { rule, span, message } of file.problems) if (rule === 'unknown-field') yield { span, message };
    for (const { text, span } of unknownNames(context)) {
      const similar = nearest(text, context.ruleIds);
      const hint = similar === undefined ? '.' : `; did you mean "${similar}"?`;
      yield { span, message: `No rule is called "${text}"${hint}` };
    }
  },
  fixes(context, { span }) {
    const name = unknownNames(context).find((unknown) => unknown.span.start === span.start);
    const rule = name && nearest(name.text, context.ruleIds);
    if (rule !== undefined)
      return [{ title: `Rename the rule to "${rule}"`, kind: 'fix', edits: [{ span, text: rule }] }];
    const meant = context.file.problems.find(
      (problem) => problem.span.start === span.start && problem.rule === 'unknown-field',
    )?.nearest;
    if (meant === undefined || isTaken(context, meant)) return [];
    return [{ title: `Rename the field to "${meant}"`, kind: 'fix', edits: [{ span, text: meant }] }];
  },
};

/** Names in comments and in the front matter that no rule has. */
const unknownNames = ({ file, ruleIds }: RuleContext): readonly Named[] =>
  file.suppressions.flatMap(({ rules }) => rules.filter(({ text }) => !ruleIds.includes(text)));

/** Whether the field is there already, or would be once another mistyped one is renamed: a rename must not make two of it. */
function isTaken({ file }: RuleContext, key: string): boolean {
  const renamed = file.problems.filter((problem: Problem) => problem.nearest === key).length;
  return renamed > 1 || (file.frontMatter?.fields.some((field) => field.key === key) ?? false);
}
