/** The steps of an action: what a list tells one by one, and the deeds in its sentences. */
import type { Clause } from '../text/prose';
import type { Part } from './parts';
import type { RuleContext } from './rule';

/** Items of the action's lists; lists inside an item belong to it. */
export const listedSteps = (action: readonly Part[]): number => action.reduce((sum, { items }) => sum + items.length, 0);

/** Different verbs with which the action tells a deed, whoever is said to have done it. */
export function deeds(context: RuleContext): number {
  const { prose, story, sectionOf } = context;
  const told = prose.clauses.filter((clause) => sectionOf[clause.sentence]?.kinds.includes('action') && isDeed(context, clause));
  return new Set(told.map(({ sentence, verb }) => story.sentences[sentence]?.words[verb as number]?.norm)).size;
}

function isDeed({ prose }: RuleContext, { sentence, subject, verb, passive }: Clause): boolean {
  if (verb === undefined || !(passive || subject === 'i' || subject === 'we' || subject === 'dropped')) return false;
  const covers = (tag: string) => prose.marksIn(sentence, tag).some(({ first, last }) => first <= verb && verb <= last);
  return covers('strong') || !covers('stative');
}
