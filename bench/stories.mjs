// Stories by the thousand: the examples, each time with other names, numbers and words, so that no two are one.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('../examples', import.meta.url));

export const exampleTexts = () =>
  readdirSync(examples)
    .filter((name) => name.endsWith('.star.md'))
    .map((name) => readFileSync(join(examples, name), 'utf8'));

/** Writes `count` stories, fifty a folder. @returns {string[]} their paths */
export function writeStories(folder, count) {
  const texts = exampleTexts();
  return Array.from({ length: count }, (_, index) => {
    const home = join(folder, String(Math.floor(index / 50)));
    if (index % 50 === 0) mkdirSync(home, { recursive: true });
    const path = join(home, `story-${index}.star.md`);
    writeFileSync(path, variant(texts[index % texts.length], index));
    return path;
  });
}

/** The same story told of something else: long words and numbers differ in most sentences. */
function variant(text, index) {
  const next = numbers(index);
  const [, head = '', body = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  return (
    head +
    body
      .replace(/(?<![\w.,$])\d{2,3}(?![\w.,:])/g, () => String(10 + (next() % 890)))
      .replace(/(?<=[a-z] )[a-z]{6,}(?=[ ,.])/g, (word) =>
        next() % 4 === 0 ? word + nouns[next() % nouns.length] : word,
      )
  );
}

const nouns = [
  '',
  ' board',
  ' crew',
  ' desk',
  ' plant',
  ' shelf',
  ' route',
  ' list',
  ' yard',
  ' room',
  ' week',
  ' file',
];

/** Numbers that look random and are the same in every run. */
function numbers(seed) {
  let state = (seed + 1) * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return state >>> 8;
  };
}
