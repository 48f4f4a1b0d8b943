/** Texts with a cursor, `<|>`, and what is found there. */
import { type Analysis, analyze, defaultSettings, type Settings } from '../../server/src/engine/index';

export interface AtCursor {
  readonly text: string;
  readonly offset: number;
  readonly analysis: Analysis;
}

export function atCursor(marked: string, settings: Partial<Settings> = {}): AtCursor {
  const offset = marked.indexOf('<|>');
  if (offset < 0) throw new Error(`there is no cursor in ${JSON.stringify(marked)}`);
  const text = marked.slice(0, offset) + marked.slice(offset + 3);
  return { text, offset, analysis: analyze(text, { ...defaultSettings(), ...settings }) };
}
