/** Numbers in digits and in words. */
import { isPast } from '../text/clauses';
import { modals, prepositions } from '../text/function-words';
import type { Word } from '../text/sentence';
import { unitNamed } from './units';
import { approximations, articles, definites, negations } from './words';

export interface NumberReading {
  readonly value: number;
  /** Index of the last word read. */
  readonly last: number;
  /** Written in words (`three`), not in digits. */
  readonly spelled: boolean;
  /** `a third`, `half`, `9 of 10`: a share of a whole. */
  readonly fraction?: boolean;
  /** `threefold`, `an order of magnitude`: a factor. */
  readonly multiple?: boolean;
  /** The scale it was written with: 1000 for `50k`. */
  readonly scale?: number;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const cardinals = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ...tens.flatMap((ten, index) =>
    small.slice(1, 10).map((one, unit) => [`${ten}-${one}`, (index + 2) * 10 + unit + 1] as const),
  ),
]);
const scales = new Map<string, number>([
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['cr', 1e7],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['dozen', 12],
  ['dozens', 12],
]);
/** Scales that are read as such only in capitals or after money: `1.2M`, `3B`. */
const capitalScales = new Map<string, number>([
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);
const denominators = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
]);
const vulgar = new Map<string, number>([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
]);

/** The value of a number in words: `three`, `twenty-four`. */
export const cardinalOf = (norm: string): number | undefined => cardinals.get(norm);

/** `1,200` is 1200, `3,5` is 3.5, `1.200,50` is 1200.5; spaces inside are thousands separators. */
export function parseDigits(written: string): number {
  const plain = written.replace(/[\s'’\u00a0\u202f\u2009]/g, '');
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(plain) || /^\d{1,3}(\.\d{3}){2,}$/.test(plain))
    return Number(plain.replaceAll('.', '').replace(',', '.'));
  return Number(plain.replace(',', '.'));
}

/** Reads a number that starts at `at`; undefined when none does. `money`: a currency sign stands before it. */
export function readNumber(words: readonly Word[], at: number, text: string, money = false): NumberReading | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (word.kind === 'number') {
    const spaced = spacedThousand(words, at);
    if (spaced) return withScale(words, spaced.last, spaced.value, text, money, false);
    const value = isDottedThousand(words, at, money) ? Number(word.norm.replace('.', '')) : parseDigits(word.norm);
    return withScale(words, at, value, text, money, false);
  }
  const share = vulgar.get(word.norm);
  if (share !== undefined) return { value: share, last: at, spelled: true, fraction: true };
  return readSpelled(words, at, text, money);
}

/** `12 400 €`, `from 1 000 to 2 500 readers`: groups of three digits behind one space each, where it is plain that they are one number. */
function spacedThousand(
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly last: number } | undefined {
  const last = endOfGroups(words, at);
  if (last === at || !isOneNumber(words, at, last)) return undefined;
  const digits = words.slice(at, last + 1).map(({ norm }) => norm);
  return { value: Number(digits.join('')), last };
}

/** The last of the groups of three digits behind a number of at most three; the number itself when there are none. */
function endOfGroups(words: readonly Word[], at: number): number {
  if (!/^[1-9]\d{0,2}$/.test(words[at]?.norm ?? '')) return at;
  let last = at;
  while (/^\d{3}$/.test(words[last + 1]?.norm ?? '') && words[last + 1]?.start === (words[last] as Word).end + 1)
    last++;
  return last;
}

/** `1 000`, `12 400 €`, `to 2 500 readers`, `from 1 200 to 1 700`; not `on day 2 500 readers came`. */
function isOneNumber(words: readonly Word[], at: number, last: number): boolean {
  if ((words[at + 1] as Word).norm.startsWith('0')) return true;
  const next = words[last + 1]?.norm ?? '';
  if (unitNamed(next)?.dimension === 'money' || (isCounted(words[last + 1]) && isNumberLead(words[at - 1])))
    return true;
  if (isMove(next) && endOfGroups(words, last + 2) > last + 2) return true;
  return (
    isMove(words[at - 1]?.norm ?? '') &&
    /^\d{3}$/.test(words[at - 2]?.norm ?? '') &&
    endOfGroups(words, at - 3) === at - 2
  );
}

const isMove = (norm: string): boolean => norm === 'to' || norm === '→';

/** `2 500 readers`: a plural, which nothing but a count stands before. */
const isCounted = (word: Word | undefined): boolean => word?.kind === 'word' && /[a-z]{2}s$/.test(word.norm);

/** What is no name of which the number is a part: the first word, a mark, a preposition, a verb, `about`, `the`. */
const isNumberLead = (word: Word | undefined): boolean =>
  word === undefined ||
  word.kind === 'symbol' ||
  prepositions.has(word.norm) ||
  isPast(word.norm) ||
  approximations.has(word.norm) ||
  definites.has(word.norm);

/** `2.500 readers`, `from 1.000 to 2.500`, `from 12.500 files to 3.100`, `€210.000`: nobody counts things to the thousandth, or tells money to a nought. */
function isDottedThousand(words: readonly Word[], at: number, money: boolean): boolean {
  if (!isDotted(words[at])) return false;
  if (isCounted(words[at + 1]) && !unitNamed(words[at + 1]?.norm ?? '')) return true;
  if (money || unitNamed(words[at + 1]?.norm ?? '')?.dimension === 'money') return isRound(words[at]);
  if (isMove(words[at + 1]?.norm ?? '') && isDotted(words[at + 2])) return isDottedThousand(words, at + 2, money);
  const former = isMove(words[at - 1]?.norm ?? '') && isCounted(words[at - 2]) ? at - 3 : -1;
  return isDotted(words[former]) && isDottedThousand(words, former, money);
}

const isDotted = (word: Word | undefined): boolean => /^[1-9]\d{0,2}\.\d{3}$/.test(word?.norm ?? '');
const isRound = (word: Word | undefined): boolean => word?.norm.endsWith('0') === true;

const oneUnit: ReadonlySet<string> = new Set('second minute hour day week month year'.split(' '));
/** Before `an hour` these make a figure of it: `in under an hour`. */
const oneLeads: ReadonlySet<string> = new Set('under below within to than nearly over by up down'.split(' '));

/** Behind `a week` these do so, too: `a week early`. */
const aheads: ReadonlySet<string> = new Set('early earlier ahead sooner faster quicker'.split(' '));

/** Turns most words down at once, for every word is asked. */
const mayBeSpelled = (norm: string): boolean =>
  cardinals.has(norm) || otherNumbers.has(norm) || norm.includes('-') || norm.endsWith('fold');
const otherNumbers = new Set('double half a an one several twice nil none single dozens hundreds thousands'.split(' '));
/** `the new one`: behind these it stands for a noun, and before `can` for anybody. */
const pronounLeads: ReadonlySet<string> = new Set(
  'the this that which new old last next other every each any no'.split(' '),
);

/** `restoring one takes`: of what was named before. */
const takings: ReadonlySet<string> = new Set('takes took is was costs cost needs needed'.split(' '));

function readSpelled(words: readonly Word[], at: number, text: string, money: boolean): NumberReading | undefined {
  const norm = (words[at] as Word).norm;
  if (!mayBeSpelled(norm)) return undefined;
  const next = words[at + 1]?.norm ?? '';
  const denominator = denominators.get(next);
  const before = words[at - 1]?.norm ?? '';
  if (norm === 'one' && (pronounLeads.has(before) || modals.has(next) || (before.endsWith('ing') && takings.has(next))))
    return undefined;
  if (norm === 'a' && next === 'quarter' && (before === 'once' || before === 'twice' || before === 'times'))
    return undefined;
  if (norm === 'half') return half(words, at);
  if ((norm === 'a' || norm === 'one') && denominator && next !== 'second')
    return ofScale(words, fraction(1, denominator, at + 1));
  if (norm === 'a' || norm === 'one' || norm === 'several') {
    const scale = next === 'k' ? undefined : scales.get(next);
    if (scale && !next.endsWith('s')) return withTail(words, { value: scale, last: at + 1, spelled: true });
  }
  const hyphened = hyphenedFraction(norm, at);
  if (hyphened) return hyphened;
  const fold = /^([a-z]+)-?fold$/.exec(norm)?.[1];
  if (fold && cardinals.has(fold))
    return { value: cardinals.get(fold) as number, last: at, spelled: true, multiple: true };
  const orders = norm === 'an' || norm === 'one' ? 1 : (cardinals.get(norm) ?? 0);
  if (orders > 0 && (next === 'order' || next === 'orders') && words[at + 3]?.norm === 'magnitude')
    return { value: 10 ** orders, last: at + 3, spelled: true, multiple: true };
  if (norm === 'twice' && doubledWholes.has(next)) return { value: 2, last: at, spelled: true, multiple: true };
  if (norm === 'double' && doubledWholes.has(next) && doubleLeads.has(before))
    return { value: 2, last: at, spelled: true, multiple: true };
  const andMore =
    words[at + 2]?.norm === 'and' &&
    mayBeSpelled(words[at + 3]?.norm ?? '') &&
    unitNamed(words[at + 4]?.norm ?? '')?.dimension === 'time';
  if (
    articles.has(norm) &&
    oneUnit.has(next) &&
    (andMore || oneLeads.has(before) || aheads.has(words[at + 2]?.norm ?? ''))
  )
    return { value: 1, last: at, spelled: true };
  if ((norm === 'a' && next === 'handful') || (norm === 'single' && (next === 'figures' || next === 'digits')))
    return { value: 5, last: at + 1, spelled: true };
  if (
    articles.has(norm) &&
    (next === 'whole' || next === 'full') &&
    (oneLeads.has(before) || oneUnit.has(words[at + 2]?.norm ?? ''))
  )
    return { value: 1, last: at + 1, spelled: true };
  if (
    norm === 'a' &&
    next === 'single' &&
    !negations.has(before) &&
    before !== 'without' &&
    !unitNamed(words[at + 2]?.norm ?? '')
  )
    return { value: 1, last: at + 1, spelled: true };
  if (norm === 'nil') return { value: 0, last: at, spelled: true };
  if (norm === 'a' && next === 'factor' && words[at + 2]?.norm === 'of') {
    const by = readNumber(words, at + 3, text);
    if (by) return { value: by.value, last: by.last, spelled: true, multiple: true };
  }
  if (before === 'from' && norm.endsWith('s') && scales.has(norm))
    return { value: 2 * (scales.get(norm) ?? 1), last: at, spelled: true };
  if (norm === 'none' && noneLeads.has(before)) return { value: 0, last: at, spelled: true };
  const cardinal = cardinals.get(norm.replace(vagueTail, ''));
  if (cardinal === undefined) return undefined;
  const decimal = next === 'point' ? decimalsOf(words, at + 2) : undefined;
  if (decimal) return withScale(words, decimal.last, cardinal + decimal.value, text, money, true);
  if (denominator && cardinal > 1 && next.endsWith('s') && next !== 'seconds')
    return fraction(cardinal, denominator, at + 1);
  if (next === 'and' && words[at + 2]?.norm === 'a' && words[at + 3]?.norm === 'half')
    return { value: cardinal + 0.5, last: at + 3, spelled: true };
  if (cardinal >= 20 && cardinal % 10 === 0) {
    const unit = cardinals.get(next);
    if (unit !== undefined && unit < 10 && unit > 0)
      return withScale(words, at + 1, cardinal + unit, text, money, true);
  }
  return withScale(words, at, cardinal, text, money, true);
}

/** `seven point six`, `three point one four`: the digits behind the point. */
function decimalsOf(words: readonly Word[], from: number): { value: number; last: number } | undefined {
  let value = 0;
  let at = from;
  for (
    let digit = small.indexOf(words[at]?.norm ?? '');
    digit >= 0 && digit < 10;
    digit = small.indexOf(words[at]?.norm ?? '')
  ) {
    value += digit / 10 ** (at - from + 1);
    at++;
  }
  return at > from ? { value, last: at - 1 } : undefined;
}

/** `sixty-something`, `thirty-odd`. */
const vagueTail = /-(?:something|odd|ish)$/;

/** Behind `twice`: `twice as many`, `twice the volume`. */
const doubledWholes: ReadonlySet<string> = new Set(['as', 'the', 'those', 'what', 'that']);
/** Before `double the average` these make a factor of it. */
const doubleLeads: ReadonlySet<string> = new Set([
  ',',
  'nearly',
  'almost',
  'roughly',
  'about',
  'than',
  'at',
  'is',
  'was',
  'were',
  '–',
  '—',
]);
/** `down to none`, `almost none`. */
const noneLeads: ReadonlySet<string> = new Set(['to', 'almost', 'nearly', 'virtually']);

/** `two-thirds`. */
function hyphenedFraction(norm: string, at: number): NumberReading | undefined {
  const dash = norm.indexOf('-');
  const under = dash > 0 ? denominators.get(norm.slice(dash + 1)) : undefined;
  const over = under === undefined ? 0 : small.indexOf(norm.slice(0, dash));
  return under !== undefined && over > 0 ? fraction(over, under, at) : undefined;
}

/** `a quarter of a million`. */
function ofScale(words: readonly Word[], share: NumberReading): NumberReading {
  const scale =
    words[share.last + 1]?.norm === 'of' && words[share.last + 2]?.norm === 'a'
      ? scales.get(words[share.last + 3]?.norm ?? '')
      : undefined;
  return scale ? { value: share.value * scale, last: share.last + 3, spelled: true } : share;
}

/** `the first half`, `the top half`: which one it is. */
const halfLeads: ReadonlySet<string> = new Set(
  'first second other last latter top bottom back front better'.split(' '),
);

function half(words: readonly Word[], at: number): NumberReading | undefined {
  if (halfLeads.has(words[at - 1]?.norm ?? '')) return undefined;
  const scale = words[at + 1]?.norm === 'a' ? scales.get(words[at + 2]?.norm ?? '') : undefined;
  if (scale) return { value: scale / 2, last: at + 2, spelled: true };
  return fraction(1, 2, at);
}

const fraction = (over: number, under: number, last: number): NumberReading => ({
  value: over / under,
  last,
  spelled: true,
  fraction: true,
});

function withScale(
  words: readonly Word[],
  at: number,
  value: number,
  text: string,
  money: boolean,
  spelled: boolean,
): NumberReading {
  const next = words[at + 1];
  if (!next) return { value, last: at, spelled };
  const capital = capitalScales.get(next.norm);
  if (capital && (money || (text[next.start] ?? '') === next.norm.toUpperCase()))
    return { value: value * capital, last: at + 1, spelled, scale: capital };
  const scale = scales.get(next.norm);
  if (scale && scale !== 12) {
    const scaled = withScale(words, at + 1, value * scale, text, money, spelled);
    const whole = spelled ? withTail(words, scaled) : scaled;
    return whole === scaled ? { ...scaled, scale: scale * (scaled.scale ?? 1) } : whole;
  }
  return { value, last: at, spelled };
}

/** `a hundred and thirty`, `two thousand forty`, `three thousand four hundred`. */
function withTail(words: readonly Word[], whole: NumberReading): NumberReading {
  const at = words[whole.last + 1]?.norm === 'and' ? whole.last + 2 : whole.last + 1;
  const tail = cardinals.get(words[at]?.norm ?? '');
  if (tail !== undefined && tail < 10 && words[at + 1]?.norm === 'hundred' && whole.value >= 1000)
    return withTail(words, { value: whole.value + tail * 100, last: at + 1, spelled: true });
  return tail !== undefined && tail < 100 ? { value: whole.value + tail, last: at, spelled: true } : whole;
}
