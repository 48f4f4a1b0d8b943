/** All rules, in the order of the catalogue: one import and one line a rule. */
import type { BankRule } from './bank-rule';
import { blame } from './blame';
import { buzzword } from './buzzword';
import { confidentialTerm } from './confidential-term';
import { conflictingMetric } from './conflicting-metric';
import { crossStoryConflict } from './cross-story-conflict';
import { deliveryAsResult } from './delivery-as-result';
import { duplicateSection } from './duplicate-section';
import { duplicateStory } from './duplicate-story';
import { emptySection } from './empty-section';
import { genericYou } from './generic-you';
import { hedge } from './hedge';
import { humanErrorCause } from './human-error-cause';
import { inconsistentMetric } from './inconsistent-metric';
import { invalidFrontMatter } from './invalid-front-matter';
import { longSentence } from './long-sentence';
import { longSituation } from './long-situation';
import { metricWithoutLever } from './metric-without-lever';
import { missingAbortCondition } from './missing-abort-condition';
import { missingBaseline } from './missing-baseline';
import { missingCommitment } from './missing-commitment';
import { missingCommunity } from './missing-community';
import { missingMechanism } from './missing-mechanism';
import { missingMetric } from './missing-metric';
import { missingQuestion } from './missing-question';
import { missingReflection } from './missing-reflection';
import { missingRiskControl } from './missing-risk-control';
import { missingSection } from './missing-section';
import { missingSignal } from './missing-signal';
import { missingTradeoff } from './missing-tradeoff';
import { narrowMetrics } from './narrow-metrics';
import { notAPastEvent } from './not-a-past-event';
import { offTopicCompensation } from './off-topic-compensation';
import { overTime } from './over-time';
import { overusedStory } from './overused-story';
import { passiveAction } from './passive-action';
import { resultNotFirst } from './result-not-first';
import { roleFirstOpening } from './role-first-opening';
import type { Rule } from './rule';
import { shallowForRound } from './shallow-for-round';
import { stakeholderList } from './stakeholder-list';
import { tooFewActions } from './too-few-actions';
import { tooManyActions } from './too-many-actions';
import { uncoveredPrompt } from './uncovered-prompt';
import { underTime } from './under-time';
import { unexplainedAcronym } from './unexplained-acronym';
import { unfilledPlaceholder } from './unfilled-placeholder';
import { unknownField } from './unknown-field';
import { unknownSection } from './unknown-section';
import { unlabelledStory } from './unlabelled-story';
import { vagueClaim } from './vague-claim';
import { weInAction } from './we-in-action';
import { weakVerb } from './weak-verb';

/** A chapter of the catalogue. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly (Rule | BankRule)[];
}

const storyGroups: readonly { readonly title: string; readonly rules: readonly Rule[] }[] = [
  {
    title: 'Structure',
    rules: [
      invalidFrontMatter,
      unknownField,
      missingQuestion,
      unlabelledStory,
      missingSection,
      emptySection,
      duplicateSection,
      unknownSection,
      unfilledPlaceholder,
    ],
  },
  {
    title: 'Result and metric',
    rules: [
      missingMetric,
      resultNotFirst,
      missingBaseline,
      vagueClaim,
      deliveryAsResult,
      metricWithoutLever,
      inconsistentMetric,
      conflictingMetric,
    ],
  },
  {
    title: 'Ownership and voice',
    rules: [roleFirstOpening, weInAction, weakVerb, passiveAction, blame, humanErrorCause, hedge, genericYou, buzzword],
  },
  {
    title: 'Focus and delivery',
    rules: [
      longSituation,
      stakeholderList,
      tooFewActions,
      tooManyActions,
      overTime,
      underTime,
      longSentence,
      unexplainedAcronym,
    ],
  },
  {
    title: 'Fit to the question',
    rules: [
      notAPastEvent,
      missingReflection,
      missingMechanism,
      missingCommitment,
      missingSignal,
      missingRiskControl,
      offTopicCompensation,
      missingCommunity,
      missingTradeoff,
      missingAbortCondition,
      shallowForRound,
    ],
  },
  { title: 'Confidentiality', rules: [confidentialTerm] },
];

/** Rules on all stories together. */
export const bankRules: readonly BankRule[] = [
  duplicateStory,
  crossStoryConflict,
  uncoveredPrompt,
  narrowMetrics,
  overusedStory,
];

export const ruleGroups: readonly RuleGroup[] = [...storyGroups, { title: 'Story bank', rules: bankRules }];

/** Rules on one story. */
export const rules: readonly Rule[] = storyGroups.flatMap((group) => group.rules);

/** The whole catalogue. */
export const allRules: readonly (Rule | BankRule)[] = [...rules, ...bankRules];

/** Of the whole catalogue. */
export const ruleIds: readonly string[] = allRules.map(({ id }) => id);

/** Rules on one story. */
export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
