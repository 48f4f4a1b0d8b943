/** Which question a story answers: the way from a story to a prompt and back. */
import type { Analysis } from '../analyze';
import type { Profile, Prompt } from '../profiles/profile';
import { normalQuestion, promptOf } from '../profiles/question';
import type { Span } from '../text/span';

export interface Question {
  readonly text: string;
  readonly profile: Profile;
  /** The prompt of the profile that it is, when it is one. */
  readonly prompt?: Prompt;
}

export interface Asked extends Question {
  /** Where the story writes it. */
  readonly span: Span;
}

/** A question as the profile knows it. */
export function questionOf(text: string, profile: Profile): Question {
  const prompt = promptOf(text, profile);
  return { text, profile, ...(prompt && { prompt }) };
}

/** The questions that the stories of a file answer, each once. */
export function askedIn({ stories }: Analysis): readonly Asked[] {
  const asked = stories.flatMap(({ story: { question }, profile }): Asked[] =>
    question ? [{ ...questionOf(question.text, profile), span: question.span }] : [],
  );
  return asked.filter((one, at) => asked.findIndex(({ span }) => span.start === one.span.start) === at);
}

/** The question written at `offset`. */
export const askedAt = (analysis: Analysis, offset: number): Asked | undefined =>
  askedIn(analysis).find(({ span }) => span.start <= offset && offset <= span.end);

/** Whether both ask for the same: one prompt, or one question in the same words. */
export const isSameAsked = (a: Pick<Question, 'text' | 'prompt'>, b: Pick<Question, 'text' | 'prompt'>): boolean =>
  normalQuestion(a.prompt?.text ?? a.text) === normalQuestion(b.prompt?.text ?? b.text);

/** The profile's id and those that it extends, up to the root. */
export function profileLine(profile: Profile, profiles: ReadonlyMap<string, Profile>): readonly string[] {
  const line: string[] = [];
  for (let at: Profile | undefined = profile; at && !line.includes(at.id); ) {
    line.push(at.id);
    at = at.extends === undefined ? undefined : profiles.get(at.extends);
  }
  return line;
}
