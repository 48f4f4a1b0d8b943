/** The parts of a story: what they are called, in which order the frameworks tell them, and what belongs in each. */
import type { FrameworkId, SectionKind } from './story';

export interface SectionSpec {
  readonly kind: SectionKind;
  /** What to call it when no author has. */
  readonly name: string;
  /** Names that stand for the part even without a colon, alone on a line. */
  readonly names: readonly string[];
  /** What else people call it. */
  readonly aliases: readonly string[];
  /** What belongs here, in one sentence. */
  readonly holds: string;
  /** Recommended share of the speaking time, in per cent. */
  readonly share: { readonly min: number; readonly max: number };
}

const list = (names: string): readonly string[] => names.split(',').map((name) => name.trim());

/** All parts, in the order in which STAR tells them. */
export const sectionSpecs: readonly SectionSpec[] = [
  {
    kind: 'hook',
    name: 'Hook',
    names: list('hook, headline'),
    aliases: list(
      'nugget, summary, tl;dr, tldr, tl dr, one-liner, one liner, result in one sentence, in one sentence, in short, in brief, elevator pitch, opening, opener, opening line, the short version, short version, in one line, the headline, up front, upshot, the upshot, bottom line, punchline, hook line, executive summary, overview, key result, headline result, one-sentence hook, one-sentence summary, result hook, story in one sentence',
    ),
    holds: 'One sentence with the outcome, told before anything else.',
    share: { min: 3, max: 10 },
  },
  {
    kind: 'situation',
    name: 'Situation',
    names: list('situation, context, background'),
    aliases: list(
      'situations, setting, scenario, scene, set the scene, setting the scene, starting point, initial situation, situation overview, the starting point, backdrop, circumstances, environment, back story, backstory, where we were, situation and background, what was going on, what was happening, where it started, how it started, how things were, how it began, where things stood, the setup, the lay of the land',
    ),
    holds: 'When and where it was and who was hurt by what, in two or three sentences.',
    share: { min: 10, max: 20 },
  },
  {
    kind: 'task',
    name: 'Task',
    names: list('task, problem, challenge, obstacle'),
    aliases: list(
      'tasks, problems, challenges, goal, goals, objective, objectives, obstacles, setback, setbacks, complication, complications, problem statement, the ask, ask, mission, target, assignment, responsibility, responsibilities, my role, my task, role and responsibility, my role and responsibility, pain, pain point, customer pain, customer problem, need, hurdle, difficulties, stakes, what was at stake, what needed to be done, what i had to do, constraint, constraints, hindrance, issue, tension, what was wrong, what was missing, what hurt, what i had to solve, what was needed, what i wanted, conflict, disagreement, dilemma, decision to make, what i was facing, what went wrong, what was broken',
    ),
    holds: 'What had to be reached or solved, and which part of it was yours.',
    share: { min: 5, max: 15 },
  },
  {
    kind: 'action',
    name: 'Action',
    names: list('action, actions'),
    aliases: list(
      'approach, what i did, steps, steps taken, actions taken, action taken, action steps, action plan, solution, solutions, what we did, how i did it, how i solved it, how i handled it, implementation, execution, response taken, intervention, interventions, strategy, process, plan, decision, decisions, key actions, specific actions, what i actually did, my contribution, contribution, contributions, activities, activity, method, how, what i changed, my approach, my actions, my steps, what i decided, what i tried, what i did about it, what i did next, what i did first, how i went about it, how i approached it, how we did it',
    ),
    holds: 'What you did, in three to five concrete steps: who, what and how.',
    share: { min: 50, max: 60 },
  },
  {
    kind: 'result',
    name: 'Result',
    names: list('result, results, metric, metrics, outcome, outcomes'),
    aliases: list(
      'impact, impacts, result first, results first, what changed, what happened, effect, effects, achievement, achievements, benefit, benefits, end result, final result, final outcome, business impact, measurable result, measurable results, measurable impact, quantified result, quantified impact, resolution, consequence, consequences, accomplishment, accomplishments, evidence, kpi, kpis, outcome metric, results achieved, payoff, success metrics, deliverable, deliverables, what came of it, how it ended, how it turned out, how it went, what came out, what it changed, what it brought, the numbers, the outcome, what followed, what happened next, what happened then, how it came out, where it ended, where it stands now, where it stands today, where we ended up',
    ),
    holds: 'What changed, in numbers with a before and an after, and why it mattered.',
    share: { min: 10, max: 20 },
  },
  {
    kind: 'reflection',
    name: 'Reflection',
    names: list(
      'reflection, reflections, lesson, lessons, lesson learned, lessons learned, learning, learnings, takeaway',
    ),
    aliases: list(
      "lesson learnt, lessons learnt, key learning, key learnings, key lesson, key lessons, takeaways, key takeaway, key takeaways, take-away, take-aways, what i learned, what i learnt, what i have learned, what i learned from it, what we learned, what did i learn, what i would do differently, what i'd do differently, what i would change, looking back, in hindsight, hindsight, retrospective, retro, growth, insight, insights, evaluation, mechanism, lasting change, moral, aftermath, next time, learned, learnt, what changed after, reflection and learning, what i'd do again, what i would do again, what i do now, what i do differently, what i do differently now, what i took from it, what i take from it, what i took away, what i kept, what stayed, what stuck, what it taught me, what this taught me, what that taught me, what stays with me, what stayed with me, what is left of it, what remains, what remained, since then, what lasted, what i know now, what changed for me, what i changed afterwards",
    ),
    holds: 'What you learned, and what you left behind so that it stays fixed.',
    share: { min: 5, max: 15 },
  },
];

/** Labels of asides that nobody tells. */
const noteNames = list(
  'note, notes, best for, best for questions about, best for questions, use for, use for questions about, useful for, good for, works for, answers, can be used for, possible questions, related questions, why this works, why it works, why this answer works, what this shows, what it shows, what this demonstrates, demonstrates, shows, how to adapt, how to adapt it, how to adapt this, follow-up, follow-ups, follow up, follow ups, follow-up questions, follow up questions, likely follow-ups, possible follow-ups, possible follow-up questions, keyword, keywords, tag, tags, competency, competencies, skill, skills, skills shown, skills demonstrated, skills highlighted, theme, themes, category, values, value, leadership principle, leadership principles, principle, principles, source, sources, reference, references, link, links, tip, tips, interviewer notes, interview tips, speaker notes, delivery notes, delivery tips, feedback, analysis, commentary, comment, comments, remark, remarks, todo, to do, variations, variation, alternatives, alternative version, checklist, cheat sheet, prompts, cue, cues, cue card, timing, duration, length, time, date, company, employer, status, difficulty, difficulty level, role, position, job title, interview round, round, level, framework, format, appendix, resources, further reading, related, related stories, see also, questions this answers, covers, fits, target question, evaluation criteria, rubric, score, warning, disclaimer, metrics to mention, interviewer',
);
const questionNames = list(
  'question, questions, prompt, q, interview question, behavioral question, behavioural question, the question, sample question, example question, interviewer asks, question asked',
);
const answerNames = list(
  'answer, sample answer, example answer, my answer, star answer, star, star story, story, full answer, full story, the story, response, sample response, example, model answer, spoken answer, script, spoken version, pcam, car, par, soar, star method',
);

/** What a label's name stands for. */
export interface Meaning {
  readonly role: 'part' | 'note' | 'question' | 'answer';
  /** The parts it stands for, when it stands for some. */
  readonly kinds: readonly SectionKind[];
  /** Whether it may stand alone on a line, without a colon. */
  readonly canonical: boolean;
}

const aside = (role: Meaning['role']): Meaning => ({ role, kinds: [], canonical: false });

const meanings = new Map<string, Meaning>();
for (const name of noteNames) meanings.set(name, aside('note'));
for (const name of questionNames) meanings.set(name, aside('question'));
for (const name of answerNames) meanings.set(name, aside('answer'));
for (const { kind, names, aliases } of sectionSpecs) {
  for (const name of names) meanings.set(name, { role: 'part', kinds: [kind], canonical: true });
  for (const name of aliases) meanings.set(name, { role: 'part', kinds: [kind], canonical: false });
}

/** The meaning of a name in any case, with or without an article, or of several joined by `&`, `/`, `+` or "and". */
export function meaningOf(name: string): Meaning | undefined {
  const plain = normalize(name);
  const whole = meanings.get(plain) ?? meanings.get(plain.replace(/^(?:the|my|our|your|key|main) /, ''));
  if (whole) return whole;
  const counted = meanings.get(plain.replace(/ ?#?(?<!\d)\d+$/, ''));
  if (counted && counted.role !== 'answer') return counted;
  const parts = plain
    .split(/[&/+,]|\band\b|→|->/)
    .map((part) => meanings.get(part.trim().replace(/^(?:the|my|our|your) /, '')));
  if (parts.length < 2 || parts.length > 4 || parts.some((part) => part?.role !== 'part' && part?.role !== 'note'))
    return undefined;
  const kinds = [...new Set(parts.flatMap((part) => part?.kinds ?? []))];
  return kinds.length > 0 ? { role: 'part', kinds, canonical: true } : aside('note');
}

/** All names of all parts, for completion and for the nearest name of a mistyped one. */
export const partNames: readonly string[] = sectionSpecs.flatMap(({ names }) => names);

/** Whether some label starts with this word, in lower case. */
export const startsLabel = (word: string): boolean => firstWords.has(word);

const firstWords = new Set(['the', 'my', 'our', 'your', 'key', 'main']);
for (const name of meanings.keys()) firstWords.add(/^[\p{L}']+/u.exec(name)?.[0] ?? name);
for (const letter of 'starpcmol') firstWords.add(letter);

const normalize = (name: string): string => name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();

export interface FrameworkSpec {
  readonly id: FrameworkId;
  readonly name: string;
  /** Its parts in its own order. */
  readonly order: readonly SectionKind[];
  /** The names of its parts, in the same order. */
  readonly names: readonly string[];
  /** The letters of its parts: what each stands for. A second R of STAR is the reflection. */
  readonly letters: Readonly<Record<string, SectionKind>>;
}

/** All frameworks; the first whose letters fit is taken. */
export const frameworks: readonly FrameworkSpec[] = [
  {
    id: 'star',
    name: 'STAR',
    order: ['situation', 'task', 'action', 'result'],
    names: ['Situation', 'Task', 'Action', 'Result'],
    letters: { S: 'situation', T: 'task', A: 'action', R: 'result', L: 'reflection' },
  },
  {
    id: 'star-result-first',
    name: 'STAR, result first',
    order: ['result', 'action', 'situation', 'task'],
    names: ['Result', 'Action', 'Context', 'Problem'],
    letters: { R: 'result', A: 'action', C: 'situation', P: 'task', L: 'reflection' },
  },
  {
    id: 'pcam',
    name: 'PCAM',
    order: ['task', 'situation', 'action', 'result'],
    names: ['Problem', 'Context', 'Action', 'Metric'],
    letters: { P: 'task', C: 'situation', A: 'action', M: 'result', L: 'reflection' },
  },
  {
    id: 'soar',
    name: 'SOAR',
    order: ['situation', 'task', 'action', 'result'],
    names: ['Situation', 'Obstacle', 'Action', 'Result'],
    letters: { S: 'situation', O: 'task', A: 'action', R: 'result', L: 'reflection' },
  },
  {
    id: 'car',
    name: 'CAR',
    order: ['task', 'action', 'result'],
    names: ['Challenge', 'Action', 'Result'],
    letters: { C: 'task', A: 'action', R: 'result', L: 'reflection' },
  },
  {
    id: 'par',
    name: 'PAR',
    order: ['task', 'action', 'result'],
    names: ['Problem', 'Action', 'Result'],
    letters: { P: 'task', A: 'action', R: 'result', L: 'reflection' },
  },
];
