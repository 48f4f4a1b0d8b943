/** docs/rules/README.md: all rules, by chapter. */
import { remedyOf } from '../../server/src/engine/features/rule-page';
import { type RuleGroup, ruleGroups } from '../../server/src/engine/rules/index';

export function ruleIndex(): string {
  const chapters = ruleGroups.map(({ title, rules }) => `## ${title}\n\n${table(rules)}`);
  return `${['# Rules', intro, ...chapters].join('\n\n')}\n`;
}

const intro =
  'What the program flags, and how loudly unless you set it otherwise under `rules:` in `.star-stories.yaml`. ' +
  'A fix is safe and part of "fix all"; a suggestion changes what you say or waits for your words.';

const table = (rules: RuleGroup['rules']): string =>
  ['| Rule | Severity | What it flags | Help |', '| --- | --- | --- | --- |', ...rules.map(row)].join('\n');

const row = (rule: RuleGroup['rules'][number]): string =>
  `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.docs.what.replaceAll('|', '\\|')} | ${remedyOf(rule) ?? ''} |`;
