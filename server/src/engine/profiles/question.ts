/** What kind of question a story answers. */
import packed from '../lexicon/packed.built';
import type { Named, Story } from '../story/story';
import { type Lexicon, unpackLexicon } from '../text/lexicon';
import type { Mark } from '../text/prose';
import { scan } from '../text/scan';
import type { Profile, Prompt, QuestionType } from './profile';

/** By the story's question, else by its title; one of the profile's prompts is of the prompt's type. */
export function classifyQuestion(story: Story, profile: Profile): QuestionType {
  for (const source of [story.question, story.title]) {
    const type = source && typeOf(source, profile);
    if (type) return type;
  }
  return 'other';
}

/** The prompt of the profile that a question is, by its words or its id. */
export function promptOf(question: string, { prompts }: Profile): Prompt | undefined {
  const asked = normalQuestion(question);
  return prompts.find((prompt) => namesOf(prompt).includes(asked));
}

const namesByPrompt = new WeakMap<Prompt, readonly string[]>();

/** What a prompt is asked by: its id and its text, as normal questions. */
function namesOf(prompt: Prompt): readonly string[] {
  const names = namesByPrompt.get(prompt) ?? [normalQuestion(prompt.id), normalQuestion(prompt.text)];
  namesByPrompt.set(prompt, names);
  return names;
}

const typeOf = ({ text }: Named, profile: Profile): QuestionType | undefined =>
  promptOf(text, profile)?.type ?? bestType(text);

/** Without case, marks and numbers of blanks: the form in which two questions are one. */
export const normalQuestion = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

let compiled: Lexicon | undefined;

/** The type of the longest phrase; the order of the lexicon decides between equals, for it goes from the special to the general. */
function bestType(text: string): QuestionType | undefined {
  let best: readonly [type: QuestionType, weight: number] | undefined;
  for (const [type, weight] of questionTypes(text)) if (weight > (best?.[1] ?? 0)) best = [type, weight];
  return best?.[0];
}

/** What a question asks for, in the order of the lexicon, each with the length of its longest phrase in words. */
export function questionTypes(text: string): ReadonlyMap<QuestionType, number> {
  compiled ??= unpackLexicon(packed.asked);
  const marks = new Map<string, Mark[]>();
  for (const [index, sentence] of scan(text, text, 0, text.length, 0).entries()) compiled.match(sentence, index, marks);
  const types = new Map<QuestionType, number>();
  for (const type of packed.askedTypes as readonly QuestionType[]) {
    const weight = Math.max(0, ...(marks.get(type) ?? []).map(({ first, last }) => last - first + 1));
    if (weight > 0) types.set(type, weight);
  }
  return types;
}
