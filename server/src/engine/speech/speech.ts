/** How long a story takes to say. */
import type { Section } from '../story/story';

export interface SectionSpeech {
  readonly kind: Section['kind'];
  readonly words: number;
  readonly seconds: number;
}

export interface Speech {
  /** Words as spoken: `$1.2M` is five. */
  readonly words: number;
  /** Seconds at `wpm`, rounded. */
  readonly seconds: number;
  readonly wpm: number;
  /** In the order of the text, notes left out. */
  readonly sections: readonly SectionSpeech[];
}
