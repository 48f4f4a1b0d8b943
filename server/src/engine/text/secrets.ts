/** Finds what must not be handed on: the author's own terms, e-mail addresses, phone numbers and access keys. */
import { overlaps, type Span } from './span';

export interface Secret extends Span {
  readonly kind: 'term' | 'e-mail' | 'phone' | 'key';
}

/** In the order of the text; those that overlap are one. Linear in the length of the text, whatever the terms are. */
export function findSecrets(text: string, terms: readonly string[]): readonly Secret[] {
  const found = [
    ...matches(text, termsPattern(terms), 'term'),
    ...(text.includes('@') ? matches(text, email, 'e-mail') : []),
    ...matches(text, key, 'key'),
    ...matches(text, phone, 'phone').filter(({ start, end }) => !grouped.test(text.slice(start, end))),
  ];
  const apart: Secret[] = [];
  for (const secret of found.sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && overlaps(last, secret)) apart[apart.length - 1] = united(last, secret);
    else apart.push(secret);
  }
  return apart;
}

/** Of the kind of the longer one. */
const united = (a: Secret, b: Secret): Secret => ({
  kind: b.end - b.start > a.end - a.start ? b.kind : a.kind,
  start: a.start,
  end: Math.max(a.end, b.end),
});

/** What is wrong with a term, as the end of a sentence; undefined when nothing is. */
export function wrongTerm(term: string): string | undefined {
  if (/^\/.*\/[a-z]*$/.test(term)) return 'is a regular expression: write the words themselves, with * for any letters';
  if (term.split(/\s+/).some((word) => word.split('*').length > 3)) return 'may have two * in a word at most';
  if ((term.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2)
    return 'must have two letters or digits at least, or it would match everything';
  return undefined;
}

const matches = (text: string, pattern: RegExp | undefined, kind: Secret['kind']): readonly Secret[] =>
  pattern
    ? Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({
        kind,
        start: index,
        end: index + written.length,
      }))
    : [];

// All quantifiers below are bounded, and none can start inside its own kind of character: no text makes them slow.

/** Addresses of `example` domains belong to nobody. */
const email = /(?<![\w.+-])[\w.+-]{1,64}@(?!example\.)[a-z\d-]{1,63}(?:\.[a-z\d-]{2,63}){1,6}/gi;

/** With a country's code, an area in brackets, three groups as in North America, or a zero in front. */
const phone = new RegExp(
  [
    String.raw`(?<![\w+.,])\+[1-9](?:[ ()/.-]{0,2}\d){8,13}`,
    String.raw`(?<![\w+.,])\(0?\d{2,4}\)[ -]?\d{3,4}[ -]\d{3,4}`,
    String.raw`(?<![\w+.,/-])[2-9]\d\d([.-])\d{3}\1\d{4}`,
    String.raw`(?<![\w+.,/-])0\d{2,4}[ /-]\d{3,4}(?:[ -]?\d{2,4}){1,2}`,
  ]
    .map((shape) => `(?:${shape})`)
    .join('|')
    .concat(String.raw`(?![\w%]|[.,]\d)`),
  'g',
);

/** A large figure with a sign in front: `+120 000 000`. */
const grouped = /^\+\d{1,3}(?: \d{3})+$/;

const key = new RegExp(
  [
    String.raw`(?:AKIA|ASIA)[A-Z\d]{16}`,
    String.raw`gh[pousr]_[A-Za-z\d]{36,255}`,
    String.raw`github_pat_\w{22,255}`,
    String.raw`glpat-[\w-]{20,64}`,
    String.raw`xox[abeoprs]-[A-Za-z\d-]{10,255}`,
    String.raw`sk[-_](?:live_|test_|proj-|ant-)?[\w-]{20,255}`,
    String.raw`AIza[\w-]{35}`,
    String.raw`eyJ[\w-]{10,512}\.eyJ[\w-]{10,2048}\.[\w-]{10,1024}`,
  ]
    .map((shape) => String.raw`(?<![\w-])${shape}(?![\w-])`)
    .concat('-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----')
    .join('|'),
  'g',
);

const patterns = new WeakMap<readonly string[], RegExp>();

/** Whole words in any case, the longest term first. */
function termsPattern(terms: readonly string[]): RegExp | undefined {
  if (terms.length === 0) return undefined;
  const known = patterns.get(terms);
  if (known) return known;
  const shapes = [...terms].sort((a, b) => b.length - a.length).map(termShape);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${shapes.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  patterns.set(terms, pattern);
  return pattern;
}

const termShape = (term: string): string =>
  term
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.|?+()[\]{}/]/g, '\\$&').replaceAll('*', "[\\p{L}\\p{N}_'’-]{0,32}"))
    .join('\\s{1,8}');
