/** Switches a rule off in the text of a config file, by the smallest edit. */
import { readConfig, type TextEdit } from '../engine/index';

/**
 * The edit after which the config says that `rule` is off; undefined when the file is written
 * in a way that a small edit cannot change safely.
 */
export function disableRule(config: string, rule: string): TextEdit | undefined {
  const edit =
    replaceSeverity(config, rule) ??
    insertSeverity(config, rule) ??
    insertRule(config, rule) ??
    appendRules(config, rule);
  return isOff(rule, applied(config, edit), config) ? edit : undefined;
}

/** `  rule: warning` becomes `  rule: off`; likewise the severity that a mapping begins with. */
function replaceSeverity(config: string, rule: string): TextEdit | undefined {
  const mapping = '(?:\\{[ \\t]*|\\r?\\n[ \\t]+)severity:[ \\t]*';
  const line = new RegExp(`^([ \\t]+${rule}:[ \\t]*(?:${mapping})?)([a-z]+)`, 'm').exec(config);
  if (!line) return undefined;
  const [, before = '', severity = ''] = line;
  const start = line.index + before.length;
  return { span: { start, end: start + severity.length }, text: 'off' };
}

/** Becomes the first entry of a mapping that holds the rule's options. */
function insertSeverity(config: string, rule: string): TextEdit | undefined {
  const head = new RegExp(`^[ \\t]+${rule}:[ \\t]*(?:\\{|(\\r?\\n[ \\t]+))`, 'm').exec(config);
  if (!head) return undefined;
  const [all, lineStart] = head;
  const start = head.index + all.length;
  return {
    span: { start, end: start },
    text: lineStart === undefined ? ' severity: off,' : `severity: off${lineStart}`,
  };
}

/** Becomes the first entry of `rules:`, indented like the next. */
function insertRule(config: string, rule: string): TextEdit | undefined {
  const line = /^rules:[ \t]*(?:#.*)?(\r?\n)(?:[ \t]*(?:#.*)?\r?\n)*([ \t]*)/m.exec(config);
  if (!line) return undefined;
  const [all, lineEnd = '\n', indent] = line;
  const start = line.index + all.indexOf('\n') + 1;
  return { span: { start, end: start }, text: `${indent || '  '}${rule}: off${lineEnd}` };
}

function appendRules(config: string, rule: string): TextEdit {
  const before = config === '' || config.endsWith('\n') ? '' : '\n';
  return { span: { start: config.length, end: config.length }, text: `${before}rules:\n  ${rule}: off\n` };
}

const applied = (config: string, { span, text }: TextEdit): string =>
  config.slice(0, span.start) + text + config.slice(span.end);

/** Whether the changed config switches the rule off and is no more wrong than before. */
function isOff(rule: string, changed: string, before: string): boolean {
  const { settings, problems } = readConfig(changed);
  return settings.rules[rule] === 'off' && problems.length <= readConfig(before).problems.length;
}
