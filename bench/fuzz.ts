/** Damages the examples in many ways, does everything with each, and tells of faults and of the slowest answer. */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { analyze, defaultSettings } from '../server/src/engine/index';
import { everything } from '../test/robust/everything';
import { damaged } from '../test/robust/mutations';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: String(Date.now() | 0) } },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
/** The most that one answer about 10 kB may take, in milliseconds. */
const bound = 200;

const settings = defaultSettings();
const faults = new Map<string, { times: number; first: string }>();
const slow = new Map<string, number>();
let slowest = { what: '', ms: 0, bytes: 0 };
let bytesTried = 0;

const steps = ['analyze', ...Object.keys(everything)];

/** Milliseconds of work, whatever else the machine does. */
async function time(act: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The milliseconds of a step for 10 kB; of several tries the best, when the first took long. */
async function measure(name: string, text: string): Promise<number> {
  const act = everything[name];
  const analysis = act && analyze(text, settings);
  const run = act && analysis ? () => act(analysis) : () => analyze(text, settings);
  let best = await time(run);
  const size = Math.max(1, text.length / 10_000);
  for (let again = 0; again < 3 && best / size > bound / 4; again++) best = Math.min(best, await time(run));
  return best / size;
}

async function main(): Promise<void> {
  for (const bytes of fc.sample(damaged, { numRuns: runs, seed })) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    bytesTried += bytes.length;
    for (const name of steps) {
      try {
        const ms = await measure(name, text);
        if (ms > (slow.get(name) ?? 0)) slow.set(name, ms);
        if (ms > slowest.ms) slowest = { what: name, ms, bytes: bytes.length };
      } catch (error) {
        const key = `${name}: ${error instanceof Error ? error.stack?.split('\n').slice(0, 4).join('\n') : error}`;
        const known = faults.get(key);
        if (known) known.times++;
        else faults.set(key, { times: 1, first: text });
      }
    }
  }

  for (const [key, { times, first }] of faults)
    console.log(`FAULT (${times} times) ${key}\n  with ${JSON.stringify(first)}\n`);
  console.log(`${runs} damaged stories (seed ${seed}, ${(bytesTried / 1e6).toFixed(1)} MB), ${faults.size} faults`);
  for (const [name, ms] of [...slow].sort((a, b) => b[1] - a[1]))
    console.log(`  ${name.padEnd(12)} ${ms.toFixed(1)} ms`);
  console.log(`Slowest for 10 kB: ${slowest.what}, ${slowest.ms.toFixed(1)} ms, in a file of ${slowest.bytes} bytes`);
  process.exitCode = faults.size > 0 || slowest.ms > bound ? 1 : 0;
}

void main();
