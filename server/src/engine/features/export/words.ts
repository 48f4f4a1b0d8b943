/** Phrases that all formats share. */
import type { PreviewMetric, PreviewModel, ToldSentence } from '../preview/model';
import { plainSentence } from '../preview/told';

/** Seconds as on a clock: 92 is `1:32`. */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;

/** `78 of 100, strong`. */
export const scoreText = ({ score }: PreviewModel): string => `${score.total} of 100, ${score.band}`;

/** `1:32 aloud at 150 words a minute, wanted 1:00 to 2:00`. */
export const timeText = ({ speech, time }: PreviewModel): string =>
  `${clock(speech.seconds)} aloud at ${speech.wpm} words a minute, wanted ${clock(time.min)} to ${clock(time.max)}`;

/** `3 s to 0.8 s, −73 %`. */
export function changeText({ from, to, target, percent }: PreviewMetric): string {
  const values = [from, to].filter(Boolean).join(' to ');
  const change = percent === undefined ? '' : `${percent < 0 ? '−' : '+'}${Math.abs(Math.round(percent * 10) / 10)} %`;
  return [values, change, target && `target ${target}`].filter(Boolean).join(', ');
}

export const titleText = ({ title }: PreviewModel): string => title || 'Untitled story';

export const sentenceText = ({ pieces }: ToldSentence): string => plainSentence(pieces);

/** Sentences of the shortest telling: what must not be missing. */
export const cuesOf = ({ cuts }: PreviewModel): ReadonlySet<number> => new Set(cuts[0]?.kept);

/** Measured outcomes; one that is told twice in the same words is listed once. */
export const outcomesOf = ({ metrics }: PreviewModel): readonly PreviewMetric[] =>
  metrics.filter(
    ({ outcome, text }, index) => outcome && metrics.findIndex((one) => one.outcome && one.text === text) === index,
  );
