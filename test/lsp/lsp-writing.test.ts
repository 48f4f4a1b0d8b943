/** What the server answers before files of stories are written. */
import assert from 'node:assert/strict';
import {
  type NewStoryChoicesResult,
  type NewStoryParams,
  type NewStoryResult,
  newStoryChoicesRequest,
  newStoryRequest,
  type SplitNotesResult,
  splitNotesRequest,
} from '../../server/src/protocol';
import { connect, modern, type TestClient } from './client';

const folder = 'file:///stories/bread';
const config = 'profile: bakers\nprofiles:\n  bakers:\n    extends: general\n';
const notes = '# One\n\nSituation: It rained.\nAction: I dug.\n\n# Two\n\nSituation: It froze.\nAction: I salted.\n';

describe('the language server, asked before writing', () => {
  let client: TestClient;
  before(async () => {
    client = await connect(modern, { files: new Map([[`${folder}/.star-stories.yaml`, config]]) });
  });
  after(() => client.stop());

  it('tells what there is to choose, by the config of the folder', async () => {
    const choices = await client.connection.sendRequest<NewStoryChoicesResult>(newStoryChoicesRequest, { folder });
    assert.equal(choices.profile, 'bakers');
    assert.deepEqual(
      choices.profiles.map(({ id }) => id),
      ['general', 'confluent-pm', 'confluent-swe', 'bakers'],
    );
    const elsewhere = await client.connection.sendRequest<NewStoryChoicesResult>(newStoryChoicesRequest, {});
    assert.equal(elsewhere.profile, 'general');
    assert.ok(elsewhere.profiles.every(({ prompts, frameworks }) => prompts.length > 0 && frameworks.length > 0));
  });

  it('gives a new story, with its profile where that is not the usual one', async () => {
    const ask = (params: Partial<NewStoryParams>) =>
      client.connection.sendRequest<NewStoryResult>(newStoryRequest, { taken: ['why.star.md'], ...params });
    const usual = await ask({ folder, profile: 'bakers', framework: 'car', question: 'Why?' });
    assert.equal(usual.name, 'why-2.star.md');
    assert.ok(usual.snippet.startsWith('---\nquestion: "Why?"\n---\n\n# ${1:[title'), usual.snippet);
    const other = await ask({ profile: 'bakers', question: 'Why?' });
    assert.doesNotMatch(other.snippet, /profile:/, 'there is no such profile there');
    assert.match((await ask({ folder, profile: 'general' })).snippet, /^---\nquestion: "\$\{1:.*\nprofile: general\n/);
  });

  it('takes notes apart that are no open story', async () => {
    const params = { text: notes, taken: ['one.star.md'] };
    assert.deepEqual(await client.connection.sendRequest<SplitNotesResult>(splitNotesRequest, params), {
      files: [
        {
          name: 'one-2.star.md',
          text: '# One\n\nSituation: It rained.\nAction: I dug.\n',
          span: { start: 0, end: 43 },
        },
        {
          name: 'two.star.md',
          text: '# Two\n\nSituation: It froze.\nAction: I salted.\n',
          span: { start: 45, end: 90 },
        },
      ],
      left: [],
    });
  });
});
