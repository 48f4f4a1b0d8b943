/** What the names at a place mean: sections, front matter, rules in comments, acronyms. */
import type { Analysis, StoryAnalysis } from '../analyze';
import { promptOf } from '../profiles/question';
import { ruleById } from '../rules';
import { fields } from '../story/fields';
import { sectionSpecs } from '../story/sections';
import type { Field, Section } from '../story/story';
import { type Span, spanOf } from '../text/span';
import { asMarkdown } from './as-markdown';
import { describeField, describePart, describePrompt, describeRule } from './describe';
import { valuesOf } from './field-values';
import { ruleNames } from './rule-names';

export interface Meaning {
  readonly span: Span;
  /** In Markdown. */
  readonly markdown: string;
}

/** The meanings at `offset`; mostly one or none. */
export function namesAt(analysis: Analysis, offset: number): readonly Meaning[] {
  const field = analysis.file.frontMatter?.fields.find(({ keySpan, valueSpan }) =>
    holds(spanOf(keySpan.start, Math.max(keySpan.end, valueSpan.end)), offset),
  );
  const found = [
    ruleAt(analysis, offset),
    field && fieldAt(analysis, field, offset),
    ...(field
      ? []
      : analysis.stories.flatMap((story) => [
          sectionAt(story, offset),
          questionAt(story, offset),
          acronymAt(story, offset),
        ])),
  ];
  return found.flatMap((one) => one ?? []);
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

function ruleAt({ file }: Analysis, offset: number): Meaning | undefined {
  const named = ruleNames(file).find(({ span }) => holds(span, offset));
  const rule = named && ruleById.get(named.text);
  return rule && { span: named.span, markdown: `**${rule.id}**\n\n${describeRule(rule)}` };
}

function fieldAt(analysis: Analysis, { key, keySpan, valueSpan, value }: Field, offset: number): Meaning | undefined {
  const spec = fields.find((one) => one.key === key);
  if (!spec) return undefined;
  if (holds(keySpan, offset)) return { span: keySpan, markdown: `**${key}**\n\n${describeField(spec)}` };
  const [story] = analysis.stories;
  if (key === 'question' && story) return questionAt(story, offset);
  const docs = valuesOf(key, analysis).find(({ text }) => text === value)?.docs;
  return docs === undefined ? undefined : { span: valueSpan, markdown: docs };
}

function sectionAt(analysis: StoryAnalysis, offset: number): Meaning | undefined {
  const section = analysis.story.sections.find(({ label }) => label && holds(label.span, offset));
  if (!section?.label || section.kinds.length === 0) return undefined;
  const now = secondsOf(analysis, section);
  const told = now === 0 ? '' : `\n\nNow it takes ${now} ${now === 1 ? 'second' : 'seconds'}.`;
  const name = section.label.text.length > 1 ? section.label.text : partNames(section);
  return {
    span: section.label.span,
    markdown: `**${asMarkdown(name)}**\n\n${describePart(section.kinds, analysis)}${told}`,
  };
}

const partNames = ({ kinds }: Section): string =>
  sectionSpecs
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ name }) => name)
    .join(', ');

function secondsOf({ story, speech }: StoryAnalysis, section: Section): number {
  const at = story.sections.filter(({ kind }) => kind !== 'note').indexOf(section);
  return speech.sections[at]?.seconds ?? 0;
}

function questionAt({ story, profile }: StoryAnalysis, offset: number): Meaning | undefined {
  const { question } = story;
  if (!question || !holds(question.span, offset)) return undefined;
  const prompt = promptOf(question.text, profile);
  return prompt && { span: question.span, markdown: describePrompt(prompt, profile) };
}

/** An acronym that the profile or the author's settings know: nobody has to explain it. */
function acronymAt({ story, profile, context }: StoryAnalysis, offset: number): Meaning | undefined {
  const sentence = story.sentences.find((one) => holds(one, offset));
  const word = sentence?.words.find((one) => one.kind === 'word' && holds(one, offset));
  if (!word) return undefined;
  const written = context.file.text.slice(word.start, word.end).replace(/['’]s$/, '');
  const isKnown = (list: readonly string[]) => list.includes(written) || list.includes(written.replace(/s$/, ''));
  if (!/^[^A-Z&]*[A-Z&].*[A-Z]|[A-Z]\d/.test(written)) return undefined;
  const by = isKnown(profile.acronyms)
    ? `the interviewers of the profile ${asMarkdown(profile.label)}`
    : isKnown(context.settings.acronyms)
      ? 'your interviewers, as your settings say'
      : undefined;
  return by === undefined
    ? undefined
    : {
        span: spanOf(word.start, word.end),
        markdown: `**${asMarkdown(written)}** is known to ${by}. You need not explain it.`,
      };
}
