/** Which prompts of a profile a story answers, and how that is known. */
import type { Profile, Prompt } from '../profiles/profile';
import { normalQuestion } from '../profiles/question';
import { typeTold } from './concepts';
import type { BankEntry } from './entry';
import type { AnswerKind } from './model';
import { likeness, questionTerms } from './terms';

export interface Answer {
  readonly prompt: Prompt;
  readonly by: AnswerKind;
}

/** The surest ways first: what counts when stories are ranked. */
export const answerKinds: readonly AnswerKind[] = ['question', 'competency', 'type', 'content'];

/** In the order of the profile. A draft answers nothing. What a story tells counts only when its author says nothing of its purpose. */
export function answersOf(entry: BankEntry, profile: Profile): readonly Answer[] {
  if (entry.draft) return [];
  const near = entry.question === undefined ? [] : askedIn(entry.question, profile.prompts);
  const isSilent = entry.question === undefined && entry.competencies.length === 0 && entry.questionType === 'other';
  const told = isSilent ? typeTold(entry.terms) : undefined;
  return profile.prompts.flatMap((prompt): Answer[] => {
    if (near.includes(prompt)) return [{ prompt, by: 'question' }];
    if (entry.competencies.some((competency) => names(competency, prompt))) return [{ prompt, by: 'competency' }];
    if (near.length > 0 || prompt.type === 'other') return [];
    if (prompt.type === entry.questionType) return [{ prompt, by: 'type' }];
    return prompt.type === told ? [{ prompt, by: 'content' }] : [];
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
