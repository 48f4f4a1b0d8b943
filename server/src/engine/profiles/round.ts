/** The interview round that a story is told for. */
import type { Named, StoryFile } from '../story/story';
import type { Profile, Round } from './profile';

/** What the front matter calls the round, with its place. */
export function roundNamed({ frontMatter }: StoryFile): Named | undefined {
  const field = frontMatter?.fields.find(({ key }) => key === 'round');
  const isName = typeof field?.value === 'string' || typeof field?.value === 'number';
  return isName ? { text: String(field.value), span: field.valueSpan } : undefined;
}

/** The round that the front matter names by id or label. */
export function roundOf(file: StoryFile, { rounds }: Profile): Round | undefined {
  const name = roundNamed(file)?.text.toLowerCase();
  return rounds.find(({ id, label }) => id === name || label.toLowerCase() === name);
}
