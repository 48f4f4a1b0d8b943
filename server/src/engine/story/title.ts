/** What to call a story. */
import type { Story } from './story';

/** Its title, unless that has no words, as a picture; else its file's name as words: `file:///stories/my-story.star.md` is "my story". */
export function titleOf({ title }: Story, uri: string): string {
  if (title?.text) return title.text;
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.star\.md$|\.md$/, '');
  return decoded(name).replaceAll(/[-_]+/g, ' ');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
