/** Flags an acronym that the listener may not know. */
import type { Word } from '../text/sentence';
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
    const seen = new Set<string>();
    for (const [sentence, { words }] of context.story.sentences.entries()) {
      for (let at = 0; at < words.length; at++) {
        const acronym = acronymAt(context, sentence, at);
        if (acronym === undefined || seen.has(acronym)) continue;
        seen.add(acronym);
        const { start, end } = words[at] as Word;
        if (!isKnown(context, acronym) && !isExplained(context, acronym)) yield { span: { start, end }, message: `"${acronym}" is not explained.` };
      }
    }
  },
};

/** Two to six capitals, with or without an s for the plural. */
const capitals = /^([A-Z]{2,6})(?:s|['’]s)?$/;
const roman = /^[IVX]+$/;

/** The acronym that the word is, without its plural s: no shouting, no unit behind a number, no numeral. */
function acronymAt({ story, file, prose }: RuleContext, sentence: number, at: number): string | undefined {
  const words = story.sentences[sentence]?.words ?? [];
  const word = words[at] as Word;
  if (word.kind !== 'word' || word.quoted) return undefined;
  const written = (neighbour: Word | undefined) => (neighbour?.kind === 'word' ? file.text.slice(neighbour.start, neighbour.end) : '');
  const acronym = capitals.exec(written(word))?.[1];
  if (acronym === undefined || roman.test(acronym) || words[at - 1]?.kind === 'number') return undefined;
  const isShouted = [words[at - 1], words[at + 1]].some((neighbour) => /^[A-Z]{3,}$/.test(written(neighbour)));
  const isWord = prose.marksIn(sentence, 'plain.word').some(({ first }) => first === at);
  return isShouted || isWord ? undefined : acronym;
}

const isKnown = ({ profile, settings }: RuleContext, acronym: string): boolean =>
  [...profile.acronyms, ...settings.acronyms].some((known) => known === acronym || known === `${acronym}s`);

/** Whether the story says what it stands for: beside it, or in words whose first letters it is made of. */
function isExplained(context: RuleContext, acronym: string): boolean {
  return context.story.sentences.some((sentence, index) => isSpelled(sentence.words, acronym) || sentence.words.some((_, at) => acronymAt(context, index, at) === acronym && isGlossed(sentence.words, at)));
}

/** "(RTO)", "RTO (…", "RTO, the …", "or RTO,", "RTO stands for". */
function isGlossed(words: readonly Word[], at: number): boolean {
  const norm = (index: number) => words[index]?.norm ?? '';
  if (norm(at - 1) === '(' && norm(at + 1) === ')' && at > 1) return true;
  if (norm(at + 1) === '(' && norm(at + 2) !== '') return true;
  if (norm(at + 1) === ',' && glosses.has(norm(at + 2))) return true;
  if (norm(at - 1) === 'or' && norm(at - 2) === ',') return true;
  return /^(?:stands|means|meaning|short|–|—|-|:|=)$/.test(norm(at + 1));
}

const glosses = new Set(['the', 'a', 'an', 'our', 'which', 'meaning', 'or', 'short', 'i.e', 'that']);
const linkWords = new Set(['of', 'the', 'and', 'for', 'in', 'to', 'a', 'on', '-']);

/** Whether consecutive words begin with its letters; a hyphen parts words, and small words may stand between. */
function isSpelled(words: readonly Word[], acronym: string): boolean {
  const wanted = acronym.toLowerCase();
  const initials = words.filter(({ kind, norm }) => kind === 'word' && !linkWords.has(norm)).map(({ norm }) => norm.split('-').map((part) => part[0] ?? '').join('')).join('');
  const all = words.filter(({ kind }) => kind === 'word').map(({ norm }) => norm.split('-').map((part) => part[0] ?? '').join('')).join('');
  return wanted.length > 2 && (initials.includes(wanted) || all.includes(wanted));
}
