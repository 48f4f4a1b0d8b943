/** What the server answers before files of stories are written. */
import assert from 'node:assert/strict';
import { type SplitNotesResult, splitNotesRequest } from '../../server/src/protocol';
import { connect, modern, type TestClient } from './client';

const notes = '# One\n\nSituation: It rained.\nAction: I dug.\n\n# Two\n\nSituation: It froze.\nAction: I salted.\n';

describe('the language server, asked before writing', () => {
  let client: TestClient;
  before(async () => {
    client = await connect(modern);
  });
  after(() => client.stop());

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
    });
  });
});
