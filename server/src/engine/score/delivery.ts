/** Delivery, 10: within the time, the scene short, sentences one can say. Being brief is never a fault here. */
import { openingOf, placeOf } from '../rules/places';
import { sentenceAt } from '../rules/support';
import { sentenceWords } from '../speech/measure';
import type { Sentence } from '../text/sentence';
import type { Evidence } from './evidence';
import type { Scorer } from './part';

export const delivery: Scorer = {
  id: 'delivery',
  label: 'Delivery',
  parts(evidence) {
    const { context, findings, deeds, outcomes, consequences } = evidence;
    const at = openingOf(context.story);
    const told = deeds.some(({ concrete }) => concrete) || outcomes.length > 0 || consequences.length > 0 ? 1 : 0.5;
    const find = (rule: string) => findings.find((finding) => finding.rule === rule);
    const over = find('over-time');
    const scene = find('long-situation');
    const long = find('long-sentence');
    const { prose } = context;
    // By the words and not by the findings: rules that keep quiet about a habit must not win points by it.
    const empty =
      prose.marks('hedge').length + prose.marks('buzzword').length + Math.min(1, prose.marksIn(0, 'role').length);
    const buzz = empty + findings.filter(({ rule }) => rule === 'off-topic-compensation').length;
    const base = context.story.sentences.length === 0 ? 0 : told;
    return [
      {
        share: 4,
        won: over ? 0 : base,
        because: 'Fits the time.',
        by: at,
        missing: over
          ? 'Cut it to the time an interviewer listens.'
          : 'Nothing is told yet that an interviewer could use the time for.',
        at: over?.span ?? at,
        rule: 'over-time',
      },
      {
        share: 3,
        won: outweighs(evidence) ? 0 : base,
        because: 'The scene is short.',
        by: placeOf(context, 'situation'),
        missing: 'Shorten the scene: the action is what is scored.',
        at: scene?.span ?? at,
        rule: 'long-situation',
      },
      {
        share: 3,
        won: (long ? 0.5 : 1) * base * Math.max(0, 1 - buzz / 4),
        because: 'Sentences one can say.',
        by: at,
        missing: 'Say it in plain, short sentences.',
        at: long?.span ?? at,
        rule: 'long-sentence',
      },
    ];
  },
};

/** Whether the scene before the action is too long for the sentences that tell deeds and their effects: empty words do not make it short. */
function outweighs({ context, deeds, shared, outcomes, consequences }: Evidence): boolean {
  const { story, sectionOf, speech } = context;
  const action = sectionOf.findIndex(({ kinds }) => kinds.includes('action'));
  if (speech.words <= shortest || action < 0) return false;
  const wordsOf = (at: number): number => sentenceWords(story.sentences[at] as Sentence);
  let scene = 0;
  for (let at = 0; at < action; at++) if (isScene(sectionOf[at]?.kinds ?? [])) scene += wordsOf(at);
  const telling = new Set<number>();
  for (const { concrete, sentence } of deeds) if (concrete) telling.add(sentence);
  for (const { concrete, sentence } of shared) if (concrete) telling.add(sentence);
  for (const { sentence } of outcomes) telling.add(sentence);
  for (const { start } of consequences) telling.add(sentenceAt(story, start));
  let told = 0;
  for (const sentence of telling) told += wordsOf(sentence);
  return scene > most * told;
}

const isScene = (kinds: readonly string[]): boolean =>
  kinds.length > 0 && kinds.every((kind) => kind === 'situation' || kind === 'task');

/** A scene nearly as long as what tells of deeds and effects is too long: 45 % of both. */
const most = 0.8;

/** Stories of no more spoken words have no scene to cut. */
const shortest = 60;
