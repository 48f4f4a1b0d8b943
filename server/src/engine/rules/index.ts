/** All rules, in the order of the catalogue: one import and one line a rule. */
import { conflictingMetric } from './conflicting-metric';
import { deliveryAsResult } from './delivery-as-result';
import { duplicateSection } from './duplicate-section';
import { emptySection } from './empty-section';
import { inconsistentMetric } from './inconsistent-metric';
import { invalidFrontMatter } from './invalid-front-matter';
import { longSentence } from './long-sentence';
import { longSituation } from './long-situation';
import { metricWithoutLever } from './metric-without-lever';
import { missingBaseline } from './missing-baseline';
import { missingMetric } from './missing-metric';
import { missingQuestion } from './missing-question';
import { missingSection } from './missing-section';
import { overTime } from './over-time';
import { resultNotFirst } from './result-not-first';
import type { Rule } from './rule';
import { stakeholderList } from './stakeholder-list';
import { tooFewActions } from './too-few-actions';
import { tooManyActions } from './too-many-actions';
import { underTime } from './under-time';
import { unexplainedAcronym } from './unexplained-acronym';
import { unfilledPlaceholder } from './unfilled-placeholder';
import { unknownField } from './unknown-field';
import { unknownSection } from './unknown-section';
import { unlabelledStory } from './unlabelled-story';
import { vagueClaim } from './vague-claim';
import { weInAction } from './we-in-action';

export const rules: readonly Rule[] = [
  // Structure
  invalidFrontMatter,
  unknownField,
  missingQuestion,
  unlabelledStory,
  missingSection,
  emptySection,
  duplicateSection,
  unknownSection,
  unfilledPlaceholder,
  // Result and metric
  missingMetric,
  resultNotFirst,
  missingBaseline,
  vagueClaim,
  deliveryAsResult,
  metricWithoutLever,
  inconsistentMetric,
  conflictingMetric,
  // Ownership and voice
  weInAction,
  // Focus and delivery
  longSituation,
  stakeholderList,
  tooFewActions,
  tooManyActions,
  overTime,
  underTime,
  longSentence,
  unexplainedAcronym,
  // Fit to the question
];

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
