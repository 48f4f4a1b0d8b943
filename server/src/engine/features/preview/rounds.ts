/** The round lens: what each round of the profile would make of the same story. */
import type { StoryAnalysis } from '../../analyze';
import type { DimensionId, Round } from '../../profiles/profile';
import { ruleById } from '../../rules';
import type { RuleContext } from '../../rules/rule';
import type { Field } from '../../story/story';
import type { RoundView } from './model';

/** What a round listens for; all dimensions where its emphasis is general. */
const listening: Readonly<Record<Exclude<Round['emphasis'], 'general'>, readonly DimensionId[]>> = {
  'surface-metrics': ['problem', 'headline', 'result'],
  'data-rigour': ['result', 'action', 'reflection'],
  'strategic-impact': ['impact', 'headline', 'result'],
};

export const lensOf = (analysis: StoryAnalysis): readonly RoundView[] =>
  analysis.profile.rounds.map((round) => viewOf(analysis, round));

function viewOf({ score, context }: StoryAnalysis, round: Round): RoundView {
  const { id, label, minutes, wants, emphasis } = round;
  const heard = score.dimensions.filter(
    (dimension) => emphasis === 'general' || listening[emphasis].includes(dimension.id),
  );
  const points = heard.reduce((sum, dimension) => sum + dimension.points, 0);
  const max = heard.reduce((sum, dimension) => sum + dimension.max, 0);
  const readiness = max === 0 ? 0 : Math.round((points / max) * 100);
  const shallow = isShallow(context, round);
  const listensFor = emphasis === 'general' ? [] : heard.map((dimension) => dimension.label);
  return { id, label, minutes, wants, listensFor, readiness, verdict: verdictOf(readiness, shallow), shallow };
}

/** The bar is that of the bands: strong is ready, solid is nearly so. */
function verdictOf(readiness: number, shallow: boolean): RoundView['verdict'] {
  if (shallow || readiness < 60) return 'not yet';
  return readiness < 75 ? 'nearly' : 'ready';
}

/** What the rule on depth would say if the front matter named this round; nothing when it is off. */
function isShallow(context: RuleContext, { id }: Round): boolean {
  const { file, settings } = context;
  if (settings.rules['shallow-for-round'] === 'off') return false;
  const nowhere = { start: 0, end: 0 };
  const field: Field = { key: 'round', keySpan: nowhere, valueSpan: nowhere, value: id };
  const fields = file.frontMatter?.fields.filter(({ key }) => key !== 'round') ?? [];
  const frontMatter = { span: nowhere, ...file.frontMatter, fields: [...fields, field] };
  const reports = ruleById.get('shallow-for-round')?.check({ ...context, file: { ...file, frontMatter } }) ?? [];
  return [...reports].length > 0;
}
