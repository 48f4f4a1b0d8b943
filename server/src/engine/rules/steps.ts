/** The steps of an action: what a list tells one by one, and the deeds in its sentences. */
import { type Clause, isMine } from '../text/prose';
import { isMarked } from './marked';
import type { Part } from './parts';
import type { RuleContext } from './rule';

/** Items of the action's lists; lists inside an item belong to it. */
export const listedSteps = (action: readonly Part[]): number =>
  action.reduce((sum, { items }) => sum + items.length, 0);

/** Sentences of the action that tell an own deed. */
export function toldSteps(context: RuleContext): number {
  return new Set(
    actionDeeds(context)
      .filter(isMine)
      .map(({ sentence }) => sentence),
  ).size;
}

/** Different verbs with which the action tells a deed, whoever is said to have done it. */
export function deeds(context: RuleContext): number {
  return new Set(
    actionDeeds(context).map(({ sentence, verb }) => context.story.sentences[sentence]?.words[verb as number]?.norm),
  ).size;
}

function actionDeeds(context: RuleContext): readonly Clause[] {
  return context.prose.clauses.filter(({ sentence, subject, verb, passive }) => {
    if (!context.sectionOf[sentence]?.kinds.includes('action')) return false;
    if (!passive && subject !== 'i' && subject !== 'we' && subject !== 'dropped') return false;
    if (verb === undefined) return false;
    return isMarked(context, sentence, verb, 'strong') || !isMarked(context, sentence, verb, 'stative');
  });
}
