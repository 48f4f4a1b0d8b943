/** The built-in profiles are as an author's own would have to be, and whole. */
import assert from 'node:assert/strict';
import { check } from '../../server/src/engine/config/check';
import { profileShape } from '../../server/src/engine/config/profile-shape';
import { builtinProfiles } from '../../server/src/engine/profiles/builtin';
import confluentPm from '../../server/src/engine/profiles/builtin/confluent-pm.yaml';
import confluentSwe from '../../server/src/engine/profiles/builtin/confluent-swe.yaml';
import general from '../../server/src/engine/profiles/builtin/general.yaml';

const sources = [general, confluentPm, confluentSwe] as readonly Readonly<Record<string, unknown>>[];
const inherited = Object.keys(profileShape.fields).filter((field) => field !== 'extends');

describe('built-in profiles', () => {
  it('are as they are written', () => {
    for (const { id, ...profile } of sources)
      assert.deepEqual(check(profileShape, profile), { value: profile, problems: [] }, String(id));
  });

  it('are known by their ids', () => {
    assert.deepEqual(
      [...builtinProfiles.keys()],
      sources.map(({ id }) => id),
    );
  });

  for (const profile of builtinProfiles.values())
    it(`holds ${profile.id} whole`, () => {
      const { id, ...fields } = profile;
      assert.deepEqual(check({ ...profileShape, required: inherited }, fields).problems, [], id);
      for (const list of [profile.levers, profile.prompts, profile.rounds]) {
        const ids = list.map((item) => item.id);
        assert.equal(new Set(ids).size, ids.length, 'no id twice');
      }
      for (const { label, terms } of profile.levers) assert.ok(label.length > 0 && terms.length > 0);
      assert.equal(new Set(profile.acronyms).size, profile.acronyms.length, 'no acronym twice');
      assert.equal(
        profile.headline === 'off',
        (profile.weights.headline ?? 0) === 0,
        'a headline that is off gives no points',
      );
    });
});
