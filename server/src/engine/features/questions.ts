/** Which question a story answers: the way from a story to a prompt and back. */
import type { Analysis } from '../analyze';
import type { Profile, Prompt } from '../profiles/profile';
import { normalQuestion, promptOf } from '../profiles/question';
import type { Span } from '../text/span';

export interface Asked {
  readonly text: string;
  /** Where the story writes it. */
  readonly span: Span;
  readonly profile: Profile;
  /** The prompt of the profile that it is, when it is one. */
  readonly prompt?: Prompt;
}

/** The questions that the stories of a file answer, each once. */
export function askedIn({ stories }: Analysis): readonly Asked[] {
  const asked = stories.flatMap(({ story: { question }, profile }): Asked[] => {
    const prompt = question && promptOf(question.text, profile);
    return question ? [{ ...question, profile, ...(prompt && { prompt }) }] : [];
  });
  return asked.filter((one, at) => asked.findIndex(({ span }) => span.start === one.span.start) === at);
}

/** The question written at `offset`. */
export const askedAt = (analysis: Analysis, offset: number): Asked | undefined =>
  askedIn(analysis).find(({ span }) => span.start <= offset && offset <= span.end);

/** Whether both ask for the same: one prompt, or one question in the same words. */
export const isSameAsked = (a: Pick<Asked, 'text' | 'prompt'>, b: Pick<Asked, 'text' | 'prompt'>): boolean =>
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
