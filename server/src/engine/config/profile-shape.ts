/** What a profile holds, built in or an author's own. */
import type { DimensionId, Lever, Profile, QuestionType, Round } from '../profiles/profile';
import { rules } from '../rules/index';
import { frameworks } from '../story/sections';
import type { FrameworkId } from '../story/story';
import type { ChoiceShape, FieldsShape, ListShape, NumberShape, Shape, TextShape } from './shape';

type Values<Id extends string> = Readonly<Record<Id, string>>;

const questionTypes: Values<QuestionType> = {
  failure: 'A failure or a mistake: wants the lesson.',
  disagreement: 'A disagreement: wants what was decided, and that you committed.',
  deadline: 'A hard deadline: wants priorities and risk control.',
  'incomplete-data': 'A decision on incomplete data: wants the signals and the guardrails.',
  ownership: 'More than the job asked for.',
  influence: 'People convinced without authority over them.',
  'data-pivot': 'A change of direction because of data.',
  leadership: 'People led through something difficult.',
  conflict: 'A conflict between people or teams.',
  customer: 'Something done for a customer.',
  other: 'Any other question.',
};

const leverWeights: Values<Lever['weight']> = {
  top: 'Moves the top line of the business.',
  usage: 'Moves a figure of use, cost or quality.',
  profile: 'Counts in this profile only.',
};

const emphases: Values<Round['emphasis']> = {
  'surface-metrics': 'One clear metric.',
  'data-rigour': 'The baseline, the method and the sample behind a metric.',
  'strategic-impact': 'A lever of the top line.',
  general: 'Nothing in particular.',
};

const headlines: Values<Profile['headline']> = {
  required: 'The outcome must come first.',
  preferred: 'The outcome should come first.',
  off: 'Any order will do.',
};

const dimensions: Values<DimensionId> = {
  result: 'A measured outcome.',
  impact: 'What it meant for the business.',
  headline: 'The outcome told first.',
  ownership: 'What you did yourself.',
  action: 'Concrete steps.',
  problem: 'A need in concrete terms.',
  reflection: 'A lesson, or a mechanism that stayed.',
  delivery: 'Time and sentences that one can say.',
  community: 'The part of an open-source community.',
};

const frameworkNames = Object.fromEntries(
  frameworks.map(({ id, names }) => [id, `${names.join(', ')}.`]),
) as Values<FrameworkId>;

const profileRules = Object.fromEntries(
  rules.filter(({ profileOnly }) => profileOnly).map(({ id, docs }) => [id, docs.what]),
);

const text = (docs: string): TextShape => ({ type: 'text', docs });
const choice = (docs: string, values: Values<string>): ChoiceShape => ({ type: 'choice', docs, values });
const list = (docs: string, of: Shape): ListShape => ({ type: 'list', docs, of });
const number = (docs: string, min: number, max: number): NumberShape => ({ type: 'number', docs, min, max });

/** Spoken time wanted. */
export const timeShape: FieldsShape = {
  type: 'fields',
  noun: 'field',
  docs: 'Spoken time wanted, in seconds.',
  fields: {
    min: number('The shortest time, in seconds.', 0, 3600),
    max: number('The longest time, in seconds.', 1, 3600),
  },
  required: ['min', 'max'],
  wrong: ({ min, max }: Profile['time']) => (min < max ? undefined : 'needs a "min" below its "max"'),
};

const maxTermWords = 8;

const termsShape = list(
  'Phrases that name what was measured, in lower case. `a|b` is one of them, `a?` may be missing, `~cut` is any form of the verb, `#` any number, `*` any word; `; ` parts phrases.',
  {
    ...text('One phrase or several.'),
    wrong: (terms: string) =>
      terms.split(';').every((term) => term.trim().split(/\s+/).length <= maxTermWords)
        ? undefined
        : `must be phrases of at most ${maxTermWords} words`,
  },
);

const leverShape: FieldsShape = {
  type: 'fields',
  noun: 'field',
  docs: 'A lever of the business. One that the parent has too gets more terms.',
  fields: {
    id: text('Name of the lever in reports.'),
    label: text('Name of the lever for people.'),
    weight: choice('How much it counts.', leverWeights),
    terms: termsShape,
  },
  required: ['id'],
};

const promptShape: FieldsShape = {
  type: 'fields',
  noun: 'field',
  docs: 'A question that the interviewers ask.',
  fields: {
    id: text('Name of the question in reports.'),
    text: text('The question as it is asked.'),
    competency: text('What the question tests.'),
    type: choice('What kind of question it is: it decides what an answer must hold.', questionTypes),
    expects: list('What an answer must show.', text('One thing, in words for people.')),
  },
  required: ['id', 'text', 'competency', 'type', 'expects'],
};

const roundShape: FieldsShape = {
  type: 'fields',
  noun: 'field',
  docs: 'An interview round.',
  fields: {
    id: text('Name of the round in the front matter of a story.'),
    label: text('Name of the round for people.'),
    minutes: number('Its length in minutes.', 1, 600),
    emphasis: choice('What it digs into.', emphases),
    wants: text('What its interviewers want to hear.'),
  },
  required: ['id', 'label', 'minutes', 'emphasis', 'wants'],
};

/** The points that all dimensions of a profile give together. */
const allPoints = 100;

/** A profile as written. What it leaves out comes from the one that it extends. */
export const profileShape: FieldsShape = {
  type: 'fields',
  noun: 'field',
  docs: 'What a kind of interview wants. What it leaves out comes from the profile that it extends.',
  fields: {
    label: text('Name of the profile for people.'),
    extends: text('Id of the profile that it is based on: a built-in one or one of your own. `general` unless set.'),
    frameworks: list('Accepted frameworks, the preferred one first.', choice('A framework.', frameworkNames)),
    headline: choice('Whether the outcome has to come first.', headlines),
    levers: list('What the business counts.', leverShape),
    prompts: list('The questions that the interviewers ask.', promptShape),
    rounds: list('The interview rounds.', roundShape),
    rules: list('Rules that run only in profiles that name them.', choice('A rule.', profileRules)),
    acronyms: list('Acronyms that the interviewers know, besides those of the parent.', text('An acronym.')),
    weights: {
      type: 'fields',
      noun: 'dimension',
      docs: `Points that each dimension of the score can give; they add up to ${allPoints}.`,
      fields: Object.fromEntries(Object.entries(dimensions).map(([id, docs]) => [id, number(docs, 0, allPoints)])),
      wrong: (weights: Readonly<Record<string, number>>) => {
        const sum = Object.values(weights).reduce((total, points) => total + points, 0);
        return sum === allPoints ? undefined : `must add up to ${allPoints}, not ${sum}`;
      },
    },
    time: timeShape,
  },
};
