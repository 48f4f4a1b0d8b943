/** Where a config file writes the prompts of its own profiles. */
import type { Scalar } from 'yaml';
import { type Span, spanOf } from '../text/span';
import { parseConfig } from './read';

export interface PromptPlace {
  /** The id of the profile that it is written in. */
  readonly profile: string;
  readonly id: string;
  readonly text: string;
  /** The words of the question, with their quotation marks. */
  readonly span: Span;
}

/** Loaded with the first config: who has none does not pay for it. */
const yaml = (): typeof import('yaml') => require('yaml');

/** In the order of the file; none of a config that cannot be read. */
export function promptPlaces(config: string): readonly PromptPlace[] {
  const parsed = parseConfig(config);
  if ('message' in parsed) return [];
  const { isMap, isScalar, isSeq } = yaml();
  const profiles = parsed.document.get('profiles');
  if (!isMap(profiles)) return [];
  return profiles.items.flatMap(({ key, value }) => {
    const prompts = isMap(value) ? value.get('prompts') : undefined;
    if (!isScalar(key) || !isSeq(prompts)) return [];
    return prompts.items.flatMap((prompt) => {
      const text = isMap(prompt) ? prompt.get('text', true) : undefined;
      const id = isMap(prompt) ? prompt.get('id') : undefined;
      return isScalar(text) && isText(text) && text.range && typeof id === 'string'
        ? [{ profile: String(key.value), id, text: text.value, span: spanOf(text.range[0], text.range[1]) }]
        : [];
    });
  });
}

const isText = (node: Scalar): node is Scalar<string> => typeof node.value === 'string';
