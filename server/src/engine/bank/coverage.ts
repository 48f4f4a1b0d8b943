/** Which prompts of a profile a story answers, and how that is known. */
import type { Profile, Prompt } from '../profiles/profile';
import { normalQuestion } from '../profiles/question';
import type { BankEntry } from './entry';
import type { AnswerKind } from './model';
import { likeness, questionTerms } from './terms';

export interface Answer {
  readonly prompt: Prompt;
  readonly by: AnswerKind;
}

/** The surest ways first: what counts when stories are ranked. */
export const answerKinds: readonly AnswerKind[] = ['question', 'competency', 'type', 'content'];

/** In the order of the profile. A draft answers nothing. */
export function answersOf(entry: BankEntry, profile: Profile): readonly Answer[] {
  if (entry.draft) return [];
  const near = entry.question === undefined ? [] : askedIn(entry.question, profile.prompts);
  return profile.prompts.flatMap((prompt): Answer[] => {
    if (near.includes(prompt)) return [{ prompt, by: 'question' }];
    if (entry.competencies.some((competency) => names(competency, prompt))) return [{ prompt, by: 'competency' }];
    const isSameType = near.length === 0 && prompt.type !== 'other' && prompt.type === entry.questionType;
    return isSameType ? [{ prompt, by: 'type' }] : [];
  });
}

/** The prompts that a question asks for in the same or nearly the same words. */
export function askedIn(question: string, prompts: readonly Prompt[]): readonly Prompt[] {
  const asked = normalQuestion(question);
  const same = prompts.find(({ id, text }) => id === asked || normalQuestion(text) === asked);
  if (same) return [same];
  const terms = questionTerms(question);
  return prompts.filter(({ text }) => likeness(terms, questionTerms(text)) >= nearlySame);
}

/** The share of significant words from which two questions are one. */
const nearlySame = 0.6;

const names = (competency: string, { id, type, competency: wanted }: Prompt): boolean =>
  [id, type, wanted].some((name) => normalQuestion(name) === normalQuestion(competency));
