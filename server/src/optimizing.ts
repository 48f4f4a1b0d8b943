/** How soon V8 optimizes: what reads stories by the hundred has no use for code that is optimized at the tenth. */

/**
 * V8 of Node 20 optimizes a function behind 66 kB of its bytecode. Ours are many, and none is hot: the compiler takes a
 * third of all time, most of it for code that is thrown away when the next story has other shapes. Newer ones have a
 * compiler between, and another measure.
 */
export function optimizeLater(): void {
  if (!process.versions.v8.startsWith('11.')) return;
  // Loaded here, a run on few stories never pays for it.
  const { setFlagsFromString }: typeof import('node:v8') = require('node:v8');
  setFlagsFromString(`--interrupt-budget=${8 * 66 * 1024}`);
}
