/** Where a file names rules: in comments that switch them off or on, and in the front matter's `disable`. */
import type { Named, StoryFile } from '../story/story';

/** In the order of the text; also names that no rule has. */
export const ruleNames = ({ suppressions, directives, frontMatter }: StoryFile): readonly Named[] => [
  ...suppressions.flatMap(({ span, rules }) => (span.start < (frontMatter?.span.end ?? 0) ? rules : [])),
  ...directives.flatMap(({ rules }) => rules),
];
