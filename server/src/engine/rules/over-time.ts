/** Flags a story that takes longer to say than it may. */
import { sectionSpecs } from '../story/sections';
import { opening, spokenSections } from './parts';
import type { Rule, RuleContext } from './rule';

const sentence =
  'I asked the night crew which of the doors they had seen open and I wrote down the hour and the name for every one of them. ';

export const overTime: Rule = {
  id: 'over-time',
  severity: 'warning',
  docs: {
    what: 'The story takes longer to say than an interviewer listens.',
    why: 'An answer of 60 to 120 seconds leaves time for questions, and it is in the follow-up questions that an interviewer scores depth; beyond that attention goes, and the result comes last.',
    how: 'Cut the section that the finding names; keep what you did and what changed.',
  },
  examples: {
    invalid: [
      {
        text: `## Situation\nA door stood open.\n\n## <|Action|>\n${sentence.repeat(12)}\n\n## Result\nNo door has stood open since.\n`,
      },
      {
        text: `**<|Situation|>:** ${sentence.repeat(6)}\n\n**Action:** ${sentence.repeat(7)}\n\n**Result:** No door has stood open since.\n`,
      },
      { text: `# <|The open door|>\n\n${sentence.repeat(13)}\n` },
      { text: `---\nwpm: 100\n---\n## Situation\nA door stood open.\n\n## <|Action|>\n${sentence.repeat(9)}\n` },
    ],
    valid: [
      `## Situation\nA door stood open.\n\n## Action\n${sentence.repeat(9)}\n\n## Result\nNo door has stood open since.\n`,
      `---\nwpm: 180\n---\n## Situation\nA door stood open.\n\n## Action\n${sentence.repeat(12)}\n`,
      `## Action\n${sentence}\n\n## Notes\n${sentence.repeat(13)}\n`,
      `## Action\n${sentence}\n\n\`\`\`\n${sentence.repeat(13)}\n\`\`\`\n`,
      `## Action\n${sentence}\n\n<!-- ${sentence.repeat(13)} -->\n`,
    ],
  },
  *check(context) {
    const { speech, settings, profile, story } = context;
    const max = (settings.time ?? profile.time).max;
    if (speech.seconds <= max) return;
    const label = longest(context, max);
    const where = label ? `; cut the ${label.text}` : '';
    yield {
      span: label?.span ?? opening(story),
      message: `It takes ${speech.seconds} s to say, ${speech.seconds - max} s over ${max} s${where}.`,
    };
  },
};

/** The label of the section that is most over its share of the time. */
function longest(context: RuleContext, max: number) {
  const excess = spokenSections(context)
    .filter(({ section }) => section.label)
    .map(({ section, seconds }) => ({ label: section.label, over: seconds - (max * shareOf(section.kinds)) / 100 }));
  return excess.toSorted((a, b) => b.over - a.over)[0]?.label;
}

/** What the kinds of a section may take together, in per cent. */
const shareOf = (kinds: readonly string[]): number =>
  sectionSpecs.reduce((sum, { kind, share }) => sum + (kinds.includes(kind) ? share.max : 0), 0);
