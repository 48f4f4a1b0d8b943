/** Which stories answer a question: ranked, with the reasons. Same question, same bank, same ranking. */
import type { Profile, Prompt, QuestionType } from '../profiles/profile';
import { questionTypes } from '../profiles/question';
import type { Bank } from './bank';
import { bankStory } from './bank-model';
import { kinOf, leversAsked } from './concepts';
import { type Answer, askedIn } from './coverage';
import type { BankEntry } from './entry';
import { holds } from './hash';
import type { BankMatch, MatchReason } from './model';
import { eachOf, type Steps } from './steps';
import { likeness, questionTerms, stem, termHash } from './terms';

/** The best fit first; stories that nothing speaks for, and drafts, are left out. */
export function* matchStories(question: string, bank: Bank): Steps<readonly BankMatch[]> {
  const asked = yield* read(question, bank);
  const matches: { readonly entry: BankEntry; readonly fit: number; readonly reasons: readonly MatchReason[] }[] = [];
  yield* eachOf(bank.told, (entry) => {
    const found = evidenceFor(entry, asked, bank).sort((a, b) => b.weight - a.weight);
    if (found.length > 0) matches.push({ entry, fit: fitOf(found), reasons: found.map(({ reason }) => reason) });
  });
  matches.sort((a, b) => b.fit - a.fit || b.entry.score - a.entry.score);
  return matches
    .slice(0, mostMatches)
    .map(({ entry, fit, reasons }) => ({ story: bankStory(entry, bank), fit, reasons }));
}

/** Nobody looks through more. */
const mostMatches = 100;

/** What is known of a question before any story is looked at. */
interface Asked {
  readonly terms: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<QuestionType, number>;
  readonly prompts: readonly { readonly profile: Profile; readonly prompt: Prompt }[];
  /** Ids of the levers that it names. */
  readonly levers: ReadonlySet<string>;
  /** How telling a term is in this bank: 0 when all stories have it, 1 when one has it or none. */
  readonly rarity: ReadonlyMap<string, number>;
  /** Hashes of the words that go with each term, and the words. */
  readonly kin: ReadonlyMap<string, readonly (readonly [number, string])[]>;
}

/** Something that speaks for a story, with its weight from 0 to 1. */
interface Evidence {
  readonly weight: number;
  readonly reason: MatchReason;
}

function* read(question: string, { told, profiles }: Bank): Steps<Asked> {
  const terms = questionTerms(question);
  const prompts = profiles.flatMap((profile) =>
    askedIn(question, profile.prompts).map((prompt) => ({ profile, prompt })),
  );
  const types = new Map(questionTypes(question));
  const longest = Math.max(1, ...types.values());
  for (const [type, length] of types) types.set(type, length / longest);
  for (const { prompt } of prompts) types.set(prompt.type, 1);
  types.delete('other');
  const kin = new Map(
    [...terms.keys()].map((term) => [term, [...kinOf(term)].map(([other, word]) => [termHash(other), word] as const)]),
  );
  return { terms, types, prompts, levers: leversAsked(terms), rarity: yield* rarityOf(terms, told), kin };
}

function* rarityOf(
  terms: ReadonlyMap<string, string>,
  entries: readonly BankEntry[],
): Steps<ReadonlyMap<string, number>> {
  const hashes = [...terms.keys()].map((term) => ({ term, hash: termHash(term), count: 0 }));
  yield* eachOf(entries, (entry) => {
    for (const one of hashes) if (holds(entry.terms, one.hash)) one.count++;
  });
  const all = Math.log(entries.length + 1);
  return new Map(
    hashes.map(({ term, count }) => [term, Math.min(1, Math.log((entries.length + 1) / Math.max(1, count)) / all)]),
  );
}

/** Pieces of evidence add up, none to more than certainty. */
const fitOf = (evidence: readonly Evidence[]): number =>
  Math.max(1, Math.round(100 * (1 - evidence.reduce((rest, { weight }) => rest * (1 - weight), 1))));

function evidenceFor(entry: BankEntry, asked: Asked, bank: Bank): Evidence[] {
  return [
    ...byQuestion(entry, asked),
    ...byPrompt(entry, asked, bank),
    ...byName(entry, asked),
    ...byLever(entry, asked),
    ...byContent(entry, asked),
  ];
}

function byQuestion({ question }: BankEntry, { terms }: Asked): Evidence[] {
  if (question === undefined) return [];
  const like = likeness(terms, questionTerms(question));
  if (like < 0.4) return [];
  const text = like === 1 ? 'It was written for this question.' : `It was written for “${question}”`;
  return [{ weight: 0.9 * like, reason: { by: 'question', text } }];
}

const promptWeights: Readonly<Record<Answer['by'], number>> = {
  question: 0.85,
  competency: 0.8,
  type: 0.7,
  content: 0.5,
};

/** It answers the profile's prompt that the question asks for; else a question of the same type. */
function byPrompt(entry: BankEntry, { prompts, types }: Asked, bank: Bank): Evidence[] {
  const answers = prompts.flatMap(({ profile, prompt }) =>
    bank.answersOf(entry, profile).filter((answer) => answer.prompt.id === prompt.id),
  );
  const [best] = answers.sort((a, b) => promptWeights[b.by] - promptWeights[a.by]);
  if (best) {
    const text = `It answers the prompt “${best.prompt.text}”`;
    return [{ weight: promptWeights[best.by], reason: { by: 'prompt', text } }];
  }
  const share = types.get(entry.questionType);
  if (share === undefined) return [];
  const text = `It answers a question about ${typeNames[entry.questionType]}, and that is what is asked.`;
  return [{ weight: 0.6 * share, reason: { by: 'type', text } }];
}

/** The question names a competency or a tag of the story, or asks for what a competency means. */
function byName({ competencies, tags }: BankEntry, { terms, types }: Asked): Evidence[] {
  const named = [...competencies, ...tags].filter((name) => {
    const words = [...questionTerms(name).keys()];
    return words.length > 0 && words.every((word) => terms.has(word));
  });
  const meant = competencies.filter((name) =>
    [...types.keys()].some((type) => stem(name.toLowerCase()) === stem(type)),
  );
  const [first] = [...named, ...meant];
  if (first === undefined) return [];
  return [{ weight: 0.5, reason: { by: 'competency', text: `You say that it shows ${first}.` } }];
}

/** It moved what the question asks for: a figure of that lever says more than a word. */
function byLever({ outcomes, profile }: BankEntry, { levers }: Asked): Evidence[] {
  const moved = outcomes.find(({ lever }) => lever !== undefined && levers.has(lever));
  if (!moved) return [];
  const label = profile.levers.find(({ id }) => id === moved.lever)?.label ?? moved.lever;
  return [{ weight: 0.5, reason: { by: 'lever', text: `It moved ${label?.toLowerCase()}: “${moved.text}”.` } }];
}

/** The words of the question that the story has, too, and words that go with those that it has not. */
function byContent({ terms: told }: BankEntry, { terms, rarity, kin }: Asked): Evidence[] {
  let all = 0;
  let shared = 0;
  const words: string[] = [];
  for (const [term, word] of terms) {
    const weight = rarity.get(term) ?? 0;
    all += weight;
    if (holds(told, termHash(term))) {
      shared += weight;
      if (weight > 0) words.push(`“${word}”`);
      continue;
    }
    const near = (kin.get(term) ?? []).filter(([hash]) => holds(told, hash));
    shared += weight * Math.min(0.7, 0.3 * near.length);
    words.push(...near.slice(0, 2).map(([, other]) => `“${other}”`));
  }
  if (words.length === 0 || shared === 0) return [];
  const text = `It tells of ${[...new Set(words)].slice(0, 4).join(', ')}.`;
  return [{ weight: (0.6 * shared) / Math.max(1, all), reason: { by: 'content', text } }];
}

const typeNames: Readonly<Record<QuestionType, string>> = {
  failure: 'a failure',
  disagreement: 'a disagreement',
  deadline: 'a deadline',
  'incomplete-data': 'a decision without all the data',
  ownership: 'ownership',
  influence: 'influence',
  'data-pivot': 'data that changed a decision',
  leadership: 'leadership',
  conflict: 'a conflict',
  customer: 'a customer',
  other: 'something else',
};
