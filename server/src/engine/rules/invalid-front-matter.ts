/** Flags front matter that cannot be read, or says what the program cannot follow. */
import { nearest } from '../text/nearest';
import type { Rule, RuleContext } from './rule';

export const invalidFrontMatter: Rule = {
  id: 'invalid-front-matter',
  severity: 'error',
  docs: {
    what: 'The front matter cannot be read as it is.',
    why: 'A field that is not understood is not applied: the story would be judged by another profile or pace than you meant, and nothing would tell you.',
    how: 'Write one "key: value" a line between two lines of ---, and put a value that holds a colon in quotation marks.',
  },
  examples: {
    invalid: [
      { text: '---\nwpm: <|fast|>\n---\n## Result\nThe wait fell to 3 days.\n' },
      {
        text: '---\nquestion: Tell me about a failure.\n<|question|>: And another?\n---\n## Result\nTwo lists were lost.\n',
      },
      { text: '<|---|>\ntitle: The wrong valve\n\n## Situation\nA valve stuck.\n' },
      {
        text: '---\nprofile: <|genral|>\n---\n## Result\nThe wait fell to 3 days.\n',
        suggestion: '---\nprofile: general\n---\n## Result\nThe wait fell to 3 days.\n',
      },
      { text: '---\ndate: <|last summer|>\n---\n## Result\nThe wait fell to 3 days.\n' },
    ],
    valid: [
      '---\nquestion: "Tell me: when did you fail?"\nwpm: 140\n---\n## Result\nTwo lists were lost.\n',
      '---\nprofile: confluent-swe\ndate: 2025-03\ntags: [outage, kafka]\n---\n## Result\nNo page since.\n',
      '---\n---\n\n## Result\nNo page since.\n',
      '---\nquestion:\n---\n## Result\nNo page since.\n',
      'Before the move we lost two pallets a week.\n\n---\n\nAfter it: none.\n',
      '---\n# the agency wants one page\ncompany: Hallmoor Mills\n---\n## Result\nNo page since.\n',
    ],
  },
  *check(context) {
    const { file, story } = context;
    if (story !== file.stories[0]) return;
    for (const { rule, span, message } of file.problems) if (rule === 'invalid-front-matter') yield { span, message };
    const profile = unknownProfile(context);
    if (profile) yield { span: profile.span, message: profile.message };
  },
  fixes(context, { span }) {
    const profile = unknownProfile(context);
    if (!profile?.similar || profile.span.start !== span.start) return [];
    return [
      { title: `Use the profile "${profile.similar}"`, kind: 'suggestion', edits: [{ span, text: profile.similar }] },
    ];
  },
};

/** A profile that the story names and nobody has defined. */
function unknownProfile({ file, settings }: RuleContext) {
  const field = file.frontMatter?.fields.find(({ key }) => key === 'profile');
  if (typeof field?.value !== 'string' || settings.profiles.has(field.value)) return undefined;
  const known = [...settings.profiles.keys()];
  const similar = nearest(field.value, known);
  const hint = similar ? `Did you mean "${similar}"?` : `There are ${known.join(', ')}.`;
  return { span: field.valueSpan, similar, message: `There is no profile "${field.value}". ${hint}` };
}
