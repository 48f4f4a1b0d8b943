/** Flags "you" where the author means himself. */
import { subordinators } from '../text/function-words';
import type { Clause } from '../text/prose';
import type { Word } from '../text/sentence';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, markSpan, normAt } from './support';

export const genericYou: Rule = {
  id: 'generic-you',
  severity: 'information',
  docs: {
    what: '"You" stands where you mean yourself.',
    why: 'A general truth is no deed: the interviewer cannot score what "you have to do". In written answers the weak ones used "you" several times as often (Leadership IQ, 20,572 answers: a correlation).',
    how: 'Tell what you did in this one case: "I".',
  },
  examples: {
    invalid: [
      {
        text: '## Action\nAs a manager <|you|> have to be neutral.\n',
        suggestion: '## Action\nAs a manager I have to be neutral.\n',
      },
      {
        text: '**Action:** <|You|> need to meet people where they are. I moved the session to the garden.\n',
        suggestion: '**Action:** I need to meet people where they are. I moved the session to the garden.\n',
      },
      {
        text: '## Lesson\n<|You|> always have to double-check.\n',
        suggestion: '## Lesson\nI always have to double-check.\n',
      },
    ],
    valid: [
      '## Action\nI told him: "You have to sign here."\n',
      '## Action\nI wrote a card that says thank you.\n',
      '## Lesson\nWrite the rule down before you look at the data.\n',
      '## Action\nI asked what would change your mind, and you could see him think.\n',
      '---\nquestion: What did you have to give up?\n---\nI gave up the second desk.\n',
      '## Action\nI said that you only see the crack from below, so he climbed down.\n',
      '## Action\nAnd our form, you know, asks for the gate and not for the side, so I drew a box for it.\n',
    ],
  },
  *check(context) {
    if (isHypothetical(context)) return;
    const told = new Set<number>();
    for (const clause of context.prose.clauses) {
      if (clause.subject !== 'you' || told.has(clause.sentence) || !isGeneral(context, clause)) continue;
      told.add(clause.sentence);
      const at = clause.subjectWord ?? clause.first;
      yield { span: markSpan(context.story, { tag: 'you', sentence: clause.sentence, first: at, last: at }) };
    }
  },
  fixes({ file: { text } }, { span }) {
    const isPlain =
      text.slice(span.start, span.end).toLowerCase() === 'you' &&
      !/^\s+(?:are|were|aren)/.test(text.slice(span.end, span.end + 8));
    return isPlain ? [{ title: 'Say "I"', kind: 'suggestion', edits: [{ span, text: 'I' }] }] : [];
  },
};

/** What holds for anybody, in a clause that stands for itself or tells a duty; not what somebody said or saw then. */
function isGeneral({ story, prose }: RuleContext, { sentence, first, last, subjectWord, tense }: Clause): boolean {
  const words = story.sentences[sentence]?.words ?? [];
  const subject = subjectWord ?? first;
  if (words.at(-1)?.norm === '?' || isFiller(words, subject)) return false;
  if (prose.clausesIn(sentence).some((clause) => clause.tense === 'past' && clause.last < subject)) return false;
  const behind = words.slice(subject + 1, last + 1).map(({ norm }) => norm);
  const isDuty = behind.some(
    (norm, at) => at < 5 && (norm === 'must' || norm === 'should' || (duties.has(norm) && behind[at + 1] === 'to')),
  );
  if (isDuty) return true;
  return (tense === 'present' || behind.includes('can')) && !subordinators.has(normAt(story, sentence, subject - 1));
}

/** `you know`, `you see` between commas, as people say it. */
const isFiller = (words: readonly Word[], at: number): boolean =>
  fillers.has(words[at + 1]?.norm ?? '') && (words[at + 2] === undefined || words[at + 2]?.kind === 'symbol');
const fillers: ReadonlySet<string> = new Set(['know', 'see', 'understand']);

const duties: ReadonlySet<string> = new Set(['have', 'need', 'want', 'ought']);
