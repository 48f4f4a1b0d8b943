/** A rule's page: one Markdown text for the hover, the terminal and docs/rules. */
import { builtinProfiles } from '../profiles/builtin';
import type { BankExample, BankRule } from '../rules/bank-rule';
import type { Rule, RuleOption } from '../rules/rule';

/** The page of a rule: what it flags, why and what to do, with examples. Ends in a line break. */
export function ruleMarkdown(rule: Rule | BankRule): string {
  const { id, severity, docs } = rule;
  const isOfBank = !('check' in rule);
  const sections = [
    `# ${id}`,
    docs.what,
    `**Severity:** ${severity}${scopeOf(rule)}`,
    `## Why it matters\n\n${docs.why}`,
    `## What to do\n\n${docs.how}`,
    remedies[remedyOf(rule) ?? 'none'],
    ...(isOfBank ? ['It compares files: found in the editor and by `star-stories coverage`, not by `check`.'] : []),
    '## Flagged',
    ...(isOfBank ? rule.examples.invalid.slice(0, 1).map(bankExample) : flaggedExamples(rule)),
    '## Not flagged',
    ...(isOfBank ? rule.examples.valid.slice(0, 1).map(bankExample) : passedExamples(rule)),
    ...(rule.options ? optionsSection(id, rule.options) : []),
    '## Turn it off',
    ...(isOfBank && !rule.checkStory ? [] : ['For the next line, in the story:', disableLine(id)]),
    'For all stories of a folder, in its `.star-stories.yaml`:',
    codeBlock(`rules:\n  ${id}: off`, 'yaml'),
  ];
  return `${sections.join('\n\n')}\n`;
}

const flaggedExamples = ({ examples }: Rule): readonly string[] =>
  examples.invalid.slice(0, shownExamples).flatMap(({ text, fixed, suggestion }) => {
    const better = fixed ?? suggestion;
    const flagged = codeBlock(unmarked(text));
    return better === undefined
      ? [flagged]
      : [flagged, fixed === undefined ? 'Suggested:' : 'Fixed:', codeBlock(better)];
  });

const passedExamples = ({ examples }: Rule): readonly string[] =>
  examples.valid
    .filter((text) => text !== '')
    .slice(0, shownExamples)
    .map((text) => codeBlock(text));

const bankExample = (files: BankExample): string =>
  Object.entries(files)
    .map(([name, text]) => `\`${name}\`:\n\n${codeBlock(unmarked(text))}`)
    .join('\n\n');

const unmarked = (text: string): string => text.replace(/<\||\|>/g, '');

const disableLine = (id: string): string => codeBlock(`<!-- star-disable-next-line ${id} -->`);

/** What the program can do about a finding of the rule. */
export function remedyOf(rule: Rule | BankRule): 'fix' | 'suggestion' | undefined {
  if (!('check' in rule)) return undefined;
  const { examples, fixes } = rule;
  if (examples.invalid.some(({ fixed }) => fixed !== undefined)) return 'fix';
  return fixes && 'suggestion';
}

const remedies = {
  fix: '**Fix:** safe; it is part of "fix all".',
  suggestion: '**Suggestion:** it changes what you say or waits for your words, so you apply it yourself.',
  none: '**No fix:** only you know the words.',
};

const shownExamples = 2;

function scopeOf({ id, profileOnly }: Rule | BankRule): string {
  if (!profileOnly) return '';
  const profiles = [...builtinProfiles.values()].filter(({ rules }) => rules.includes(id));
  return `, only in ${profiles.map((profile) => `\`${profile.id}\``).join(', ') || 'profiles of your own'}`;
}

/** What may be set, and how it is written. */
function optionsSection(id: string, options: Readonly<Record<string, RuleOption>>): readonly string[] {
  const rows = Object.entries(options).map(([name, { docs, default: byDefault, min, max }]) => {
    const unset = typeof byDefault === 'number' ? byDefault : byDefault.docs;
    return `- \`${name}\`: ${docs} Unless set: ${unset}. From ${min} to ${max}.`;
  });
  const example = Object.entries(options).map(
    ([name, { default: byDefault, min }]) => `    ${name}: ${typeof byDefault === 'number' ? byDefault : min}`,
  );
  return ['## Options', rows.join('\n'), codeBlock(`rules:\n  ${id}:\n${example.join('\n')}`, 'yaml')];
}

/** Fenced so that no fence in the text ends it. */
function codeBlock(text: string, language = 'markdown'): string {
  const longest = Math.max(2, ...[...text.matchAll(/^ *(`{3,})/gm)].map(([, fence = '']) => fence.length));
  const fence = '`'.repeat(longest + 1);
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd();
  return `${fence}${language}\n${lines}\n${fence}`;
}
