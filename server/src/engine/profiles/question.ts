/** What kind of question a story answers. */
import questions from '../lexicon/questions.yaml';
import type { Named, Story } from '../story/story';
import { compileLexicon, type Lexicon, type Phrases } from '../text/lexicon';
import type { Mark } from '../text/prose';
import { scan } from '../text/scan';
import type { Profile, QuestionType } from './profile';

/** By the story's question, else by its title; one of the profile's prompts is of the prompt's type. */
export function classifyQuestion(story: Story, profile: Profile): QuestionType {
  for (const source of [story.question, story.title]) {
    const type = source && typeOf(source, profile);
    if (type) return type;
  }
  return 'other';
}

function typeOf({ text }: Named, profile: Profile): QuestionType | undefined {
  const asked = normal(text);
  const prompt = profile.prompts.find((each) => each.id === asked || normal(each.text) === asked);
  return prompt?.type ?? bestType(text);
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

let compiled: Lexicon | undefined;

/** The type of the longest phrase; the order of the lexicon decides between equals, for it goes from the special to the general. */
function bestType(text: string): QuestionType | undefined {
  compiled ??= compileLexicon([questions as Phrases]);
  const marks = new Map<string, Mark[]>();
  for (const [index, sentence] of scan(text, text, 0, text.length, 0).entries()) compiled.match(sentence, index, marks);
  let best: { type: QuestionType; weight: number } | undefined;
  for (const type of Object.keys(questions as Phrases) as QuestionType[]) {
    const weight = Math.max(0, ...(marks.get(type) ?? []).map(({ first, last }) => last - first + 1));
    if (weight > (best?.weight ?? 0)) best = { type, weight };
  }
  return best?.type;
}
