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

/** In the order of the profile. A draft answers nothing. What a story tells counts only when its author says nothing of its purpose. */
export function answersOf(entry: BankEntry, profile: Profile): readonly Answer[] {
  const known = answered.get(entry) ?? new Map<Profile, readonly Answer[]>();
  const answers = known.get(profile) ?? (entry.draft ? [] : findAnswers(entry, profile));
  answered.set(entry, known.set(profile, answers));
  return answers;
}

/** When one file changes, all others need not be asked again. */
const answered = new WeakMap<BankEntry, Map<Profile, readonly Answer[]>>();

function findAnswers(entry: BankEntry, profile: Profile): readonly Answer[] {
  const near = entry.question === undefined ? [] : askedIn(entry.question, profile.prompts);
  const isSilent = entry.question === undefined && entry.competencies.length === 0 && entry.questionType === 'other';
  const told = isSilent ? typeTold(entry.terms) : undefined;
  const competencies = new Set(entry.competencies.map(normalQuestion));
  return profile.prompts.flatMap((prompt): Answer[] => {
    if (near.includes(prompt)) return [{ prompt, by: 'question' }];
    if (formsOf(prompt).names.some((name) => competencies.has(name))) return [{ prompt, by: 'competency' }];
    if (near.length > 0 || prompt.type === 'other') return [];
    if (prompt.type === entry.questionType) return [{ prompt, by: 'type' }];
    return prompt.type === told ? [{ prompt, by: 'content' }] : [];
  });
}

/** The prompts that a question asks for in the same or nearly the same words. */
export function askedIn(question: string, prompts: readonly Prompt[]): readonly Prompt[] {
  const asked = normalQuestion(question);
  const same = prompts.find((prompt) => prompt.id === asked || formsOf(prompt).text === asked);
  if (same) return [same];
  const terms = questionTerms(question);
  return prompts.filter((prompt) => likeness(terms, formsOf(prompt).terms) >= nearlySame);
}

/** The share of significant words from which two questions are one. */
const nearlySame = 0.6;

/** A prompt in the forms in which it is compared. */
interface Forms {
  readonly text: string;
  readonly terms: ReadonlyMap<string, string>;
  /** What a competency may be called that means it. */
  readonly names: readonly string[];
}

const forms = new WeakMap<Prompt, Forms>();

function formsOf(prompt: Prompt): Forms {
  const known = forms.get(prompt);
  if (known) return known;
  const { id, type, competency, text } = prompt;
  const made = {
    text: normalQuestion(text),
    terms: questionTerms(text),
    names: [id, type, competency].map(normalQuestion),
  };
  forms.set(prompt, made);
  return made;
}
