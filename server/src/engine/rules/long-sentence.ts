/** Flags a sentence that cannot be said in one breath. */
import { sentenceWords } from '../speech/measure';
import { spokenWords } from '../speech/spoken';
import type { Word } from '../text/sentence';
import { optionOf } from './options';
import type { TunableRule } from './rule';
import { type Stretch, stretches } from './stretches';

export const longSentence: TunableRule<'words'> = {
  id: 'long-sentence',
  severity: 'information',
  docs: {
    what: 'The sentence is too long to say in one breath.',
    why: 'A story is told aloud: over 35 words without a pause the speaker runs out of breath and the listener loses the subject.',
    how: 'End the sentence earlier and start the next one with who acts.',
  },
  examples: {
    invalid: [
      {
        text: '## Action\n<|I went through every single order that the warehouse had booked out by hand in the weeks before the stocktake and compared it with the delivery notes which the drivers had left in a box under the desk of the dispatcher|>.\n',
      },
      {
        text: '## Situation\nIn March, <|the library of the technical college had to move its whole reading room into a hall on the other side of the river while the examinations were running and the staff had been cut by a third without any notice|>.\n',
      },
      {
        text: '- **A:** <|I rebuilt the nightly job that had been failing since the merger of the two billing systems by reading each of the files that the bank had sent us over the year and writing a check for every kind of error in them|>\n',
      },
    ],
    valid: [
      '## Action\nI listed what had been booked by hand, compared it with the delivery notes, called the four drivers whose notes were missing, and asked each of them what had been on the pallet, who had signed, and when.\n',
      '## Action\nI listed every order that had been booked out by hand in the weeks before the stocktake; then I compared it with the delivery notes which the drivers had left in a box under the desk.\n',
      '## Action\nI went through every order that the warehouse had booked out by hand and compared it with the delivery notes. The drivers had left those in a box under the desk of the dispatcher.\n',
      '## Action\n- every order that the warehouse had booked out by hand in the weeks before the stocktake\n- the delivery notes which the drivers had left in a box under the desk of the dispatcher\n',
      '## Action\nI ran `select order_id, booked_by, pallet, driver, note from bookings where booked_by is not null and note is null and pallet in (select pallet from stock where counted is null and place is null)` and called the drivers.\n',
      '## Situation\nThe library moved its reading room across the river – all of it, in the week of the examinations and without a single van of its own – because the roof of the old one had been declared unsafe overnight.\n',
    ],
  },
  options: {
    words: {
      docs: 'The most spoken words that a sentence may have between two pauses.',
      default: 35,
      min: 10,
      max: 100,
    },
  },
  *check(context) {
    const longest = optionOf(context, longSentence, 'words');
    for (const sentence of context.story.sentences) {
      if (sentenceWords(sentence) <= longest) continue;
      const { words } = sentence;
      for (const breath of stretches(words, 0, words.length, isPause)) {
        if (spokenIn(words, breath) <= longest) continue;
        const unbroken = stretches(words, breath.from, breath.to, isComma).reduce((a, b) =>
          spokenIn(words, b) > spokenIn(words, a) ? b : a,
        );
        const isRun = spokenIn(words, unbroken) >= unbrokenShare * longest;
        if (!isRun && spokenIn(words, breath) < commaFactor * longest) continue;
        const place = isRun ? unbroken : breath;
        yield { span: { start: (words[place.from] as Word).start, end: (words[place.to - 1] as Word).end } };
      }
    }
  },
};

/** How much of the longest breath needs a comma at least. */
const unbrokenShare = 0.8;

/** From here on commas are no help: nobody follows so many clauses. */
const commaFactor = 1.4;

/** The words of a stretch as they are spoken. */
function spokenIn(words: readonly Word[], { from, to }: Stretch): number {
  let spoken = 0;
  for (let at = from; at < to; at++) spoken += spokenWords(words, at);
  return spoken;
}

const pauses = new Set([';', ':', '–', '—', '-', '→', '…', '(', ')', '.', '!', '?']);
const isPause = ({ kind, norm }: Word): boolean => kind === 'symbol' && pauses.has(norm);
const isComma = ({ norm }: Word): boolean => norm === ',';
