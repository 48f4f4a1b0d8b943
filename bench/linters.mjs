// Linters side by side, each in a process of its own: a keystroke in a story, and long documents.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('linter.mjs', import.meta.url));

/** What a person makes of a text by one more character, all over it; none that an earlier round had. */
function edits(text, count, round) {
  return Array.from({ length: count }, (_, index) => {
    const i = round * count + index;
    const at = Math.floor(((i * 0.618) % 1) * text.length);
    return `${text.slice(0, at)}${String.fromCharCode(97 + (i % 26))}${text.slice(at)}`;
  });
}

/** @returns {Promise<Record<string, number[]>>} milliseconds to lint a story anew after an edit, by linter */
export async function measureKeystrokes(story, names, { engine, peers }) {
  const batch = 50;
  const warmUps = 8;
  const rounds = 12;
  return withLinters(names, engine, peers, async (linters) => {
    const samples = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round < warmUps + rounds; round++) {
      const texts = edits(story, batch, round);
      for (const name of names) {
        const times = await linters[name](texts);
        if (round >= warmUps) samples[name].push(...times);
      }
    }
    return samples;
  });
}

/** @returns {Promise<Record<string, number[]>>} milliseconds for each of the texts, the fastest of some runs, by linter */
export async function measureTexts(texts, names, { engine, peers }) {
  const rounds = 4;
  return withLinters(names, engine, peers, async (linters) => {
    const best = Object.fromEntries(names.map((name) => [name, texts.map(() => Number.POSITIVE_INFINITY)]));
    for (let round = 0; round < rounds; round++)
      for (const name of names) {
        const times = await linters[name](texts);
        best[name] = best[name].map((known, i) => Math.min(known, times[i]));
      }
    return best;
  });
}

async function withLinters(names, engine, peers, work) {
  const children = names.map((name) => fork(child, [name, engine, peers]));
  const ask = (linter) => async (texts) => {
    linter.send(texts);
    return (await once(linter, 'message'))[0];
  };
  try {
    return await work(Object.fromEntries(names.map((name, i) => [name, ask(children[i])])));
  } finally {
    for (const linter of children) linter.kill();
  }
}
