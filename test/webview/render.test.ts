/** The preview's page: nothing of the author's becomes markup, and everything has its role and name. */
import assert from 'node:assert/strict';
import { isFromPage, isPageState, isToPage } from '../../client/webview/messages';
import { render, renderMessage, summaryOf } from '../../client/webview/render';
import type { PreviewModel } from '../../server/src/engine/features/preview';
import { sample } from './model';

const view = { locked: false, firstScore: 75 };
const drawn = (change: Partial<PreviewModel> = {}): string => render({ ...sample, ...change }, view).text;

/** Every start tag of the page: its name and attributes. */
const tags = (html: string): readonly string[] => html.match(/<[a-z][^>]*>/gi) ?? [];

/** Replaces every text of a model, however deep, but what names a kind. */
function hostile<T>(value: T, text: string, key = ''): T {
  if (typeof value === 'string')
    return (['uri', 'kind', 'band', 'severity', 'verdict'].includes(key) ? value : text) as T;
  if (Array.isArray(value)) return value.map((item) => hostile(item, text, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hostile(item, text, name)])) as T;
}

describe('preview page: safety', () => {
  const plain = tags(render(hostile(sample, 'plain words'), view).text).map((tag) => tag.replace(/"[^"]*"/g, '""'));

  for (const attack of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '" onclick="alert(1)" x="',
    "' autofocus onfocus='alert(1)",
    '</button></q></bdi><a href="command:workbench.action.quit">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '&lt;script&gt; &#60;b&#62; &amp;quot;',
    '<!-- --> ]]> <style>*{display:none}</style>',
    `\u202Eevil\u202C \u2066\u2067`,
  ]) {
    it(`draws ${JSON.stringify(attack)} as text, in every field`, () => {
      const html = render(hostile(sample, attack), view).text;
      assert.deepEqual(
        tags(html).map((tag) => tag.replace(/"[^"]*"/g, '""')),
        plain,
      );
      assert.ok(
        !/\son[a-z]+\s*=/i.test(
          tags(html)
            .map((tag) => tag.replace(/"[^"]*"/g, ''))
            .join(''),
        ),
      );
    });
  }

  it('escapes once: entities in a story are shown as written', () => {
    assert.ok(drawn({ title: 'R&amp;D <b>' }).includes('<bdi>R&amp;amp;D &lt;b&gt;</bdi>'));
  });

  it('holds no styles, handlers or addresses: the policy forbids them', () => {
    assert.deepEqual(
      tags(drawn()).filter((tag) => /\s(?:style|href|src|on[a-z]+)=/.test(tag)),
      [],
    );
  });

  it("keeps the author's words apart from what is around them, whichever way they run", () => {
    const title = 'סיפור \u202E';
    const [step] = sample.next;
    const [metric] = sample.metrics;
    assert.ok(step && metric);
    const told = [{ name: title, seconds: 1, sentences: [{ index: 0, start: 0, end: 1, pieces: [{ text: title }] }] }];
    const html = drawn({
      title,
      question: title,
      next: [{ ...step, quote: title }],
      metrics: [{ ...metric, text: title, measured: title }],
      cuts: [{ budget: 30, seconds: 1, kept: [0], of: 1, text: title }],
      told,
    });
    const places = html.split(title).slice(0, -1);
    assert.equal(places.length, 8);
    for (const place of places) assert.match(place, /<bdi>$/);
  });
});

describe('preview page: structure', () => {
  it('names every section by its heading', () => {
    const html = drawn();
    const sections = [...html.matchAll(/<section data-key="([a-z]+)" aria-labelledby="\1"><h2 id="\1">([^<]+)<\/h2>/g)];
    assert.deepEqual(
      sections.map(([, , title]) => title),
      [
        'Do this next',
        'Score',
        'Speaking time',
        'When time is short',
        'Metrics',
        'In each round',
        'The story as told',
        'Findings (4)',
      ],
    );
    assert.equal(html.match(/<h1>/g)?.length, 1);
    assert.equal(html.match(/<main>/g)?.length, 1);
  });

  it('announces score, change and time politely', () => {
    assert.equal(summaryOf(sample, 75), 'Score 78 of 100, strong, up 3 since opened. 0:28 aloud.');
    assert.equal(summaryOf(sample, 78), 'Score 78 of 100, strong. 0:28 aloud.');
    assert.equal(summaryOf(sample, 80), 'Score 78 of 100, strong, down 2 since opened. 0:28 aloud.');
    assert.ok(drawn().includes('role="status" aria-live="polite">Score 78 of 100'));
  });

  it('hides pictures from screen readers, for words stand beside them', () => {
    for (const svg of drawn().match(/<svg[^>]*>/g) ?? []) assert.match(svg, /aria-hidden="true"/);
  });

  it('puts first what to do next, with its fix as a button', () => {
    const next = drawn().split('data-key="score"')[0] ?? '';
    assert.deepEqual(
      [...next.matchAll(/<strong>(\+\d+)<\/strong><span>(\w+)</g)].map(([, points, dimension]) => [points, dimension]),
      [
        ['+6', 'Result'],
        ['+5', 'Reflection'],
        ['+4', 'Problem'],
      ],
    );
    assert.match(
      next,
      /data-do="fix" data-version="3" data-rule="vague-claim"[^>]*>Put a figure in its place<\/button>/,
    );
  });

  it('says so when nothing is left to win', () => {
    assert.match(drawn({ next: [] }), /Nothing left to win/);
  });

  it('links every entry to the words that it is about', () => {
    const { start, end } = sample.score.dimensions[0]?.won[0] ?? { start: -1, end: -1 };
    assert.ok(drawn().includes(`data-start="${start}" data-end="${end}"><span class="points">+12</span>`));
    assert.ok(drawn().includes('<q><bdi>from 3 s to 0.8 s</bdi></q>'));
  });

  it('marks figures that do not fit, in words', () => {
    assert.match(drawn(), /<tr class="conflict">.*?<span>From 3 s to 0\.8 s is 73 % less\.<\/span>/s);
  });

  it('holds the sections against their shares, in words', () => {
    const advice = [...drawn().matchAll(/class="advice \w+">([^<]+)</g)].map(([, words]) =>
      words?.replaceAll('\u00a0', ' '),
    );
    assert.deepEqual(advice, ['more than 3 to 10 %', 'in 10 to 20 %', 'less than 50 to 60 %', 'more than 10 to 20 %']);
  });

  it('names the section to shorten when the story takes too long', () => {
    assert.doesNotMatch(drawn(), /too long:/);
    const long = drawn({ longest: 2, speech: { words: 400, seconds: 160, wpm: 150 } });
    assert.match(long, /0:40 too long: <button[^>]*>shorten action of mine<\/button>/);
  });

  it('offers a choice of rounds only where there is one', () => {
    assert.match(drawn(), /<option value="tpm" selected>/);
    assert.doesNotMatch(drawn({ rounds: [], lens: [] }), /data-field="round"|In each round/);
  });

  it('underlines findings in the story as told, and says what they are', () => {
    assert.match(drawn(), /class="mark warning"[^>]*><bdi>significantly<\/bdi><span class="unseen"> \(Warning: /);
  });

  it('teaches by an example when there is no metric', () => {
    assert.match(drawn({ metrics: [] }), /No measured outcome yet/);
  });

  it('draws an empty story', () => {
    const html = drawn({
      title: '',
      score: { total: 0, band: 'weak', dimensions: [] },
      next: [],
      speech: { words: 0, seconds: 0, wpm: 150 },
      sections: [],
      told: [],
      cuts: [],
      metrics: [],
      findings: [],
    });
    assert.match(html, /Untitled story/);
    assert.doesNotMatch(html, /NaN|undefined|null|Infinity/);
  });

  it('offers a choice of stories only where there are several', () => {
    assert.doesNotMatch(drawn(), /data-field="story"/);
    const stories = ['Pages', 'Till'].map((label) => ({ label, start: 0, end: 9 }));
    assert.match(
      drawn({ story: 1, stories }),
      /<option value="0">1\. Pages<\/option><option value="1" selected>2\. Till<\/option>/,
    );
  });

  it('shows whether it is locked', () => {
    assert.match(render(sample, { ...view, locked: true }).text, /aria-pressed="true">Locked to this story/);
    assert.match(drawn(), /aria-pressed="false">Lock to this story/);
  });

  it('says why there is no story to show, or only an old one', () => {
    const note = '<b>.star.md cannot be read.';
    assert.match(renderMessage({ type: 'note', note }).text, /role="status">&lt;b&gt;\.star\.md cannot be read/);
    const old = renderMessage({ type: 'model', model: sample, locked: false, firstScore: 75, note }).text;
    assert.match(old, /class="stale" role="status">&lt;b&gt;\.star\.md cannot be read.*Do this next/s);
  });
});

describe('preview messages', () => {
  it('takes what it knows', () => {
    assert.ok(isToPage({ type: 'model', model: sample, locked: false, firstScore: 75 }));
    assert.ok(isToPage({ type: 'model', model: sample, locked: false, firstScore: 75, note: 'Too large.' }));
    assert.ok(isToPage({ type: 'note', note: 'Too large.' }));
    for (const message of [
      { type: 'ready' },
      { type: 'lock' },
      { type: 'drawn', version: 3, summary: '' },
      { type: 'select', start: 0, end: 0 },
      { type: 'explain', rule: 'missing-metric' },
      { type: 'fix', version: 3, rule: 'vague-claim', title: 'Put a figure', start: 1, end: 2 },
      { type: 'setField', key: 'round', value: '' },
      { type: 'story', index: 1 },
      { type: 'copyCut', budget: 30 },
      { type: 'copyMarkdown' },
      { type: 'exportHtml' },
      { type: 'keepPace', wpm: 142 },
    ]) {
      assert.ok(isFromPage(message), JSON.stringify(message));
    }
    assert.ok(isPageState({ uri: 'file:///a', story: 0, locked: true, firstScore: 3, open: ['cut-30'] }));
  });

  it('refuses everything else', () => {
    for (const message of [
      null,
      'ready',
      {},
      { type: 'open' },
      { type: 'select', start: -1, end: 3 },
      { type: 'select', start: 4, end: 3 },
      { type: 'select', start: 0.5, end: 3 },
      { type: 'select', start: '0', end: '3' },
      { type: 'explain', rule: '../../../etc/passwd' },
      { type: 'explain', rule: 'a](command:x)' },
      { type: 'drawn', version: 1 },
      { type: 'toString' },
      { type: 'fix', version: 3, rule: 'x', start: 1, end: 2 },
      { type: 'setField', key: 'wpm', value: '9' },
      { type: 'setField', key: 'round', value: 3 },
      { type: 'story', index: -1 },
      { type: 'copyCut', budget: '30' },
      { type: 'keepPace', wpm: 1000 },
      { type: 'keepPace', wpm: Number.NaN },
    ]) {
      assert.ok(!isFromPage(message), JSON.stringify(message));
    }
    const model = { type: 'model', model: sample, locked: true, firstScore: 75 };
    for (const message of [
      null,
      {},
      { type: 'note' },
      { ...model, model: undefined },
      { ...model, locked: 'no' },
      { ...model, firstScore: undefined },
      { ...model, note: 3 },
      { ...model, model: { uri: 1 } },
      { ...model, model: { ...sample, stories: [{ label: 'x' }] } },
      { ...model, model: { ...sample, next: [{ ...sample.next[0], start: 9, end: 3 }] } },
      { ...model, model: { ...sample, told: [{ name: 'x', seconds: 1, sentences: [{}] }] } },
      { ...model, model: { ...sample, cuts: null } },
    ]) {
      assert.ok(!isToPage(message), JSON.stringify(message));
    }
    assert.ok(!isPageState(undefined) && !isPageState({ uri: 'file:///a' }));
  });
});
