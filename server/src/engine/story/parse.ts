/** Reads a file of stories: front matter, labels, sections, sentences. */
import { readMarkdown } from '../text/markdown';
import { contains } from '../text/span';
import { assemble } from './assemble';
import { readFrontMatter } from './front-matter';
import { findLandmarks } from './landmarks';
import { findPlaceholders, without } from './placeholders';
import { splitStories } from './split';
import type { StoryFile } from './story';
import { findDirectives, findSuppressions } from './suppressions';
import { Teller } from './telling';

/** Never throws; linear in the length of the text. There is at least one story, empty if the file is. */
export function parseStory(text: string): StoryFile {
  const { frontMatter, problems, end } = readFrontMatter(text);
  const markdown = readMarkdown(text, end);
  const landmarks = findLandmarks(text, markdown);
  const placeholders = findPlaceholders(text, markdown, landmarks.all);
  const teller = new Teller(text, markdown, without(markdown.prose, placeholders), landmarks.silent);
  const directives = findDirectives(text, markdown.comments);
  const code = markdown.leaves.filter(({ kind }) => kind === 'code');
  const source = { text, markdown, teller, frontMatter, placeholders, landmarks: landmarks.all };
  return {
    text,
    ...(frontMatter && { frontMatter }),
    markdown,
    stories: splitStories(text, markdown, landmarks, end).map((stretch) => assemble(source, stretch)),
    problems,
    directives,
    suppressions: findSuppressions(text, directives, frontMatter),
    comments: markdown.comments,
    code,
    addresses: markdown.addresses.filter((address) => !code.some((block) => contains(block, address))),
  };
}
