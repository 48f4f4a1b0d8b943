// Proves that every regular expression of the product takes time linear in its text; names those that do not.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tokenizer } from 'acorn';
import { transformSync } from 'esbuild';

// The checker's build for any machine, in this process.
process.env.RECHECK_SYNC_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const root = fileURLToPath(new URL('..', import.meta.url));

/** Linear for a reason that the checker cannot see: what they are asked about is short, or they look ahead a little only. */
const bounded = {
  'server/src/engine/features/completion/comments.ts': ['(?:[a-z][\\w-]*)?$', 'the 60 characters before the cursor'],
  'server/src/engine/features/completion/metrics.ts': ["[\\p{L}\\p{N}'’-]*$", 'the 40 characters before the cursor'],
  'server/src/engine/features/completion/sections.ts': [
    '^([ \\t]*)((?:[-*+][ \\t]+)?(#{1,6}[ \\t]*|\\*{1,2}|_{1,2})?)([\\p{L} ]{0,30})$',
    'the first 80 characters of a line',
  ],
  'server/src/engine/features/export/text.ts': ['(?=.{79})(.{1,78})\\s+', '79 characters from each place'],
  'server/src/engine/text/guard.ts': ['[^\\S\\r\\n]{256,}', 'a shorter run is given up after 256 characters'],
  'server/src/engine/text/snippet.ts': [
    '\\\\([\\\\$},|])|\\$\\{\\d+:((?:\\\\.|[^}\\\\])*)\\}|\\$\\{\\d+\\|((?:\\\\.|[^,|\\\\])*)(?:\\\\.|[^|\\\\])*\\|\\}|\\$\\{?\\d+\\}?',
    'snippets of our own, in which every "$" of the author is escaped',
  ],
};
/** Little enough to be quick, enough to find each of those above. */
const effort = { checker: 'auto', timeout: null, maxIteration: 2, crossoverSize: 5, mutationSize: 5 };
const attack = { attackLimit: 10_000_000, incubationLimit: 5000, maxAttackStringSize: 30_000 };
/** Counted in steps, never in time: the answer is the same on a busy machine. */
const untimed = { attackTimeout: null, incubationTimeout: null };

const all = ['server/src', 'client'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .flatMap(expressionsIn),
);
const known = new Map();
const faults = [];
for (const { path, source, flags } of all) {
  if (source === bounded[path]?.[0]) continue;
  const key = `/${source}/${flags}`;
  if (!known.has(key)) known.set(key, checkSync(source, flags, { ...effort, ...attack, ...untimed }));
  const { status, complexity, error } = known.get(key);
  if (status !== 'safe') faults.push(`${path}: ${key}\n  ${complexity?.summary ?? error?.kind}`);
}
for (const [path, [source]] of Object.entries(bounded))
  if (!all.some((one) => one.path === path && one.source === source))
    faults.push(`${path} has no /${source}/ any more`);

if (faults.length > 0) {
  console.error(
    `${faults.join('\n')}\nWrite them so that no text is read twice, or say in scripts/regexps.mjs what bounds them.`,
  );
  process.exit(1);
}
console.log(`${all.length} regular expressions, all linear.`);

/** The literals of a source file. */
function expressionsIn(path) {
  const { code } = transformSync(readFileSync(join(root, path), 'utf8'), { loader: 'ts', target: 'es2024' });
  return [...tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module' })]
    .filter(({ type }) => type.label === 'regexp')
    .map(({ value }) => ({ path, source: value.pattern, flags: value.flags }));
}
