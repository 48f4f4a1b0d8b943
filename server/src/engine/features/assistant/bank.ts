/** Many stories: what they cover, and which of them answer a question. */
import type { BankMatch, BankModel, BankStory } from '../../bank/model';

/** A story by the name of its file. */
interface NamedStory {
  readonly story: string;
  readonly title: string;
  readonly score: number;
}

export interface AssistantCoverage {
  readonly stories: readonly (NamedStory & { readonly question?: string; readonly draft?: true })[];
  readonly profiles: readonly {
    readonly profile: string;
    readonly covered: readonly { readonly question: string; readonly stories: readonly string[] }[];
    readonly uncovered: readonly { readonly question: string; readonly expects: readonly string[] }[];
  }[];
  /** What the outcomes move, and what they do not. */
  readonly levers: readonly { readonly lever: string; readonly stories: readonly string[] }[];
  readonly findings: readonly { readonly rule: string; readonly message: string; readonly story?: string }[];
  readonly meanScore: number;
}

export const coverageFor = ({ stories, profiles, levers, findings, meanScore }: BankModel): AssistantCoverage => ({
  stories: stories.map((story) => ({
    ...named(story),
    ...(story.question !== undefined && { question: story.question }),
    ...(story.draft && { draft: true as const }),
  })),
  profiles: profiles.map(({ id, prompts }) => ({
    profile: id,
    covered: prompts
      .filter(({ answers }) => answers.length > 0)
      .map(({ text, answers }) => ({ question: text, stories: answers.map(({ story }) => story) })),
    uncovered: prompts
      .filter(({ answers }) => answers.length === 0)
      .map(({ text, expects }) => ({ question: text, expects })),
  })),
  levers: levers.map(({ label, stories }) => ({ lever: label, stories: stories.map(({ story }) => story) })),
  findings: findings.map(({ rule, message, story }) => ({ rule, message, ...(story !== undefined && { story }) })),
  meanScore,
});

/** @param limit the most matches to tell */
export const matchesFor = (matches: readonly BankMatch[], limit: number) =>
  matches.slice(0, limit).map(({ story, fit, reasons }) => ({
    ...named(story),
    fit,
    reasons: reasons.map(({ text }) => text),
  }));

const named = ({ id, title, score }: BankStory): NamedStory => ({ story: id, title, score });
