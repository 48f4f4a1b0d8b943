/** A config is data: nothing that it says is loaded, run or followed. And what the manifest says of trust holds. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { defaultSettings, readConfig } from '../../server/src/engine/index';
import { cli, folderWith } from '../cli/harness';

const evil = 'require("node:fs").writeFileSync("ran", "")';
const configs: Readonly<Record<string, string>> = {
  'a file of code as a profile': 'profile: ./evil.cjs\n',
  'a profile that extends a file': 'profiles:\n  acme:\n    extends: ./evil.cjs\n',
  'a plugin': 'plugins: [./evil.cjs]\n',
  'rules from elsewhere': 'rules:\n  ./evil.cjs: error\n',
  'a tag for a function': `profile: !!js/function 'function () { ${evil} }'\n`,
  'a tag for a call': `profile: !<tag:yaml.org,2002:js/eval> '${evil}'\n`,
  'an expression': `wpm: \${${evil}}\n`,
  'the prototype': '__proto__:\n  wpm: 60\nconstructor: { prototype: { polluted: true } }\n',
};

describe('a config cannot name code', () => {
  for (const [name, text] of Object.entries(configs))
    it(`${name} is told as wrong, and nothing runs`, async () => {
      const { settings, problems } = readConfig(text);
      assert.ok(problems.length > 0);
      assert.deepEqual([settings.wpm, settings.profile], [defaultSettings().wpm, defaultSettings().profile]);
      assert.equal('polluted' in {}, false);
      const cwd = folderWith({
        '.star-stories.yaml': text,
        'evil.cjs': evil,
        'a.star.md': '## Action\nI mended it.\n',
      });
      const { code, err } = await cli(cwd, ['check']);
      assert.equal(code, 2);
      assert.match(err, /\.star-stories\.yaml/);
      assert.ok(!existsSync(join(cwd, 'ran')));
    });

  it('a config of a megabyte is refused with what it may have', () => {
    const { problems } = readConfig('a: 1\n'.repeat(200_000));
    assert.match(problems[0]?.message ?? '', /too long .* 64,000/);
  });

  it('no setting names a program, a module or a folder, so that it is safe in folders nobody trusts', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.deepEqual(
      manifest.contributes.configuration
        .flatMap(({ properties }) => Object.keys(properties))
        .filter((key) => /path|command|module|exec|shell|args|env|folder|(?<!pro)file|url/i.test(key)),
      [],
    );
  });
});
