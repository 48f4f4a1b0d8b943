/** What V8 is told by who reads stories by the hundred: it reckons with few, hot functions and idle processors. */

const major = Number.parseInt(process.versions.v8, 10);

/**
 * Holds for all threads of the process. One that starts afterwards cannot use the code that was compiled for it before.
 * V8s that were not tried are left alone, and so is Electron's, which may lock its flags.
 */
export function tuneForMany(): void {
  if (major > 13 || process.versions.electron !== undefined) return;
  // Loaded here, a run on few stories never pays for it.
  const { setFlagsFromString }: typeof import('node:v8') = require('node:v8');
  // The young generation is small: threads that share its collection wait for each other longer than one works for it.
  setFlagsFromString('--no-parallel-scavenge');
  // Node 20 optimizes a function behind 66 kB of its bytecode. Ours are many and none is hot: the compiler takes a third
  // of all time, most of it for code that is thrown away when the next story has other shapes. Newer ones have a compiler
  // between, and another measure.
  if (major === 11) setFlagsFromString(`--interrupt-budget=${8 * 66 * 1024}`);
}
