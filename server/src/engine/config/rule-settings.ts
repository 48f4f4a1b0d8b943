/** Settings of single rules: a severity, or for a rule with options a mapping of severity and options. */
import { allRules } from '../rules/index';
import type { RuleHead, RuleOption } from '../rules/rule';
import type { Settings, Severity } from '../settings';
import type { ChoiceShape, FieldsShape, NumberShape } from './shape';

const severities: Readonly<Record<Severity | 'off', string>> = {
  off: 'Not checked.',
  hint: 'Dots under the words.',
  information: 'A blue line under the words.',
  warning: 'A yellow line under the words.',
  error: 'A red line under the words; the command line fails.',
};

export const rulesShape: FieldsShape = {
  type: 'fields',
  noun: 'rule',
  docs: 'Severity of single rules, or `off`. A rule with options also takes a mapping of `severity` and options.',
  default: {},
  fields: Object.fromEntries(allRules.map((rule) => [rule.id, ruleShape(rule)])),
};

/** The setting of one rule, checked. */
export type RuleSetting = Severity | 'off' | Readonly<Record<string, Severity | 'off' | number>>;

/** Severities and options of checked settings, each by the rule's id. */
export function splitRules(settings: Readonly<Record<string, RuleSetting>>): Pick<Settings, 'rules' | 'options'> {
  const severityOf: Record<string, Severity | 'off'> = {};
  const optionsOf: Record<string, Record<string, number>> = {};
  for (const [id, setting] of Object.entries(settings)) {
    const fields = typeof setting === 'string' ? { severity: setting } : setting;
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') severityOf[id] = value;
      else optionsOf[id] = { ...optionsOf[id], [name]: value };
    }
  }
  return { rules: severityOf, options: optionsOf };
}

function ruleShape({ severity, docs, options }: RuleHead): ChoiceShape | FieldsShape {
  const purpose = `${docs.what} ${docs.why}`;
  const severityShape: ChoiceShape = { type: 'choice', docs: purpose, default: severity, values: severities };
  if (!options) return severityShape;
  const optionShapes = Object.entries(options).map(([name, option]) => [name, optionShape(option)]);
  return {
    type: 'fields',
    noun: 'option',
    docs: purpose,
    default: severity,
    short: 'severity',
    fields: { severity: { ...severityShape, docs: 'How loudly it is told.' }, ...Object.fromEntries(optionShapes) },
  };
}

function optionShape({ docs, default: byDefault, min, max }: RuleOption): NumberShape {
  return typeof byDefault === 'number'
    ? { type: 'number', docs, default: byDefault, min, max }
    : { type: 'number', docs: `${docs} Unless set, it is ${byDefault.docs}.`, min, max };
}
