/** All generated files: their paths from the project's root and what they hold. */
import { settingsShape } from '../../server/src/engine/config/settings-table';
import { ruleMarkdown } from '../../server/src/engine/features/rule-page';
import { allRules } from '../../server/src/engine/rules/index';
import { jsonSchema } from './json-schema';
import { withSettings } from './manifest';
import { ruleIndex } from './rule-index';
import { snippets } from './snippets';

/** @param manifest the text of package.json, of which only the settings change */
export function generatedFiles(manifest: string): ReadonlyMap<string, string> {
  return new Map([
    ...allRules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, ruleMarkdown(rule)]),
    ['docs/rules/README.md', ruleIndex()],
    ['schemas/star-stories.schema.json', toJson(configSchema)],
    ['snippets/star-story.json', toJson(snippets)],
    ['package.json', toJson(withSettings(JSON.parse(manifest)))],
  ]);
}

const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'STAR Stories',
  ...jsonSchema(settingsShape),
};

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
