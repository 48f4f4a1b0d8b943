/** Tells an interview question from other text. */

const numbering = /^(?:question|prompt|q)?\s*(?:#?\d{1,3}\s*|#\s*)?[.):–—-]+\s*/i;
const politeness = /^(?:(?:so|please|and|now|okay|ok),? )?(?:(?:can|could|would|will) you )?(?:please )?/;

/** How interviewers begin, in lower case. */
const openings = [
  'tell me',
  'tell us',
  'describe a',
  'describe how',
  'describe one',
  'describe your',
  'describe the',
  'describe navigating',
  'describe when',
  'give me an example',
  'give us an example',
  'give an example',
  'give one example',
  'give me a time',
  'give me a specific',
  'share a',
  'share one',
  'share with',
  'walk me through',
  'walk us through',
  'talk about a',
  'talk me through',
  'talk to me',
  'talk us through',
  'think of a',
  'think about a',
  'name a time',
  'recall a',
  'explain a',
  'explain how',
  'discuss a',
  'provide an example',
  'have you ever',
  'when have you',
  'when did you',
  'when were you',
  'what was the',
  'what was your',
  'what is your',
  'what is the',
  'what are your',
  "what's your",
  "what's the",
  'what did you',
  'how did you',
  'how do you',
  'how have you',
  'how would you',
  'why do you',
  'why did you',
  'a time when',
  'a time you',
  'a time that',
  'time when you',
  'a situation where',
  'a situation when',
  'a situation in which',
  'an example of',
  'an instance when',
];
const opening = new RegExp(`^(?:${openings.join('|')})(?![\\p{L}\\d])`, 'u');

/** The question that a heading or quote asks, without its number and quotation marks; undefined when it asks none. */
export function asksIn(text: string): { readonly start: number; readonly end: number } | undefined {
  const numbered = numbering.exec(text)?.[0].length ?? 0;
  const start = numbered + (/^[\s"“'‘]*/.exec(text.slice(numbered))?.[0].length ?? 0);
  const bare = text.slice(start).replace(/(?<![\s"”'’])[\s"”'’]+$/, '');
  if (bare.length < 8 || bare.length > 600) return undefined;
  return bare.endsWith('?') || opens(bare) ? { start, end: start + bare.length } : undefined;
}

/** Whether a plain paragraph is one sentence that begins as interviewers do. */
export function isQuestion(text: string): boolean {
  if (text.length > 400) return false;
  const bare = text.replace(numbering, '').replace(/^["“]|["”]$/g, '');
  return !/[.?!]\s+\S/.test(bare) && opens(bare);
}

function opens(text: string): boolean {
  const start = text.slice(0, 80).toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').replace(politeness, '');
  return opening.test(start);
}
