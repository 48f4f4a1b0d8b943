/** What a file says, whatever its form: formatting must leave it as it is. */
import type { Analysis, StoryAnalysis } from '../../analyze';
import { labelledSections } from '../labelled';
import { labelName } from './label-name';

/** Equal for two texts that read the same: every byte but white space and label markup, the stories, findings and scores. */
export const reading = (analysis: Analysis): string =>
  JSON.stringify([fieldsOf(analysis), bytesOf(analysis), analysis.stories.map(storyOf)]);

/** The lines of the front matter, in no order. */
function fieldsOf({ text, file: { frontMatter } }: Analysis): readonly string[] {
  const { start, end } = frontMatter?.span ?? { start: 0, end: 0 };
  return text
    .slice(start, end)
    .split(/\r\n?|\n/)
    .sort();
}

/** Everything below the front matter without white space, labels taken out. */
function bytesOf({ text, file, stories }: Analysis): string {
  let at = file.frontMatter?.span.end ?? 0;
  let bytes = '';
  for (const { story } of stories)
    for (const { label } of labelledSections(story)) {
      if (label.style === 'table' || label.outer.start < at) continue;
      bytes += text.slice(at, label.outer.start);
      at = label.outer.end;
    }
  return (bytes + text.slice(at)).replace(/[ \t\r\n]+/g, '');
}

function storyOf({ story, score, findings }: StoryAnalysis, _: number, all: readonly StoryAnalysis[]): unknown {
  const { text } = all[0]?.context.file ?? { text: '' };
  return [
    story.title?.text,
    story.question?.text,
    story.framework,
    story.sections.map(({ kind, kinds, sentences }) => [
      kind,
      kinds,
      sentences.map(({ words }) => words.map(({ norm }) => norm)),
    ]),
    labelledSections(story).map((section) => labelName(text, story, section) ?? section.label.text),
    score.total,
    findings.map(({ rule }) => rule).sort(),
  ];
}
