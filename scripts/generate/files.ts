/** All generated files: their paths from the project's root and what they hold. */
import { settingsShape } from '../../server/src/engine/config/settings-table';
import { ruleMarkdown } from '../../server/src/engine/features/rule-page';
import { allRules } from '../../server/src/engine/rules/index';
import { jsonSchema } from './json-schema';
import { withSettings, withTexts } from './manifest';
import { ruleIndex } from './rule-index';
import { snippets } from './snippets';

/**
 * @param manifest the text of package.json, of which only the settings change
 * @param nls the text of package.nls.json, of which only their texts change
 */
export function generatedFiles(manifest: string, nls: string): ReadonlyMap<string, string> {
  const settings = withSettings(JSON.parse(manifest));
  return new Map([
    ...allRules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, ruleMarkdown(rule)]),
    ['docs/rules/README.md', ruleIndex()],
    ['schemas/star-stories.schema.json', toJson(configSchema)],
    ['snippets/star-story.json', toJson(snippets)],
    ['package.json', toJson(settings.manifest)],
    ['package.nls.json', toJson(withTexts(JSON.parse(nls), settings.texts))],
  ]);
}

const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'STAR Stories',
  ...jsonSchema(settingsShape),
};

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
