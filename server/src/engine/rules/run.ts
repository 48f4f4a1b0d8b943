/** Runs the rules over a story: severities, suppressions, and the calm of an untouched template. */
import type { Finding } from '../analyze';
import type { Severity } from '../settings';
import { contains } from '../text/span';
import { isDraft } from './draft';
import { rules } from './index';
import type { Report, Rule, RuleContext } from './rule';

/** Findings in the order of the catalogue, suppressed ones left out. */
export function runRules(context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  const draft = isDraft(context);
  for (const rule of rules) {
    if (rule.profileOnly && !context.profile.rules.includes(rule.id)) continue;
    const setting = context.settings.rules[rule.id];
    if (setting === 'off') continue;
    if (draft && !fileRules.has(rule.id)) continue;
    for (const report of rule.check(context)) {
      if (isSuppressed(context, rule.id, report)) continue;
      findings.push(finding(context, rule, report, setting));
    }
  }
  return findings;
}

/** Rules that speak even of an untouched template. */
const fileRules = new Set(['invalid-front-matter', 'unknown-field', 'unfilled-placeholder']);

function finding(context: RuleContext, rule: Rule, report: Report, setting: Severity | undefined): Finding {
  return {
    rule: rule.id,
    severity: setting ?? report.severity ?? rule.severity,
    message: report.message ?? rule.docs.what,
    span: report.span,
    fixable: rule.fixes?.(context, report).some((fix) => fix.kind === 'fix') ?? false,
    ...(report.related ? { related: report.related } : {}),
  };
}

const isSuppressed = ({ file }: RuleContext, id: string, { span }: Report): boolean =>
  file.suppressions.some(
    ({ covers, rules: ids }) => contains(covers, span) && (ids.length === 0 || ids.some(({ text }) => text === id)),
  );
