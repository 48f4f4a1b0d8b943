/** The project's sources and what they import. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Import {
  /** A path from the project's root, without `.ts`, for files of our own; else the package's name. */
  readonly from: string;
  /** Nothing but types, which leave no trace in the program. */
  readonly isType: boolean;
}

export interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** The files below the folders whose names end so, in order. */
export const filesBelow = (folders: readonly string[], ...ends: readonly string[]): readonly string[] =>
  folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => ends.some((end) => path.endsWith(end)))
    .sort();

export function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  return { path, text, imports: importsOf(path, text) };
}

const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const call = /(typeof )?\b(?:import|require)\('([^']+)'\)/g;

function importsOf(path: string, text: string): readonly Import[] {
  return [...text.matchAll(statement), ...text.matchAll(call)].map(([, type, specifier = '']) => ({
    from: specifier.startsWith('.') ? resolve(path, specifier) : specifier,
    isType: type !== undefined,
  }));
}

function resolve(path: string, specifier: string): string {
  const target = join(dirname(path), specifier).replaceAll('\\', '/').replace(/\.ts$/, '');
  return existsSync(`${target}/index.ts`) ? `${target}/index` : target;
}
