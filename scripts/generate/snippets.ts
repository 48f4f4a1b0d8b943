/** The snippets that VS Code offers, from the templates of new stories. */
import { storySnippet, templates } from '../../server/src/engine/features/templates';
import { choice, placeholder } from '../../server/src/engine/text/snippet';

/** Frameworks of profiles that are not everybody's: the snippet asks which. */
const profiled = new Set(['star-result-first', 'pcam']);

const headline = {
  prefix: 'hook',
  description: 'One sentence that opens with the outcome',
  body: [
    `I ${placeholder(1, '[what you did]')}, which ${choice(2, ['cut', 'raised', 'doubled', 'saved', 'brought'])} ${placeholder(3, '[what was measured]')} from ${placeholder(4, '[before]')} to ${placeholder(5, '[after]')} for ${placeholder(6, '[whom]')}.$0`,
  ],
};

export const snippets = {
  ...Object.fromEntries(
    templates.map((template) => [
      template.label,
      {
        prefix: template.prefix,
        description: template.detail,
        isFileTemplate: true,
        body: storySnippet(template, profiled.has(template.framework) ? { profile: ['general', 'confluent-pm'] } : {}),
      },
    ]),
  ),
  Headline: headline,
};
