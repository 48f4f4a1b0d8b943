/** Flags a story told without sections. */
import { type Clause, type Prose, verbIs } from '../text/prose';
import type { Sentence } from '../text/sentence';
import { isUnlabelled, lineEnd, opening, proseWords, wordCount } from './parts';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, isOwnDeed } from './support';

export const unlabelledStory: Rule = {
  id: 'unlabelled-story',
  severity: 'information',
  docs: {
    what: 'The story has no sections.',
    why: 'Interviewers take notes under Situation, Task, Action and Result; with the parts unmarked neither you nor the program can see how much time each of them takes.',
    how: 'Put a heading above each part: "## Situation", "## Task", "## Action", "## Result". Bold words or letters do as well.',
  },
  examples: {
    invalid: [
      {
        text: `<|Our blood desk had a|> queue to the lift every morning, and people fainted in it. I counted arrivals for a week and found that half of them came before eight. I moved two of us to the early shift and gave out numbers. The wait fell from 40 to 15 minutes.\n`,
        suggestion: `## Situation & Task\n\nOur blood desk had a queue to the lift every morning, and people fainted in it. \n\n## Action\n\nI counted arrivals for a week and found that half of them came before eight. I moved two of us to the early shift and gave out numbers. \n\n## Result\n\nThe wait fell from 40 to 15 minutes.\n`,
      },
      {
        text: `# <|The early shift|>\n\nOur blood desk had a queue to the lift every morning, and two people fainted in it last spring.\n\nI counted arrivals for a week, found that half of them came before eight, and moved two of us to the early shift.\n\nThe wait fell from 40 to 15 minutes.\n`,
        suggestion: `# The early shift\n\n## Situation & Task\n\nOur blood desk had a queue to the lift every morning, and two people fainted in it last spring.\n\n## Action\n\nI counted arrivals for a week, found that half of them came before eight, and moved two of us to the early shift.\n\n## Result\n\nThe wait fell from 40 to 15 minutes.\n`,
      },
      {
        text: `<|The blood desk had a|> queue to the lift every morning, and people fainted in it, which the ward above could hear and the director could see from her window whenever she came in early to read the night report with her coffee.\n`,
      },
    ],
    valid: [
      'If the queue at the desk grew, I would first count the arrivals for a week. Then I would ask my colleagues who could come earlier, and I would give out numbers at the door. I would also tell the ward, and I would see to it that nobody had to stand.\n',
      'I cut the wait at the blood desk from 40 to 15 minutes by giving out numbers.\n',
      '**S:** A queue to the lift.\n\n**A:** I gave out numbers.\n\n**R:** The wait fell from 40 to 15 minutes.\n',
      `## What I did\nI counted arrivals for a week and found that half of them came before eight. I moved two of us to the early shift and gave out numbers at the door, then wrote the rota down, showed it to the ward, and trained the two newest of us on it.\n`,
      '# The early shift\n\n<!-- Situation: the queue. Action: numbers. Result: 15 minutes. To be written out on Sunday when the rota is done and I have asked Ilse for the counts, the week before the board meets, and not any later than that. -->\n',
      'The blood desk had a queue.\n\n```text\nOur blood desk had a queue to the lift every morning, and people fainted in it. I counted arrivals for a week and found that half of them came before eight. I moved two of us to the early shift and gave out numbers. The wait fell.\n```\n',
    ],
  },
  *check(context) {
    const { story } = context;
    if (isUnlabelled(story) && wordCount(story) >= proseWords && !isHypothetical(context))
      yield { span: opening(story) };
  },
  fixes(context) {
    const parts = turns(context);
    if (!parts) return [];
    const [scene, action, result] = parts;
    const eol = lineEnd(context.file.text);
    const above = ({ start }: Sentence, name: string, before: string) => ({
      span: { start, end: start },
      text: `${before}## ${name}${eol}${eol}`,
    });
    const gap = (sentence: Sentence) => (startsParagraph(context, sentence) ? '' : eol + eol);
    const edits = [
      above(scene, 'Situation & Task', gap(scene)),
      above(action, 'Action', gap(action)),
      above(result, 'Result', gap(result)),
    ];
    return [{ title: 'Add headings: move them where each part begins', kind: 'suggestion', edits }];
  },
};

/** With a longer scene its author has to cut first: headings alone would only show how long it is. */
const longestScene = 0.4;

/** Where scene, action and result begin; none where they do not stand apart: who mixes them must part them. */
function turns({ story, prose, metrics }: RuleContext): readonly [Sentence, Sentence, Sentence] | undefined {
  const { sentences, sections } = story;
  const told = metrics.filter(({ outcome }) => outcome).map(({ sentence }) => sentence);
  const opens = told[0] === 0 ? 1 : 0;
  const deeds = prose.clauses
    .filter((clause) => clause.sentence >= opens && isOwnDeed(clause) && !isState(prose, clause))
    .map(({ sentence }) => sentence);
  const [first = 0, last = 0] = [deeds[0], deeds.at(-1)];
  const isMixed = told.some((sentence) => sentence >= opens && sentence <= last) || !told.some((at) => at > last);
  const pained = prose.marks('pain').some(({ sentence }) => sentence >= first && sentence < last);
  if (first <= opens || isMixed || pained || sections.some(({ items }) => items.length > 0)) return undefined;
  const wordsIn = (from: number, to: number): number =>
    sentences.slice(from, to).reduce((sum, { words }) => sum + words.length, 0);
  if (wordsIn(opens, first) > longestScene * wordsIn(0, sentences.length)) return undefined;
  const [scene, action, result] = [sentences[opens], sentences[first], sentences[last + 1]];
  return scene && action && result && [scene, action, result];
}

/** "I was", "we had": how things stood. */
const isState = (prose: Prose, clause: Clause): boolean =>
  verbIs(prose, clause, 'stative') && !verbIs(prose, clause, 'strong');

const startsParagraph = ({ story }: RuleContext, sentence: Sentence): boolean =>
  story.sentences[story.sentences.indexOf(sentence) - 1]?.block !== sentence.block;
