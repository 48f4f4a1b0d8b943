/** Models of stories, for the tests. */
import {
  analyze,
  defaultSettings,
  type PreviewModel,
  previewModel,
  type Settings,
} from '../../server/src/engine/index';

export const modelOf = (text: string, settings: Partial<Settings> = {}): PreviewModel =>
  previewModel('file:///stories/slow-quotes.star.md', 1, analyze(text, { ...defaultSettings(), ...settings }));

/** The story as told, without markup: a line a section. */
export const toldText = ({ told }: PreviewModel): readonly string[] =>
  told.map(
    ({ name, sentences }) =>
      `${name}: ${sentences.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' ')}`,
  );
