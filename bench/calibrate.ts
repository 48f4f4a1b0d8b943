/**
 * The calibration report: how the engine's judgement agrees with experts on the labelled corpora.
 * Usage: npm run calibrate -- [tune|aside] [-v]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Analysis, analyze, defaultSettings } from '../server/src/engine/index';
import { tallyMetrics } from './metrics-corpus';

const corpus = 'test/corpus';
const verbose = process.argv.includes('-v');
const set = process.argv.slice(2).find((arg) => !arg.startsWith('-')) ?? 'tune';
const settings = defaultSettings();

interface Pair {
  readonly group: string;
  readonly weak: string;
  readonly strong: string;
}
interface Ranked {
  readonly question: string;
  readonly answers: readonly { readonly rank: number; readonly text: string }[];
}
interface Labelled {
  readonly quality: string;
  readonly fires: readonly string[] | null;
  readonly silent: readonly string[] | null;
  readonly sections: readonly string[] | null;
  readonly text: string;
}

const load = <T>(folder: string): [string, T][] =>
  readdirSync(join(corpus, folder, set))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name.replace('.yaml', ''), parse(readFileSync(join(corpus, folder, set, name), 'utf8')) as T]);

const severe = ({ findings }: Analysis, severity: string): number =>
  findings.filter((finding) => finding.severity === severity).length;
const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(2);

pairs();
stories();
ranked();
metrics();

function pairs(): void {
  const groups = new Map<string, { right: number; all: number; margins: number[] }>();
  const weak: Analysis[] = [];
  const strong: Analysis[] = [];
  console.log(`Pairs (${set})`);
  for (const [name, pair] of load<Pair>('pairs')) {
    const low = analyze(pair.weak, settings);
    const high = analyze(pair.strong, settings);
    weak.push(low);
    strong.push(high);
    const group = groups.get(pair.group) ?? { right: 0, all: 0, margins: [] };
    groups.set(pair.group, group);
    const margin = high.lowest.score.total - low.lowest.score.total;
    group.all++;
    group.margins.push(margin);
    if (margin > 0) group.right++;
    if (verbose || margin <= 5)
      console.log(
        `  ${margin > 5 ? ' ' : margin > 0 ? '~' : '!'} ${name} ${pair.group}: strong ${high.lowest.score.total}, weak ${low.lowest.score.total}`,
      );
    if (verbose) console.log(`      strong: ${findingsText(high)}\n      weak: ${findingsText(low)}`);
  }
  for (const [name, { right, all, margins }] of groups)
    console.log(
      `  ${name.padEnd(16)} ${right}/${all} right, mean margin ${mean(margins)}, least ${Math.min(...margins)}`,
    );
  console.log(
    `  strong: mean score ${mean(strong.map(({ lowest }) => lowest.score.total))}, warnings ${mean(strong.map((a) => severe(a, 'warning')))}, errors ${mean(strong.map((a) => severe(a, 'error')))}, information ${mean(strong.map((a) => severe(a, 'information')))}`,
  );
  console.log(
    `  weak: mean score ${mean(weak.map(({ lowest }) => lowest.score.total))}, warnings ${mean(weak.map((a) => severe(a, 'warning')))}, information ${mean(weak.map((a) => severe(a, 'information')))}`,
  );
}

function findingsText({ findings }: Analysis): string {
  return findings.map(({ rule, severity }) => `${rule}${severity === 'warning' ? '' : `(${severity[0]})`}`).join(' ');
}

function stories(): void {
  let hit = 0;
  let missed = 0;
  let quiet = 0;
  let wrong = 0;
  const byQuality = new Map<string, number[]>();
  const byRule = new Map<string, { missed: string[]; wrong: string[] }>();
  const note = (rule: string, kind: 'missed' | 'wrong', name: string): void => {
    const entry = byRule.get(rule) ?? { missed: [], wrong: [] };
    byRule.set(rule, entry);
    entry[kind].push(name);
  };
  console.log(`Labelled stories (${set})`);
  for (const [name, story] of load<Labelled>('stories')) {
    const analysis = analyze(story.text, settings);
    const found = new Set(analysis.findings.map(({ rule }) => rule));
    byQuality.set(story.quality, [...(byQuality.get(story.quality) ?? []), analysis.lowest.score.total]);
    for (const rule of story.fires ?? [])
      if (found.has(rule)) hit++;
      else {
        missed++;
        note(rule, 'missed', name);
      }
    for (const rule of story.silent ?? [])
      if (found.has(rule)) {
        wrong++;
        note(rule, 'wrong', name);
      } else quiet++;
  }
  for (const [quality, scores] of byQuality)
    console.log(
      `  ${quality}: mean score ${mean(scores)} (${scores.length}), ${Math.min(...scores)} to ${Math.max(...scores)}`,
    );
  console.log(`  wanted findings: ${hit} of ${hit + missed}; unwanted: ${wrong} of ${wrong + quiet}`);
  for (const [rule, { missed: absent, wrong: present }] of [...byRule].sort())
    console.log(
      `    ${rule}: ${absent.length ? `missed in ${absent.join(', ')}` : ''}${present.length ? ` wrong in ${present.join(', ')}` : ''}`,
    );
}

/** Sets of answers to one question: how many pairs of each stand in the experts' order. */
function ranked(): void {
  let right = 0;
  let all = 0;
  console.log(`Ranked answers (${set})`);
  for (const [name, { question, answers }] of load<Ranked>('ranked')) {
    const scores = [...answers]
      .sort((a, b) => a.rank - b.rank)
      .map(
        ({ text }) => analyze(`---\nquestion: ${JSON.stringify(question)}\n---\n${text}`, settings).lowest.score.total,
      );
    const orders = scores.flatMap((score, at) => scores.slice(at + 1).map((lower) => score > lower));
    right += orders.filter(Boolean).length;
    all += orders.length;
    if (verbose || orders.includes(false)) console.log(`  ${name}: ${scores.join(' > ')}`);
  }
  console.log(`  ${right} of ${all} pairs in the experts' order`);
}

function metrics(): void {
  const tally = tallyMetrics(readFileSync(join(corpus, 'metrics', `${set}.txt`), 'utf8').split('\n'));
  if (verbose) for (const miss of tally.misses) console.log(`  - ${miss}`);
  console.log(
    `Metrics (${set}): precision ${(tally.hit / (tally.hit + tally.wrong)).toFixed(3)}, recall ${(tally.hit / (tally.hit + tally.missed)).toFixed(3)} (${tally.hit} found, ${tally.missed} missed, ${tally.wrong} wrong)`,
  );
}
