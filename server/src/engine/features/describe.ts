/** What things are, in Markdown: one text for hover and completion. */
import type { StoryAnalysis } from '../analyze';
import type { Profile, Prompt, Round } from '../profiles/profile';
import type { Rule } from '../rules/rule';
import type { FieldSpec } from '../story/fields';
import { sectionSpecs } from '../story/sections';
import type { SectionKind } from '../story/story';
import { asMarkdown } from './as-markdown';

/** What belongs into a part, and how long it may take at the author's pace; several parts under one label add up. */
export function describePart(kinds: readonly SectionKind[], { context, speech }: StoryAnalysis): string {
  const specs = sectionSpecs.filter(({ kind }) => kinds.includes(kind));
  const { min, max } = context.settings.time ?? context.profile.time;
  const share = {
    min: specs.reduce((sum, spec) => sum + spec.share.min, 0),
    max: specs.reduce((sum, spec) => sum + spec.share.max, 0),
  };
  const least = Math.round((min * share.min) / 100);
  const most = Math.round((max * share.max) / 100);
  const words = (seconds: number) => Math.round((seconds * speech.wpm) / 60);
  const length = `${range(least, most)} seconds of ${range(min, max)}: about ${range(words(least), words(most))} words at your pace of ${speech.wpm} a minute.`;
  return [...specs.map(({ holds }) => holds), length].join('\n\n');
}

const range = (from: number, to: number): string => (from === to ? `${to}` : `${from} to ${to}`);

export const describeRule = ({ docs }: Rule): string => [docs.what, docs.why, docs.how].join('\n\n');

export const describeField = ({ docs, values }: FieldSpec): string =>
  values ? `${docs}\n\nOne of ${values.map((value) => `\`${value}\``).join(', ')}.` : docs;

export function describeProfile({ label, prompts, rounds, time }: Profile): string {
  const wanted = `A story of ${range(time.min, time.max)} seconds.`;
  const asks = prompts.map(({ text }) => `- ${asMarkdown(text)}`).join('\n');
  const listens = rounds.map((round) => asMarkdown(round.label)).join(', ');
  return [`**${asMarkdown(label)}**`, wanted, asks && `It asks:\n\n${asks}`, listens && `Rounds: ${listens}.`]
    .filter((part) => part !== '')
    .join('\n\n');
}

export const describeRound = ({ label, minutes, wants }: Round): string =>
  `**${asMarkdown(label)}**, ${minutes} minutes\n\n${asMarkdown(wants)}`;

export function describePrompt({ competency, expects }: Prompt, { label }: Profile): string {
  const shown = expects.map((one) => `- ${asMarkdown(one)}`).join('\n');
  return [
    `A question of the profile ${asMarkdown(label)}, about ${asMarkdown(competency)}.`,
    shown && `A good answer shows\n\n${shown}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
