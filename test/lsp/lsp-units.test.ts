/** The server's pure pieces. */
import assert from 'node:assert/strict';
import { analyze, applyEdits, defaultSettings, plainText } from '../../server/src/engine/index';
import { isBeingTyped } from '../../server/src/lsp/calm';
import { disableRule } from '../../server/src/lsp/disable-rule';
import { wants } from '../../server/src/lsp/from-lsp';
import { foldersUpward } from '../../server/src/lsp/settings';
import { suppressionsFor } from '../../server/src/lsp/suppress';

describe('the word being typed', () => {
  /** `[…]` marks the finding, `|` where the last edit ended. */
  const typed = (marked: string) => {
    const bare = marked.replace(/[[\]]/g, '');
    const spanned = marked.replace('|', '');
    const span = { start: spanned.indexOf('['), end: spanned.indexOf(']') - 1 };
    return isBeingTyped(bare.replace('|', ''), span, bare.indexOf('|'));
  };

  it('is the last word of the finding', () => {
    assert.ok(typed('First [we|] drew'));
    assert.ok(typed('First [w|e] drew'));
    assert.ok(typed('We [improved perf|] drew'));
    assert.ok(!typed('We [impr|oved perf] drew'));
    assert.ok(!typed('First [we] |drew'));
    assert.ok(!typed('Firs|t [we] drew'));
  });

  it('is none when the last edit was no typing', () => {
    assert.ok(!isBeingTyped('we', { start: 0, end: 2 }, undefined));
  });
});

describe('switching a rule off in a config file', () => {
  const switched = (config: string) => {
    const edit = disableRule(config, 'we-in-action');
    return edit && config.slice(0, edit.span.start) + edit.text + config.slice(edit.span.end);
  };

  it('keeps all else as it is', () => {
    assert.equal(switched(''), 'rules:\n  we-in-action: off\n');
    assert.equal(switched('wpm: 140'), 'wpm: 140\nrules:\n  we-in-action: off\n');
    assert.equal(
      switched('rules:\n    vague-claim: off # why\n'),
      'rules:\n    we-in-action: off\n    vague-claim: off # why\n',
    );
    assert.equal(
      switched('rules: # ours\r\n  vague-claim: off\r\n'),
      'rules: # ours\r\n  we-in-action: off\r\n  vague-claim: off\r\n',
    );
    assert.equal(switched('rules:\n  we-in-action: error # loud\n'), 'rules:\n  we-in-action: off # loud\n');
  });

  it('keeps the options of the rule', () => {
    const off = (setting: string) => {
      const config = `rules:\n  long-sentence:${setting}\n`;
      const edit = disableRule(config, 'long-sentence');
      return edit && applyEdits(config, [edit]).slice('rules:\n  long-sentence:'.length, -1);
    };
    assert.equal(off(' { words: 40 }'), ' { severity: off, words: 40 }');
    assert.equal(off(' { severity: hint, words: 40 }'), ' { severity: off, words: 40 }');
    assert.equal(off('\n    words: 40'), '\n    severity: off\n    words: 40');
    assert.equal(off('\r\n    severity: hint\r\n    words: 40'), '\r\n    severity: off\r\n    words: 40');
    assert.equal(off(' { words: 40, severity: hint }'), undefined);
    assert.equal(off('\n  hedge: off'), undefined);
  });

  it('leaves alone what it cannot change safely', () => {
    assert.equal(switched('rules: { vague-claim: off }\n'), undefined);
    assert.equal(switched('rules: [\n'), undefined);
  });
});

describe('the protocol', () => {
  it('turns snippets into the text they would leave', () => {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: snippets are written so
    assert.equal(plainText('## Result\n${1:What changed}$0\n'), '## Result\nWhat changed\n');
    assert.equal(plainText('costs \\$5 \\\\ ${1:a \\} b} ${2}'), 'costs $5 \\ a } b ');
    assert.equal(plainText('${1|one\\, or so,two|} of ${2:three}'), 'one, or so of three');
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: snippets are written so
  });

  it('finds the folders above a file', () => {
    assert.deepEqual(foldersUpward('file:///a/b%20c/d.star.md'), ['file:///a/b%20c/', 'file:///a/', 'file:///']);
    assert.deepEqual(foldersUpward('vscode-vfs://github/a/b.star.md'), [
      'vscode-vfs://github/a/',
      'vscode-vfs://github/',
    ]);
    assert.deepEqual(foldersUpward('memory:/a/b.star.md'), ['memory:/a/', 'memory:/']);
    assert.deepEqual(foldersUpward('untitled:Untitled-1'), []);
    assert.deepEqual(foldersUpward('untitled:/a/b.star.md'), []);
  });

  it('matches kinds of actions by their parts', () => {
    assert.ok(wants(undefined, 'quickfix'));
    assert.ok(wants(['source'], 'source.fixAll.starStories'));
    assert.ok(!wants(['source.fix'], 'source.fixAll.starStories'));
  });
});

describe('silencing a finding in the story', () => {
  /** The texts after each way, for the finding of `rule`. */
  const silenced = (text: string, rule: string) => {
    const analysis = analyze(text, defaultSettings());
    const finding = analysis.findings.find((one) => one.rule === rule);
    assert.ok(finding, `${rule} is not found`);
    const texts = suppressionsFor(analysis, finding).map(({ edits }) => applyEdits(text, edits));
    for (const after of texts) {
      const left = analyze(after, defaultSettings()).findings.filter((one) => one.rule === rule);
      assert.deepEqual(left, [], after);
    }
    return texts;
  };

  it('adds a comment above the line, indented like it, or at the top', () => {
    assert.deepEqual(silenced('## Action\r\n\r\nFirst we drew it.\r\n', 'we-in-action'), [
      '## Action\r\n\r\n<!-- star-disable-next-line we-in-action -->\r\nFirst we drew it.\r\n',
      '<!-- star-disable we-in-action -->\r\n## Action\r\n\r\nFirst we drew it.\r\n',
    ]);
  });

  it('puts the comment behind the front matter', () => {
    const [, forFile] = silenced('---\nquestion: Why?\n---\n## Action\nFirst we drew it.\n', 'we-in-action');
    assert.match(forFile ?? '', /^---\nquestion: Why\?\n---\n<!-- star-disable we-in-action -->\n## Action\n/);
  });

  it('adds a field for findings in the front matter', () => {
    assert.deepEqual(silenced('---\nquestoin: Why?\n---\n## Action\nI drew it.\n', 'unknown-field'), [
      '---\nquestoin: Why?\ndisable: [unknown-field]\n---\n## Action\nI drew it.\n',
    ]);
  });

  it('puts no comment into a table', () => {
    const table = '| Part | Text |\n| --- | --- |\n| Action | First we drew it. |\n| Result | It held. |\n';
    assert.equal(silenced(table, 'we-in-action').length, 1);
  });
});
