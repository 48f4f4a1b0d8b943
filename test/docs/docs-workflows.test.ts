/** The workflows of CI and release call only what there is, with no more rights than they need. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import manifest from '../../package.json';

interface Step {
  readonly run?: string;
  readonly uses?: string;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly needs?: string;
        readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
        readonly steps: readonly Step[];
      }
    >
  >;
}

const folder = '.github/workflows';
const files = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
const workflow = (name: string): Workflow => {
  const found = files.find((file) => file.name === name);
  assert.ok(found, name);
  return found.workflow;
};
const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

describe('workflows', () => {
  for (const { name, text, workflow } of files) {
    const runs = stepsOf(workflow).flatMap(({ run }) => run ?? []);

    it(`${name} runs only scripts and files that there are`, () => {
      const scripts = runs.flatMap((run) => [...run.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script = '']) => script));
      const programs = runs.flatMap((run) =>
        [...run.matchAll(/\bnode ([\w./-]+\.m?js)/g)].map(([, path = '']) => path),
      );
      assert.deepEqual(
        [...scripts.filter((script) => !(script in manifest.scripts)), ...programs.filter((path) => !existsSync(path))],
        [],
      );
      assert.ok(scripts.length > 0);
    });

    it(`${name} takes actions by their commit and tells their version`, () => {
      const pinned = text.match(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm) ?? [];
      assert.equal(pinned.length, stepsOf(workflow).filter(({ uses }) => uses !== undefined).length);
    });

    it(`${name} may only read, but for the keys that a job asks for`, () => {
      const all = [workflow, ...Object.values(workflow.jobs)].flatMap(({ permissions = {} }) =>
        Object.entries(permissions),
      );
      assert.deepEqual(
        all.filter(([name, right]) => right !== 'read' && name !== 'id-token'),
        [],
      );
      assert.ok(workflow.permissions);
    });

    it(`${name} puts nothing that others wrote into a script`, () => {
      assert.deepEqual(
        runs.filter((run) => run.includes('${{')),
        [],
      );
    });
  }

  it('CI tests on three systems and three versions of Node, the oldest that we support among them', () => {
    const matrix = workflow('ci.yml').jobs.node?.strategy?.matrix;
    assert.deepEqual(matrix?.os, ['ubuntu-latest', 'macos-latest', 'windows-latest']);
    assert.deepEqual(matrix?.node, [20, 22, 24]);
    assert.match(manifest.engines.node, /^>=20\./);
  });

  it('a release is published only after its packages were tried out', () => {
    const { on, jobs } = workflow('release.yml');
    assert.deepEqual(on, { push: { tags: ['v*'] } });
    assert.ok(jobs.package?.steps.some(({ run }) => run === 'npm run package:check'));
    for (const [name, { needs }] of Object.entries(jobs)) if (name !== 'package') assert.equal(needs, 'package', name);
  });
});
