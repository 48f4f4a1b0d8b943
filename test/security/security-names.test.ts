/** Hostile file names and config values: shown as they are written, wherever text is Markdown or HTML. */
import assert from 'node:assert/strict';
import { apart } from '../../client/src/apart';
import { matrixOf } from '../../client/src/bank/matrix';
import { renderMatrix } from '../../client/webview/coverage/render';
import { renderMessage } from '../../client/webview/render';
import {
  analyze,
  completionsAt,
  defaultSettings,
  exportCoverage,
  exportStories,
  hoverAt,
  previewModel,
  readConfig,
} from '../../server/src/engine/index';
import { markdownParser } from '../../server/src/engine/text/parser';
import { modelOf } from '../bank/bank';

const attacks = [
  '<img src=x onerror=alert(1)>',
  '[go](command:workbench.action.quit)',
  '![see](https://example.invalid/a.png)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '**bold** `code` | cell # head',
  '\u202egpj.exe',
];

const configOf = (attack: string): string =>
  JSON.stringify({
    profile: 'evil',
    acronyms: ['QXZ'],
    buzzwords: [attack],
    profiles: {
      evil: {
        label: attack,
        acronyms: ['KPX'],
        rounds: [{ id: 'first', label: attack, minutes: 30, emphasis: 'general', wants: attack }],
        prompts: [{ id: 'why', text: attack, competency: attack, type: 'failure', expects: [attack] }],
        levers: [{ id: 'delay', label: attack, weight: 'top', terms: ['delay'] }],
      },
    },
  });

const storyOf = (attack: string): string => `---
question: ${JSON.stringify(attack)}
profile: evil
round: first
competency: ${JSON.stringify(attack)}
---

## Situation
The QXZ and the KPX ran late.

## Action
- I wrote a plan.
- We tried it at night.

## Result
I cut the delay from 40 minutes to 12.
`;

/** Names of what Markdown sees in a text. */
function seen(markdown: string): readonly string[] {
  const names = new Set<string>();
  markdownParser()
    .parse(markdown)
    .iterate({ enter: ({ name }) => void names.add(name) });
  return [...names];
}

const forbidden = ['Link', 'Image', 'HTMLTag', 'HTMLBlock', 'Entity', 'Autolink'];
const isInert = (markdown: string): void =>
  assert.deepEqual(
    seen(markdown).filter((name) => forbidden.includes(name)),
    [],
    markdown,
  );
/** Every override of direction ends where its text ends. */
const isApart = (text: string): void => {
  for (const [part] of text.matchAll(/\u202e[^\u2069]*/g))
    assert.ok(text.includes(`${part}\u2069`) && part.length < 40, JSON.stringify(text));
};

const tags = (html: string): number => html.match(/<[a-z]/gi)?.length ?? 0;

describe('hostile names and values of a config', () => {
  it('turn nothing but themselves in the bank view', () => {
    assert.equal(apart('\u202egpj.exe'), '\u2068\u202egpj.exe\u2069');
    assert.deepEqual(['Late', 'سوق', '<b>'].map(apart), ['Late', 'سوق', '<b>']);
  });

  for (const attack of attacks) {
    const { settings, problems } = readConfig(configOf(attack), defaultSettings());
    const text = storyOf(attack);
    const analysis = analyze(text, settings);
    const uri = `file:///stories/${encodeURIComponent(attack)}.star.md`;

    it(`${JSON.stringify(attack)} in hovers and completions`, () => {
      assert.deepEqual(problems, []);
      let hovers = 0;
      for (let offset = 0; offset <= text.length; offset++) {
        const hover = hoverAt(analysis, offset);
        if (hover) {
          hovers++;
          isInert(hover.markdown);
          isApart(hover.markdown);
        }
        for (const { docs = '' } of completionsAt(analysis, offset, { asked: true })) isInert(docs);
      }
      assert.ok(hovers > 0);
    });

    it(`${JSON.stringify(attack)} in what is exported`, () => {
      const model = previewModel(uri, 1, analysis);
      isInert(exportStories([model], 'md'));
      isApart(exportStories([model], 'md'));
      const plain = previewModel(
        'file:///stories/plain.star.md',
        1,
        analyze(storyOf('plain'), readConfig(configOf('plain'), defaultSettings()).settings),
      );
      assert.equal(tags(exportStories([model], 'html')), tags(exportStories([plain], 'html')));
    });

    it(`${JSON.stringify(attack)} in the coverage and its page`, () => {
      const name = `${attack.replaceAll('/', '-')}.star.md`;
      const [bank, plain] = [modelOf({ [name]: text }, settings), modelOf({ 'plain.star.md': text }, settings)];
      assert.equal(tags(exportCoverage(bank, 'html')), tags(exportCoverage(plain, 'html')));
      isInert(exportCoverage(bank, 'md'));
      const matrix = renderMatrix(matrixOf(bank)).text;
      assert.equal(tags(matrix), tags(renderMatrix(matrixOf(plain)).text));
      assert.doesNotMatch(matrix, /<img|<script|href=/i);
    });

    it(`${JSON.stringify(attack)} in a note of the preview`, () => {
      const note = (name: string) => renderMessage({ type: 'note', note: `${name}.star.md cannot be read.` }).text;
      assert.equal(tags(note(attack)), tags(note('plain')));
    });
  }
});
