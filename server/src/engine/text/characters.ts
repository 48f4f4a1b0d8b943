/** Classes of characters, by code point. */

export const Class = { Symbol: 0, Blank: 1, Letter: 2, Digit: 3 } as const;
export type Class = (typeof Class)[keyof typeof Class];

const ascii = new Uint8Array(128);
for (const char of '\0\t\n\v\f\r ') ascii[char.charCodeAt(0)] = Class.Blank;
for (let code = 48; code < 58; code++) ascii[code] = Class.Digit;
for (let code = 65; code < 91; code++) ascii[code] = ascii[code + 32] = Class.Letter;

/** They change how the character before them looks: variation selectors, joiners, the enclosing key cap. */
const modifier = /[\uFE00-\uFE0F]|\u200D|\u20E3/;
const letter = /[\p{L}\p{M}\p{Nl}]/u;
const blank = /[\s\u200B\u2060\uFEFF]/;

/** Classes of the basic plane as far as they were asked for, plus one. */
const known = new Uint8Array(0x10000);

export function classOf(codePoint: number): Class {
  if (codePoint < 128) return ascii[codePoint] as Class;
  if (codePoint > 0xffff) return classify(codePoint);
  if (known[codePoint] === 0) known[codePoint] = classify(codePoint) + 1;
  return ((known[codePoint] as number) - 1) as Class;
}

function classify(codePoint: number): Class {
  const char = String.fromCodePoint(codePoint);
  if (modifier.test(char)) return Class.Symbol;
  if (letter.test(char)) return Class.Letter;
  return blank.test(char) ? Class.Blank : Class.Symbol;
}

/** The class of the character at `at`; blank at the end of the text. */
export function classAt(text: string, at: number): Class {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? Class.Blank : classOf(codePoint);
}

/** How many code units the character at `at` takes. */
export const unitsAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Upper-case letters have a different lower-case form. */
export function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

/** Lower-case letters have a different upper-case form. */
export function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}
