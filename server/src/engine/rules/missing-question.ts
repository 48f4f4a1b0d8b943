/** Flags a story that does not say which interview question it answers. */
import type { Problem } from '../story/story';
import { choice } from '../text/snippet';
import type { TextEdit } from '../text/span';
import { lineEnd, opening, partsOf, proseWords, wordCount } from './parts';
import type { Rule, RuleContext } from './rule';

export const missingQuestion: Rule = {
  id: 'missing-question',
  severity: 'information',
  docs: {
    what: 'The story does not say which question it answers.',
    why: 'An interviewer scores the answer to one question, and a failure wants another ending than a deadline: without the question nobody can tell whether the story fits.',
    how: 'Put "question:" into the front matter, or a line "Question: …" above the story.',
  },
  examples: {
    invalid: [
      {
        text: '<|The night rota kept two|> nurses.\n\n## Action\nI drew a new one.\n',
        suggestion:
          '---\nquestion: "Tell me about something you took on that was not your job."\n---\n\nThe night rota kept two nurses.\n\n## Action\nI drew a new one.\n',
      },
      {
        text: '---\nprofile: confluent-swe\n---\n# <|The retry storm|>\n\n**Action:** I capped the retries.\n',
        suggestion:
          '---\nquestion: "When did you own something beyond your role?"\nprofile: confluent-swe\n---\n# The retry storm\n\n**Action:** I capped the retries.\n',
      },
      {
        text: '---\r\nquestion:\r\n---\r\n## Result\r\n<|No list was lost since|>.\r\n',
        suggestion:
          '---\r\nquestion: "Tell me about something you took on that was not your job."\r\n---\r\n## Result\r\nNo list was lost since.\r\n',
      },
    ],
    valid: [
      '---\nquestion: Tell me about a failure.\n---\n## Action\nI drew a new rota.\n',
      '# Tell me about a time you failed\n\n## Action\nI drew a new rota.\n',
      'Question: When did you miss a deadline?\n\n## Action\nI drew a new rota.\n',
      'I cut the wait at the blood desk from 40 to 15 minutes by giving out numbers.\n',
      '**Q: Why did you leave the old format?**\n\n**Action:** I asked both desks.\n',
      '---\nqestion: Tell me about a failure.\n---\n## Action\nI drew a new rota.\n',
      '---\nquestion: Tell me: when did you fail?\n---\n## Action\nI drew a new rota.\n',
      '',
    ],
  },
  *check({ file, story }) {
    if (story.question || file.problems.some(mayHoldQuestion)) return;
    if (partsOf(story).length === 0 && wordCount(story) < proseWords) return;
    const span = opening(story);
    if (span.start < span.end) yield { span };
  },
  fixes(context) {
    const edit = context.file.stories.length > 1 ? undefined : addQuestion(context);
    return edit
      ? [{ title: 'Add the question that it answers', kind: 'suggestion', edits: [edit], snippet: true }]
      : [];
  },
};

/** A question may be there already, under a mistyped key or in front matter that cannot be read: that is to be mended first. */
const mayHoldQuestion = ({ rule, nearest }: Problem): boolean =>
  rule === 'invalid-front-matter' || nearest === 'question';

/** Offers the profile's prompts in the front matter. */
function addQuestion({ file, profile }: RuleContext): TextEdit | undefined {
  const { frontMatter, text } = file;
  if (profile.prompts.length === 0) return undefined;
  const eol = lineEnd(text);
  const prompts = `"${choice(
    1,
    profile.prompts.map((prompt) => prompt.text.replace(/["\\]/g, '\\$&')),
  )}"`;
  if (!frontMatter) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return { span: { start, end: start }, text: `---${eol}question: ${prompts}${eol}---${eol}${eol}` };
  }
  const empty = frontMatter.fields.find(({ key }) => key === 'question');
  if (empty) return { span: { start: empty.keySpan.end + 1, end: empty.valueSpan.end }, text: ` ${prompts}` };
  const start = text.indexOf(eol, frontMatter.span.start) + eol.length;
  return { span: { start, end: start }, text: `question: ${prompts}${eol}` };
}
