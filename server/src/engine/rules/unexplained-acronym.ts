/** Flags an acronym that the listener may not know. */
import type { Word } from '../text/sentence';
import type { Span } from '../text/span';
import { isMarked } from './marked';
import type { Rule, RuleContext } from './rule';

export const unexplainedAcronym: Rule = {
  id: 'unexplained-acronym',
  severity: 'hint',
  docs: {
    what: 'The acronym is not explained.',
    why: 'The interviewer may come from another company or trade; who stops to wonder about three letters misses the next sentence.',
    how: 'Say the words at first, "the recovery time objective, or RTO", or leave the letters out; add those that your interviewers know to "acronyms" in the settings.',
  },
  examples: {
    invalid: [
      { text: '## Situation\nThe <|MEWP|> stood idle for a week, and every MEWP costs 90 a day.\n' },
      { text: '## Action\nI asked the <|SENCO|> for the list and wrote to the <|LEA|>.\n' },
      { text: '**Result:** Breaches of the <|RTO|> fell from 9 to 2.\n' },
      { text: '## Action\nI cleared the <|POs|> that had been waiting for a month.\n' },
    ],
    valid: [
      '## Action\nI set the Recovery Time Objective (RTO) and the RTO was met.\n',
      '## Action\nI measured the RTO (how long the switch takes) twice.\n',
      '## Situation\nOur RTO, the time in which we must be back, was an hour.\n',
      '## Situation\nThe mobile elevating work platform stood idle. Each MEWP costs 90 a day.\n',
      '## Action\nI moved the files to S3 in Q3 and closed JIRA-4012 under World War II rules.\n',
      '## Action\nI told HR and the CEO that the API was NOT ready.\n',
      '## Situation\nTHE DOOR WAS OPEN ALL NIGHT.\n',
      '## Situation\nThe plant makes 12 MW and 300 GWH a year. `RTO` is a column.\n',
      '## SITUATION\nThe door was open.\n',
    ],
  },
  *check(context) {
    const used = acronyms(context);
    if (used.length === 0) return;
    const known = new Set(
      [...context.profile.acronyms, ...context.settings.acronyms].map((name) => name.replace(/s$/, '')),
    );
    const found = used.filter(({ acronym }) => !known.has(acronym));
    if (found.length === 0) return;
    const done = explained(context, found);
    for (const { acronym, span } of found) {
      if (done.has(acronym)) continue;
      done.add(acronym);
      yield { span, message: `"${acronym}" is not explained.` };
    }
  },
};

/** An acronym in the text, without its plural s. */
interface Use {
  readonly acronym: string;
  readonly span: Span;
  readonly words: readonly Word[];
  /** Index of its word. */
  readonly at: number;
}

/** Two to six capitals, with or without an s for the plural. */
const capitals = /^([A-Z]{2,6})(?:s|['’]s)?$/;
/** In code units, its ending included. */
const longest = 8;
const roman = /^[IVX]+$/;

/** All of the story, each time they are used: no shouting, no unit behind a number, no numeral, no other's words. */
function acronyms(context: RuleContext): readonly Use[] {
  const { story, file } = context;
  const written = (word: Word | undefined) => (word?.kind === 'word' ? file.text.slice(word.start, word.end) : '');
  const uses: Use[] = [];
  story.sentences.forEach(({ words }, sentence) => {
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as Word;
      if (!isCapital(file.text.charCodeAt(word.start)) || word.end - word.start > longest) continue;
      const acronym = capitals.exec(written(word))?.[1];
      if (!acronym || roman.test(acronym) || word.quoted || words[at - 1]?.kind === 'number') continue;
      const isShouted = [words[at - 1], words[at + 1]].some((neighbour) => /^[A-Z]{3,}$/.test(written(neighbour)));
      if (isShouted || isMarked(context, sentence, at, 'plain.word')) continue;
      uses.push({ acronym, span: { start: word.start, end: word.end }, words, at });
    }
  });
  return uses;
}

/** A to Z. Every word is asked. */
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** The acronyms that the story explains: beside one of their uses, or in words that begin with their letters. */
function explained({ story }: RuleContext, uses: readonly Use[]): Set<string> {
  const rows = story.sentences.flatMap(({ words }) => initials(words));
  const isSpelled = ({ acronym }: Use): boolean => {
    const letters = acronym.toLowerCase();
    return rows.some((row) => (letters.length > 2 ? row.includes(letters) : row.endsWith(letters)));
  };
  return new Set(uses.filter((use) => isGlossed(use) || isSpelled(use)).map(({ acronym }) => acronym));
}

/** "(RTO)", "RTO (…", "RTO, the …", ", or RTO", "RTO stands for". */
function isGlossed({ words, at }: Use): boolean {
  const norm = (index: number) => words[index]?.norm ?? '';
  if (norm(at + 1) === '(' || (norm(at - 1) === '(' && norm(at + 1) === ')' && at > 1)) return true;
  if (norm(at - 1) === 'or' && norm(at - 2) === ',') return true;
  return norm(at + 1) === ',' ? glosses.has(norm(at + 2)) : signs.has(norm(at + 1));
}

const glosses = new Set(['the', 'a', 'an', 'our', 'which', 'meaning', 'or', 'short', 'i.e', 'that']);
const signs = new Set(['stands', 'means', 'meaning', 'short', '–', '—', '-', ':', '=']);
const linkWords = new Set(['of', 'the', 'and', 'for', 'in', 'to', 'a', 'on']);

/** The first letters of a sentence's words, with and without the small words between them. */
function initials(words: readonly Word[]): readonly string[] {
  const named = words.filter(({ kind }) => kind === 'word').map(({ norm }) => norm);
  const lettersOf = (norm: string): string =>
    norm.includes('-')
      ? norm
          .split('-')
          .map((part) => part.charAt(0))
          .join('')
      : norm.charAt(0);
  return [named, named.filter((norm) => !linkWords.has(norm))].map((row) => row.map(lettersOf).join(''));
}
