// Timing in turns, and what many runs say.

/** The value below which a share of the samples lie. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/**
 * Times every subject in turn, round after round, so that whatever else the machine does hits all of them alike.
 * @param {Record<string, () => unknown>} subjects
 * @returns {Promise<Record<string, number[]>>} milliseconds, by subject
 */
export async function interleaved(subjects, rounds) {
  const samples = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(subjects)) {
      const start = performance.now();
      await run();
      samples[name].push(performance.now() - start);
    }
  }
  return samples;
}
