/** The form of the preview's model, as the page checks it. */
import { type Check, count, flag, listOf, number, oneOf, optional, place, record, text } from './schema';

const choice = record({ id: text, label: text });
const range = record({ min: number, max: number });

const entryFields = { points: number, reason: text, quote: text, rule: optional(text) };
const entries = listOf(place(entryFields));

const dimension = record({ id: text, label: text, points: number, max: number, won: entries, lost: entries });

const step = place({
  ...entryFields,
  dimension: text,
  how: optional(text),
  fix: optional(place({ rule: text, title: text })),
});

const section = place({
  kind: text,
  name: text,
  words: number,
  seconds: number,
  share: number,
  wanted: optional(range),
});

const metric = place({
  text,
  measured: optional(text),
  from: optional(text),
  to: optional(text),
  target: optional(text),
  change: optional(text),
  percent: optional(number),
  lever: optional(text),
  section: text,
  outcome: flag,
  conflict: optional(text),
});

const round = record({
  id: text,
  label: text,
  minutes: number,
  wants: text,
  listensFor: listOf(text),
  readiness: number,
  verdict: oneOf('ready', 'nearly', 'not yet'),
  shallow: flag,
});

const sentence = place({ index: count, pieces: listOf(record({ text, finding: optional(count) })) });
const toldSection = record({ name: text, seconds: number, sentences: listOf(sentence) });
const cut = record({ budget: number, seconds: number, kept: listOf(count), of: count, text });
const finding = place({ rule: text, severity: oneOf('error', 'warning', 'information', 'hint'), message: text });

export const isModel: Check = record({
  uri: text,
  version: count,
  title: text,
  question: optional(text),
  framework: text,
  profile: choice,
  profiles: listOf(choice),
  round: optional(text),
  rounds: listOf(choice),
  story: count,
  stories: listOf(place({ label: text })),
  score: record({ total: number, band: text, dimensions: listOf(dimension) }),
  next: listOf(step),
  speech: record({ words: number, seconds: number, wpm: number }),
  time: range,
  sections: listOf(section),
  longest: optional(count),
  metrics: listOf(metric),
  lens: listOf(round),
  told: listOf(toldSection),
  cuts: listOf(cut),
  findings: listOf(finding),
});
