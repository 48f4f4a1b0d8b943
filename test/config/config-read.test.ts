/** Settings from config files and the editor: what is right applies, what is wrong is told with its place. */
import assert from 'node:assert/strict';
import { analyze, defaultSettings, readConfig, resolveSettings, type Settings } from '../../server/src/engine/index';

/** Message of each problem, with the words that its span covers. */
const told = (text: string): readonly string[] =>
  readConfig(text).problems.map(({ message, span }) => `${text.slice(span.start, span.end)} | ${message}`);

describe('config file', () => {
  it('sets what it holds and leaves the rest', () => {
    const { settings, problems } = readConfig(
      'profile: confluent-swe\nwpm: 140\ntime: { min: 45, max: 90 }\nrules:\n  we-in-action: off\nacronyms: [ΔΦΠ, ЦСКА]\nbuzzwords:\n  - ganzheitlich\n',
    );
    assert.deepEqual(problems, []);
    assert.equal(settings.profile.id, 'confluent-swe');
    assert.deepEqual(
      [settings.wpm, settings.time, settings.rules, settings.acronyms, settings.buzzwords],
      [140, { min: 45, max: 90 }, { 'we-in-action': 'off' }, ['ΔΦΠ', 'ЦСКА'], ['ganzheitlich']],
    );
    const defaults = defaultSettings();
    assert.deepEqual(readConfig('').settings, defaults);
    assert.deepEqual(readConfig('# nothing yet\n').settings, defaults);
    assert.deepEqual(readConfig('wpm:\nrules:\n'), { settings: defaults, problems: [] });
  });

  it('wins over its base, and lists add up', () => {
    const base = readConfig('wpm: 140\nrules: { we-in-action: hint, over-time: off }\nacronyms: [A1]\n').settings;
    const { settings } = readConfig('rules: { we-in-action: error }\nacronyms: [B1, A1]\n', base);
    assert.deepEqual(
      [settings.wpm, settings.rules, settings.acronyms],
      [140, { 'we-in-action': 'error', 'over-time': 'off' }, ['A1', 'B1']],
    );
  });

  it('takes for a rule a severity, its options, or both', () => {
    const read = (rules: string, base?: Settings) => readConfig(`rules: ${rules}\n`, base);
    const { settings, problems } = read(
      '{ long-sentence: { severity: warning, words: 40 }, stakeholder-list: { max: 5 }, over-time: off }',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.rules, { 'long-sentence': 'warning', 'over-time': 'off' });
    assert.deepEqual(settings.options, { 'long-sentence': { words: 40 }, 'stakeholder-list': { max: 5 } });
    const over = read('{ long-sentence: off, stakeholder-list: { max: 4 }, under-time: {} }', settings).settings;
    assert.deepEqual(over.rules, { 'long-sentence': 'off', 'over-time': 'off' });
    assert.deepEqual(over.options, { 'long-sentence': { words: 40 }, 'stakeholder-list': { max: 4 } });
  });

  it('points at options that are not there or out of range', () => {
    assert.deepEqual(told('rules: { long-sentence: { wrods: 40, severity: loud } }\n'), [
      'wrods | There is no option "wrods" in "rules.long-sentence". Did you mean "words"?',
      'loud | "rules.long-sentence.severity" cannot be "loud". Known: off, hint, information, warning, error.',
    ]);
    assert.deepEqual(told('rules:\n  long-sentence:\n    words: 5\n'), [
      '5 | "rules.long-sentence.words" must be a number from 10 to 100.',
    ]);
    assert.deepEqual(told('rules: { long-sentence: 40 }\n'), [
      '40 | "rules.long-sentence" cannot be 40. Known: off, hint, information, warning, error.',
    ]);
    assert.deepEqual(told('rules: { hedge: { words: 40 } }\n'), [
      '{ words: 40 } | "rules.hedge" cannot be a mapping. Known: off, hint, information, warning, error.',
    ]);
    const { settings } = readConfig('rules: { long-sentence: { words: 5, severity: hint } }\n');
    assert.deepEqual([settings.rules, settings.options], [{ 'long-sentence': 'hint' }, {}]);
  });

  it('points at what is wrong and names the nearest known', () => {
    assert.deepEqual(told('wmp: 140\n'), ['wmp | There is no setting "wmp". Did you mean "wpm"?']);
    assert.deepEqual(told('rules:\n  we-in-acton: off\n'), [
      'we-in-acton | There is no rule "we-in-acton". Did you mean "we-in-action"?',
    ]);
    assert.deepEqual(told('rules:\n  we-in-action: warn\n'), [
      'warn | "rules.we-in-action" cannot be "warn". Known: off, hint, information, warning, error.',
    ]);
    assert.deepEqual(told('profile: confluent-mp\n'), [
      'confluent-mp | There is no profile "confluent-mp". Did you mean "confluent-pm"?',
    ]);
    assert.deepEqual(told('wpm: 20\n'), ['20 | "wpm" must be a number from 60 to 300.']);
    assert.deepEqual(told('wpm: "140"\n'), ['"140" | "wpm" must be a number from 60 to 300.']);
    assert.deepEqual(told('time: { min: 90 }\n'), ['{ min: 90 } | "time" needs the field "max".']);
    assert.deepEqual(told('time: { min: 90, max: 60 }\n'), [
      '{ min: 90, max: 60 } | "time" needs a "min" below its "max".',
    ]);
    assert.deepEqual(told('acronyms: [KIP, 911]\n'), ['911 | "acronyms[1]" must be text: put 911 in quotes.']);
    assert.deepEqual(told('acronyms: KIP\n'), ['KIP | "acronyms" must be a list.']);
    assert.deepEqual(told('just text\n'), ['just text | The config must be settings with their values.']);
  });

  it('applies what is right beside what is wrong', () => {
    const { settings, problems } = readConfig(
      'wpm: fast\nacronyms: [KIP, 1]\nrules: { nonesuch: off, over-time: hint }\n',
    );
    assert.equal(problems.length, 3);
    assert.deepEqual([settings.wpm, settings.acronyms, settings.rules], [150, ['KIP'], { 'over-time': 'hint' }]);
  });

  it('keeps the base when the YAML is broken', () => {
    const base = readConfig('wpm: 140\n').settings;
    for (const text of [
      'rules: [\n',
      'wpm: 120\nwpm: 130\n',
      'wpm: 1\n---\nwpm: 2\n',
      '\twpm: 1\n',
      `a: ${'['.repeat(9999)}`,
      '- '.repeat(9999),
      '? '.repeat(9999),
    ]) {
      const { settings, problems } = readConfig(text, base);
      assert.equal(settings, base, text.slice(0, 20));
      assert.ok(problems.length > 0);
      for (const { span } of problems) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
    }
  });

  it('reads Windows line ends, a byte order mark and aliases', () => {
    assert.deepEqual(told('\uFEFFwpm: 140\r\nwmp: 1\r\n'), ['wmp | There is no setting "wmp". Did you mean "wpm"?']);
    assert.deepEqual(readConfig('acronyms: &a [KIP]\nbuzzwords: *a\n').settings.buzzwords, ['KIP']);
    assert.deepEqual(told('acronyms: &a [1]\nbuzzwords: *a\n').length, 2);
  });

  it('is told of in order of the text', () => {
    assert.deepEqual(
      readConfig('rules: { a: off }\nprofile: x\nwpm: 1\n').problems.map(({ span }) => span.start),
      [9, 27, 34],
    );
  });
});

describe('settings of the editor', () => {
  it('are checked as the config is', () => {
    const { settings, problems } = resolveSettings({ wpm: 100, time: null, rules: { 'over-time': 'of' } });
    assert.equal(settings.wpm, 100);
    assert.deepEqual(problems, ['"rules.over-time" cannot be "of". Did you mean "off"?']);
  });

  it('may be anything', () => {
    for (const raw of [
      undefined,
      null,
      1,
      'x',
      [],
      { rules: [] },
      { profiles: { a: null } },
      { profiles: 3 },
      { ['__proto__']: 1 },
    ])
      assert.deepEqual(resolveSettings(raw).settings, defaultSettings());
  });
});

describe('own profiles', () => {
  const own = (text: string) => readConfig(`profiles:\n${text.replace(/^/gm, '  ')}`);

  it('extend a built-in profile or another of the own, in any order', () => {
    const { settings, problems } = own(
      'child: { extends: parent, acronyms: [ÅÄÖ], headline: off }\nparent: { extends: confluent-pm, label: Acme, time: { min: 30, max: 60 } }\nplain: {}\n',
    );
    assert.deepEqual(problems, []);
    const child = settings.profiles.get('child');
    assert.deepEqual(
      [child?.id, child?.label, child?.headline, child?.time],
      ['child', 'child', 'off', { min: 30, max: 60 }],
    );
    assert.ok(child?.acronyms.includes('KIP') && child.acronyms.includes('ÅÄÖ'));
    assert.equal(settings.profiles.get('parent')?.rounds[0]?.id, 'pm');
    assert.equal(settings.profiles.get('plain')?.headline, 'preferred');
  });

  it('can be the profile in force', () => {
    const { settings, problems } = readConfig('profile: acme\nprofiles: { acme: { label: Acme } }\n');
    assert.deepEqual([settings.profile.label, problems], ['Acme', []]);
    assert.equal(analyze('---\nprofile: acme\n---\n', settings).lowest.profile.id, 'acme');
    const again = readConfig('profiles: { acme: { label: Acme Ltd } }\n', settings).settings;
    assert.equal(again.profile.label, 'Acme Ltd');
  });

  it('with circles, unknown parents or built-in names are told, and work all the same', () => {
    const text =
      'profiles:\n  a: { extends: b }\n  b: { extends: c }\n  c: { extends: a }\n  d: { extends: d }\n  e: { extends: generl }\n  general: {}\n';
    assert.deepEqual(told(text), [
      'a | "profiles.c.extends" goes round in a circle: a → b → c → a.',
      'd | "profiles.d.extends" goes round in a circle: d → d.',
      'generl | There is no profile "generl" to extend. Did you mean "general"?',
      'general | The profile "general" is built in: give yours another name and let it extend "general".',
    ]);
    assert.deepEqual(
      [...'abcde'].map((id) => readConfig(text).settings.profiles.get(id)?.headline),
      Array(5).fill('preferred'),
    );
  });

  it('are checked field by field', () => {
    const text =
      'profiles:\n  a:\n    headlin: off\n    headline: maybe\n    weights: { result: 90 }\n    levers: [{ terms: [x] }, { id: y, weigth: top }]\n    prompts: [{ id: p }]\n    rounds: 3\n';
    assert.deepEqual(told(text), [
      'headlin | There is no field "headlin" in "profiles.a". Did you mean "headline"?',
      'maybe | "profiles.a.headline" cannot be "maybe". Known: required, preferred, off.',
      '{ result: 90 } | "profiles.a.weights" must add up to 100, not 90.',
      '{ terms: [x] } | "profiles.a.levers[0]" needs the field "id".',
      'weigth | There is no field "weigth" in "profiles.a.levers[1]". Did you mean "weight"?',
      '{ id: p } | "profiles.a.prompts[0]" needs the field "text".',
      '{ id: p } | "profiles.a.prompts[0]" needs the field "competency".',
      '{ id: p } | "profiles.a.prompts[0]" needs the field "type".',
      '{ id: p } | "profiles.a.prompts[0]" needs the field "expects".',
      '3 | "profiles.a.rounds" must be a list.',
    ]);
  });

  it('find what their levers name, in any letters, and bear odd terms', () => {
    const terms = JSON.stringify([
      'Überstunden',
      'wait  at the DESK',
      '~',
      '?',
      '|',
      'a?',
      '; ;',
      '~|#|*',
      '#',
      '~é',
      '😀',
      'x\u0000y',
    ]);
    const { settings, problems } = readConfig(
      `profile: a\nprofiles: { a: { levers: [{ id: desk, label: Desk, terms: ${terms} }] } }\n`,
    );
    assert.deepEqual(problems, []);
    const levers = analyze('## Result\nThe Überstunden fell by 40 %.\n', settings).lowest.metrics.map(
      ({ lever }) => lever,
    );
    assert.deepEqual(levers, ['desk']);
    const long = JSON.stringify(Array(9).fill('*?').join(' '));
    assert.match(told(`profiles: { a: { levers: [{ id: x, terms: [${long}] }] } }\n`).join(), /at most 8 words/);
  });
});
