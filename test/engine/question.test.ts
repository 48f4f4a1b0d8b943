/** What kind of question is asked, however it is put. */
import assert from 'node:assert/strict';
import { builtinProfiles, defaultProfile } from '../../server/src/engine/profiles/builtin';
import type { QuestionType } from '../../server/src/engine/profiles/profile';
import { classifyQuestion } from '../../server/src/engine/profiles/question';
import { parseStory } from '../../server/src/engine/story/parse';
import type { Story } from '../../server/src/engine/story/story';

const asked = (question: string): Story =>
  parseStory(`---\nquestion: ${JSON.stringify(question)}\n---\n`).stories[0] as Story;

const questions: Readonly<Record<QuestionType, readonly string[]>> = {
  failure: [
    'Tell me about a time you missed a target',
    'Tell me about a time you failed',
    'What is your biggest regret at work?',
    'Tell me about a project that did not go as planned',
    'Tell me about a time something went wrong on your project',
    'Walk me through an incident you were responsible for',
    'Give an example of a failure; what did you learn and change?',
    'What would you do differently?',
    'Tell me about a time you received tough feedback',
    'Tell me about a time you missed a deadline',
    'Tell me about a time you made a mistake with a customer',
    'Tell me about a time you fell short of a goal',
  ],
  disagreement: [
    'Tell me about a time when your manager was wrong',
    'Describe a time you disagreed with your boss',
    'Tell me about a time you pushed back on a decision',
    'Tell me about a time you disagreed with a customer',
    "Tell me about a time you and your team lead didn't agree",
    'Tell me about a time you stood up for what you believed in',
  ],
  deadline: [
    'Describe a time you were short on time',
    'Tell me about a time you shipped a feature under tight constraints',
    'Describe a time you delivered results under an aggressive deadline',
    'Tell me about a time when you did not have enough time',
    'Tell me about a time you worked against the clock',
  ],
  'incomplete-data': [
    'When did you decide without having all the information?',
    'Tell me about a time you had to make a decision quickly with limited information',
    'Share an instance where you made a product decision based on ambiguous or incomplete data',
    'Tell me about a time you made a high-judgment decision with incomplete data',
    'When did you have to act before you knew enough?',
  ],
  ownership: [
    'Tell me about a time you went above and beyond',
    'Tell me about a time you took initiative',
    'Tell me about a time you took ownership beyond your role',
    'Tell me about your greatest achievement',
    'Describe a time you improved a process',
  ],
  influence: [
    'Describe a situation where you had to influence without authority',
    'How did you convince a skeptical stakeholder?',
  ],
  'data-pivot': [
    'Give an example of how you used data to pivot a product decision',
    'Tell me about a time you changed your mind because of data',
    'Tell me about a time the numbers told you that you were wrong.',
  ],
  leadership: [
    'Give an example of a tough decision you made as a leader',
    'Tell me about a time you led a team through change',
    'Tell me about a time you mentored someone',
  ],
  conflict: [
    'Tell me about someone who disagreed with you',
    'Tell me about a time you had to work with a difficult colleague',
    'Tell me about a conflict with your manager',
    'Describe navigating a disagreement between Engineering and Sales on product roadmap priorities',
  ],
  customer: [
    'Tell me about a time you dealt with an angry customer',
    "Tell me about a time you exceeded a client's expectations",
    "Tell us about a project where you didn't just cut costs, but enhanced the product's value proposition",
    'Describe dealing with a dissatisfied parent.',
  ],
  other: [
    'Tell me about a time you had to deliver bad news',
    'Describe a time when you had to prioritize between delivering new features and addressing technical debt',
    'Why do you want to work here?',
    'Tell me about yourself',
  ],
};

describe('question types', () => {
  for (const [type, texts] of Object.entries(questions))
    for (const text of texts)
      it(`${type}: ${text}`, () => assert.equal(classifyQuestion(asked(text), defaultProfile), type));

  it('are known for the prompts of every profile, with or without the profile', () => {
    for (const profile of builtinProfiles.values())
      for (const { text, type } of profile.prompts) {
        assert.equal(classifyQuestion(asked(text), profile), type, text);
        assert.equal(classifyQuestion(asked(`${text} Tell it in two minutes.`), profile), type, text);
      }
  });

  it('come from the title where no question is given', () => {
    const [story] = parseStory('# Tell me about a time you missed a target\n\n## Situation\nIt was May.\n').stories;
    assert.equal(classifyQuestion(story as Story, defaultProfile), 'failure');
  });
});
