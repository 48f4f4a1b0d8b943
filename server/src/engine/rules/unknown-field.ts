/** Flags a front matter field that means nothing here. */
import type { Problem } from '../story/story';
import type { Rule, RuleContext } from './rule';

export const unknownField: Rule = {
  id: 'unknown-field',
  severity: 'warning',
  docs: {
    what: 'The front matter has a field that means nothing here.',
    why: 'A mistyped key is silently without effect: the question you wrote under "qestion" is not the one that the story is held against.',
    how: 'Use one of the known keys, such as question, profile, competency or tags; keep private notes in a comment or under "Notes".',
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
    ],
    valid: [
      '---\nquestion: Tell me about a failure.\ntitle: Two lost lists\nrole: dispatcher\n---\n## Result\nTwo lists were lost.\n',
      '---\ncompetencies: [ownership, judgement]\nround: leadership\nframework: par\n---\n## Result\nNo page since.\n',
      '---\n# qestion: to be found\nwpm: 130\n---\n## Result\nNo page since.\n',
      '## Result\nqestion: the form had a misspelt field, and nobody had noticed.\n',
      '---\nquestion: "mood: what was it like in the team?"\n---\n## Result\nNo page since.\n',
    ],
  },
  *check({ file, story }) {
    if (story !== file.stories[0]) return;
    for (const { rule, span, message } of file.problems) if (rule === 'unknown-field') yield { span, message };
  },
  fixes(context, { span }) {
    const meant = context.file.problems.find(
      (problem) => problem.span.start === span.start && problem.rule === 'unknown-field',
    )?.nearest;
    if (meant === undefined || isTaken(context, meant)) return [];
    return [{ title: `Rename the field to "${meant}"`, kind: 'fix', edits: [{ span, text: meant }] }];
  },
};

/** Whether the field is there already, or would be once another mistyped one is renamed: a rename must not make two of it. */
function isTaken({ file }: RuleContext, key: string): boolean {
  const renamed = file.problems.filter((problem: Problem) => problem.nearest === key).length;
  return renamed > 1 || (file.frontMatter?.fields.some((field) => field.key === key) ?? false);
}
