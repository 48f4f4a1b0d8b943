/** The values that a field of the front matter may take here: one table for completion and hover. */
import type { Analysis, Finding, StoryAnalysis } from '../analyze';
import type { Profile } from '../profiles/profile';
import { ruleById, ruleIds } from '../rules';
import { fields } from '../story/fields';
import { frameworks } from '../story/sections';
import { describeProfile, describePrompt, describeRound, describeRule } from './describe';

export interface FieldValue {
  readonly text: string;
  /** A few words beside it. */
  readonly detail?: string;
  /** In Markdown. */
  readonly docs?: string;
}

/** In the order in which to offer them; none where any text will do. */
export function valuesOf(key: string, analysis: Analysis): readonly FieldValue[] {
  const [{ profile }] = analysis.stories as readonly [StoryAnalysis, ...StoryAnalysis[]];
  switch (key) {
    case 'profile':
      return [...analysis.settings.profiles.values()].map((one) => ({
        text: one.id,
        detail: one.label,
        docs: describeProfile(one),
      }));
    case 'round':
      return profile.rounds.map((round) => ({ text: round.id, detail: round.label, docs: describeRound(round) }));
    case 'question':
      return profile.prompts.map((prompt) => ({
        text: prompt.text,
        detail: prompt.competency,
        docs: describePrompt(prompt, profile),
      }));
    case 'competency':
    case 'competencies':
      return competenciesOf(profile).map((text) => ({ text, detail: profile.label }));
    case 'disable':
      return rulesByUse(analysis.findings);
    case 'framework':
      return frameworks.map(({ id, name, names }) => ({ text: id, detail: name, docs: names.join(', ') }));
    default:
      return (fields.find((field) => field.key === key)?.values ?? []).map((text) => ({ text }));
  }
}

const competenciesOf = ({ prompts }: Profile): readonly string[] => [
  ...new Set(prompts.map(({ competency }) => competency)),
];

/** Rules that found something come first, those that found it near before the others. */
export function rulesByUse(findings: readonly Finding[], isNear: (at: number) => boolean = () => false): FieldValue[] {
  const near = findings.filter(({ span }) => isNear(span.start)).map(({ rule }) => rule);
  const found = findings.map(({ rule }) => rule);
  const order = [...new Set([...near, ...found, ...ruleIds])];
  return order.flatMap((id) => {
    const rule = ruleById.get(id);
    if (!rule) return [];
    const count = found.filter((one) => one === id).length;
    const detail = count === 0 ? undefined : near.includes(id) ? 'found here' : `found ${count}×`;
    return [{ text: id, docs: describeRule(rule), ...(detail !== undefined && { detail }) }];
  });
}
