/** Flags a story without the community, for interviews that want it in every answer. */
import { opening, wordCount } from './parts';
import type { Rule } from './rule';
import { isHypothetical, ownMarks } from './support';

const story = (action: string): string =>
  `---\nprofile: confluent-pm\n---\n**<|Problem|>:** Trial users ran into the limit of ten topics within an hour and gave up before their first event. ${action}\n\n**Result:** First events within a day went from 22 % to 41 %.\n`;
const plain = (action: string): string => story(action).replace('<|Problem|>', 'Problem');

export const missingCommunity: Rule = {
  id: 'missing-community',
  severity: 'warning',
  profileOnly: true,
  docs: {
    what: 'The community has no part in the story.',
    why: 'Confluent stands on Apache Kafka. Its interviewers ask of each answer whether the candidate takes care of the open-source community, and read its absence as a poor fit.',
    how: 'If it had a part, name it: a KIP, a patch upstream, a maintainer you won over, a question you answered in public. If it had none, take another story.',
  },
  examples: {
    invalid: [
      {
        text: story(
          'I read 600 sessions, raised the limit to fifty, and asked nine users afterwards what had kept them.',
        ),
      },
      {
        text: story(
          'I aligned the quota owner and the sales lead, and wrote the new limit into the plan of the paid tier.',
        ),
      },
      { text: story('I sized the brokers with Wen from the platform team and rolled the change out by region.') },
    ],
    valid: [
      plain('I proposed the new default as a KIP, and two committers reviewed it within a week of the first draft.'),
      plain('I took the limit to the Apache mailing list and answered 61 comments before I changed it.'),
      plain('I asked a maintainer from another vendor to review the quota change, and merged it upstream.'),
      plain('I worked with the open-source community on the quota plugin, and four contributors wrote its tests.'),
      '---\nprofile: confluent-pm\n---\nI raised the limit and first events went from 22 % to 41 %.\n',
      plain('I read 600 sessions, raised the limit to fifty, and asked nine users what had kept them.').replace(
        'confluent-pm',
        'general',
      ),
    ],
  },
  *check(context) {
    if (isHypothetical(context) || wordCount(context.story) < shortest || ownMarks(context, 'community').length > 0)
      return;
    yield {
      span: context.story.sections.find(({ label }) => label !== undefined)?.label?.span ?? opening(context.story),
    };
  },
};

/** A hook of one sentence need not hold everything. */
const shortest = 40;
