/** The bank as tables of prompts and levers by stories. */
import type { BankModel } from '../../../server/src/protocol';
import type { Matrix, MatrixCell, MatrixTable } from '../../webview/coverage/messages';
import { minutes } from '../minutes';

type Answer = BankModel['profiles'][number]['prompts'][number]['answers'][number];

const signs: Readonly<Record<Answer['by'], readonly [sign: string, words: string]>> = {
  question: ['●', 'answers it by its question'],
  competency: ['◐', 'answers it by its competency'],
  type: ['◐', 'answers it by the kind of its question'],
  content: ['○', 'answers it by what it tells'],
};

export function matrixOf({ stories, profiles, levers }: BankModel): Matrix {
  const index = new Map(stories.map(({ id }, at) => [id, at]));
  const cell = (story: string, sign: string, words: string): MatrixCell[] => {
    const at = index.get(story);
    return at === undefined ? [] : [{ story: at, sign, words }];
  };
  const prompts = profiles.map(({ id: profile, label, prompts }, at): MatrixTable => {
    const rows = prompts.map(({ id, text, competency, answers }) => ({
      id: `${profile}/${id}`,
      title: text,
      note: competency,
      write: { profile, prompt: id },
      cells: answers.flatMap(({ story, by }) => cell(story, ...signs[by])),
    }));
    return { id: `prompts-${at}`, title: `Questions: ${label}`, rowName: 'Question', rows };
  });
  const outcomes = levers.map(({ id, label, weight, stories }) => ({
    id,
    title: label,
    note: weight === 'top' ? 'moves the top line' : '',
    cells: stories.flatMap(({ story, outcomes }) =>
      cell(story, String(outcomes), outcomes === 1 ? '1 outcome' : `${outcomes} outcomes`),
    ),
  }));
  return {
    stories: stories.map(({ id, title, score, seconds, draft }) => ({
      id,
      title,
      note: draft ? 'draft' : `score ${score}, ${minutes(seconds)} minutes`,
    })),
    tables: [...prompts, { id: 'levers', title: 'Levers of the business', rowName: 'Lever', rows: outcomes }],
  };
}
