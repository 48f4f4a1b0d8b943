/** Options of rules move the bound at which a rule speaks, and nothing else. */
import assert from 'node:assert/strict';
import { analyze, defaultSettings, readConfig, rules } from '../../server/src/engine/index';
import { unmark } from './examples';

/** How often `rule` speaks of `text` under `config`. */
const count = (rule: string, text: string, config: string): number => {
  const { settings, problems } = readConfig(config);
  assert.deepEqual(problems, []);
  return analyze(text, settings).findings.filter((finding) => finding.rule === rule).length;
};

const optionsOf = (rule: (typeof rules)[number]) => Object.entries(rule.options ?? {});

describe('rule options', () => {
  it('are documented and hold their default', () => {
    for (const rule of rules) {
      for (const [name, { docs, default: byDefault, min, max }] of optionsOf(rule)) {
        assert.match(name, /^[a-z]+(?:[A-Z][a-z]+)*$/);
        assert.notEqual(name, 'severity');
        assert.match(docs, /^[A-Z].*[^.]\.$/);
        if (typeof byDefault === 'number') assert.ok(min <= byDefault && byDefault <= max, `${rule.id} ${name}`);
      }
    }
  });

  it('change nothing when set to the default', () => {
    const defaults = rules.flatMap((rule) => {
      const set = optionsOf(rule).flatMap(([name, { default: value }]) =>
        typeof value === 'number' ? [[name, value]] : [],
      );
      return set.length > 0 ? [[rule.id, Object.fromEntries(set)]] : [];
    });
    const settings = { ...defaultSettings(), options: Object.fromEntries(defaults) };
    assert.ok(defaults.length > 0);
    for (const { examples } of rules.filter(({ options }) => options)) {
      for (const text of [...examples.invalid.map((example) => unmark(example.text).text), ...examples.valid])
        assert.deepEqual(analyze(text, settings).findings, analyze(text, defaultSettings()).findings);
    }
  });

  for (const rule of rules) {
    for (const [name, { min, max }] of optionsOf(rule)) {
      it(`move the bound of ${rule.id} by ${name}`, () => {
        const texts = [...rule.examples.invalid.map(({ text }) => unmark(text).text), ...rule.examples.valid];
        const told = (value: number) =>
          texts.map((text) => count(rule.id, text, `rules: { ${rule.id}: { ${name}: ${value} } }\n`)).join(' ');
        assert.notEqual(told(min), told(max));
      });
    }
  }

  it('take their default from other settings where they say so', () => {
    const [short = ''] =
      rules.find(({ id }) => id === 'under-time')?.examples.invalid.map(({ text }) => unmark(text).text) ?? [];
    const seconds = analyze(short, defaultSettings()).lowest.speech.seconds;
    assert.equal(count('under-time', short, `time: { min: ${seconds}, max: 90 }\n`), 0);
    assert.equal(count('under-time', short, `time: { min: ${2 * seconds}, max: 90 }\n`), 1);
    assert.equal(count('under-time', short, `time: { min: 1, max: 90 }\nrules: { under-time: { seconds: 45 } }\n`), 1);
  });
});
