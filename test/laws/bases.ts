/** The stories that laws are tried on: the tuning pairs and the examples. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Analysis, analyze, applyEdits, defaultSettings, type Fix } from '../../server/src/engine/index';
import { plainText } from '../../server/src/engine/text/snippet';

export interface Base {
  readonly name: string;
  readonly text: string;
}

const pairs = 'test/corpus/pairs/tune';
const examples = 'examples';

const pairFiles = readdirSync(pairs).filter((name) => name.endsWith('.yaml'));
const readPair = (name: string): { weak: string; strong: string } => parse(readFileSync(join(pairs, name), 'utf8'));

export const weak: readonly Base[] = pairFiles.map((name) => ({ name: `${name} weak`, text: readPair(name).weak }));
export const strong: readonly Base[] = pairFiles.map((name) => ({
  name: `${name} strong`,
  text: readPair(name).strong,
}));
export const shown: readonly Base[] = readdirSync(examples)
  .filter((name) => name.endsWith('.star.md'))
  .map((name) => ({ name, text: readFileSync(join(examples, name), 'utf8') }));
export const bases: readonly Base[] = [...weak, ...strong, ...shown];

const settings = defaultSettings();

export const read = (text: string): Analysis => analyze(text, settings);

/** The score of the story that stands for the file. */
export const scoreOf = (text: string): number => read(text).lowest.score.total;

/** The text with `sentence` told last in the section of that index; notes and empty sections take none. */
export function told({ text, lowest }: Analysis, section: number, sentence: string): string {
  const { body, kind } = lowest.story.sections[section] ?? {};
  if (!body || body.start === body.end || kind === 'note') return text;
  const stop = /[.!?:]["”’)*_]*$/.test(text.slice(body.start, body.end)) ? '' : '.';
  return `${text.slice(0, body.end)}${stop} ${sentence}${text.slice(body.end)}`;
}

/** The text after a fix, its places left as they are. */
export const mended = (text: string, { edits, snippet }: Fix): string =>
  applyEdits(text, snippet ? edits.map((edit) => ({ span: edit.span, text: plainText(edit.text) })) : edits);

/** Points by dimension, for the message of a test that fails. */
export const pointsOf = (text: string): string =>
  read(text)
    .lowest.score.dimensions.map(({ id, points }) => `${id} ${points}`)
    .join(', ');
