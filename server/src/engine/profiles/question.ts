/** What kind of question a story answers. */
import type { Story } from '../story/story';
import type { Profile, QuestionType } from './profile';

/** First version: by the profile's prompts alone. */
export function classifyQuestion(story: Story, profile: Profile): QuestionType {
  const asked = story.question?.text.toLowerCase() ?? '';
  return profile.prompts.find(({ text }) => text.toLowerCase() === asked)?.type ?? 'other';
}
