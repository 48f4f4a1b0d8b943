/** Names of the parts of a story, for people. */
import type { SectionKind } from './story';

export const sectionNames: Readonly<Record<SectionKind, string>> = {
  hook: 'Headline',
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  reflection: 'Reflection',
};
