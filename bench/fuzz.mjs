// Runs the fuzzer: npm run fuzz -- [--runs N] [--seed N]
import { run } from './bundled.mjs';

await run('bench/fuzz.ts');
