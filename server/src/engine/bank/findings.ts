/** Runs the rules of the bank: severities and suppressions of each file, the bank's settings for the whole. */
import { bankRules } from '../rules/index';
import type { Severity } from '../settings';
import { kept } from '../text/memo';
import { contains, type Span } from '../text/span';
import type { Bank } from './bank';
import type { BankEntry } from './entry';
import type { BankFinding } from './model';
import type { Standing } from './standings';

/** A finding on a story among the others. */
export type StoryFinding = BankFinding & { readonly place: NonNullable<BankFinding['place']> };

/** What is wrong with one story among the others; it may be a newer one than that in the bank. */
export const storyFindings = (story: BankEntry, bank: Bank): readonly StoryFinding[] =>
  kept(known, bank.standings.of(story), () => findIn(story, bank));

const known = new WeakMap<Standing, readonly StoryFinding[]>();

function findIn(story: BankEntry, bank: Bank): readonly StoryFinding[] {
  if (story.draft) return [];
  const findings: StoryFinding[] = [];
  for (const rule of bankRules) {
    const severity = severityOf(story.rules[rule.id], rule.severity);
    if (!severity || !rule.checkStory) continue;
    for (const { span, message, related } of rule.checkStory(story, bank)) {
      if (isSuppressed(story, rule.id, span)) continue;
      const place = { uri: story.uri, span };
      findings.push({ rule: rule.id, severity, message, place, story: story.id, ...(related && { related }) });
    }
  }
  return findings;
}

/** What is wrong with the bank as a whole. */
export function wholeFindings(bank: Bank): readonly BankFinding[] {
  const findings: BankFinding[] = [];
  for (const rule of bankRules) {
    const severity = severityOf(bank.settings.rules[rule.id], rule.severity);
    if (!severity || !rule.checkBank) continue;
    for (const report of rule.checkBank(bank)) findings.push({ rule: rule.id, severity, ...report });
  }
  return findings;
}

const severityOf = (setting: Severity | 'off' | undefined, byDefault: Severity): Severity | undefined =>
  setting === 'off' ? undefined : (setting ?? byDefault);

const isSuppressed = ({ suppressions }: BankEntry, id: string, span: Span): boolean =>
  suppressions.some(({ covers, rules }) => contains(covers, span) && (rules.length === 0 || rules.includes(id)));
