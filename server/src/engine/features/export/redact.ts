/** A story to hand on without what is confidential in it. */
import { type Analysis, analyze, type StoryAnalysis } from '../../analyze';
import { findSecrets, type Secret } from '../../text/secrets';
import { spanOf } from '../../text/span';
import { type PreviewModel, previewModel } from '../preview';

/** Stand for the letters of a word that was taken out while the story is read: nobody writes them, and it still reads as a name. */
const [upper, lower] = ['\u{A762}', '\u{A763}'];
/** What the reader sees instead. */
const bar = '█████';

/**
 * The model of the story without its confidential words: they are gone before it is read,
 * so that no quotation of it can hold them.
 */
export function redactedModel(
  uri: string,
  version: number,
  analysis: Analysis,
  story: StoryAnalysis = analysis.lowest,
): PreviewModel {
  const { text, file, settings } = analysis;
  const told = file.frontMatter?.span.end ?? 0;
  const fields = file.frontMatter?.fields.filter(({ key }) => key === 'question' || key === 'title') ?? [];
  const parts = [...fields.map(({ valueSpan }) => valueSpan), spanOf(told, text.length)];
  const covered = parts.reduce(
    (now, { start, end }) =>
      now.slice(0, start) + veiled(now.slice(start, end), settings.confidential) + now.slice(end),
    text,
  );
  const read = analyze(covered, settings);
  const model = previewModel(uri, version, read, read.stories[analysis.stories.indexOf(story)]);
  const score = scoreOf(model.score, previewModel(uri, version, analysis, story).score);
  return withoutSecrets({ ...model, score }, settings.confidential);
}

/** Plain data with a bar for what is confidential in any of its texts: also in names that come from elsewhere, such as a file's. */
export const withoutSecrets = <T>(data: T, terms: readonly string[]): T => barred(data, terms) as T;

/** The points of the story itself, with the words of what is shown. */
const scoreOf = (shown: PreviewModel['score'], { total, band, dimensions }: PreviewModel['score']) => ({
  total,
  band,
  dimensions: shown.dimensions.map((dimension) => ({
    ...dimension,
    points: dimensions.find(({ id }) => id === dimension.id)?.points ?? dimension.points,
  })),
});

/** Of the same length, and read as before: a name as a name, an address as an address, a number as a number. */
const veiled = (text: string, terms: readonly string[]): string =>
  findSecrets(text, terms).reduce(
    (now, { start, end, kind }) => now.slice(0, start) + veils[kind](now.slice(start, end)) + now.slice(end),
    text,
  );

const asName = (text: string): string =>
  text.replace(/[\p{L}\p{N}]/gu, (char) => (char === char.toLowerCase() ? lower : upper).repeat(char.length));

const veils: Readonly<Record<Secret['kind'], (text: string) => string>> = {
  term: asName,
  key: asName,
  'e-mail': (text) => text.replace(/[\p{L}\p{N}]/gu, (char) => 'x'.repeat(char.length)),
  phone: (text) => text.replace(/\p{N}/gu, '9').replace(/\p{L}/gu, (char) => 'x'.repeat(char.length)),
};

function barred(value: unknown, terms: readonly string[]): unknown {
  if (typeof value === 'string') return barredText(value, terms);
  if (Array.isArray(value)) return value.map((item) => barred(item, terms));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, barred(item, terms)]));
}

const name = new RegExp(`[${upper}${lower}]+(?:[^\\p{L}\\p{N}.!?]{1,3}[${upper}${lower}]+)*`, 'gu');

function barredText(text: string, terms: readonly string[]): string {
  const shown = text.replace(name, bar);
  return [...findSecrets(shown, terms)]
    .reverse()
    .reduce((now, { start, end }) => now.slice(0, start) + bar + now.slice(end), shown);
}
