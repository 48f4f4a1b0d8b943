/** Flags a story whose outcome is told last. */

import type { Story } from '../story/story';
import { lineStart } from '../text/lines';
import { verbIs } from '../text/prose';
import { placeholder } from '../text/snippet';
import { lineEnd } from './parts';
import { openingOf } from './places';
import type { Fix, Rule, RuleContext } from './rule';
import { isHypothetical, isLabelled, ownMarks } from './support';

export const resultNotFirst: Rule = {
  id: 'result-not-first',
  severity: 'warning',
  docs: {
    what: 'Neither the first sentence nor the first section tells the outcome.',
    why: 'An interviewer decides early what the story is worth; the outcome in one sentence up front makes the rest evidence. This is a coaching preference, strongest at Confluent; profiles that accept the order S-T-A-R turn it off.',
    how: 'Put one sentence with the outcome before everything else. The sections may keep their order.',
  },
  examples: {
    invalid: [
      {
        text: '<|I want to tell you about the time I fixed our invoices.|>\n\n## Situation\nInvoices went out late.\n\n## Action\nI rewrote the export.\n\n## Result\nLate invoices fell from 40 to 3 a month.\n',
        suggestion:
          '[what changed, in one sentence with its figure]\n\nI want to tell you about the time I fixed our invoices.\n\n## Situation\nInvoices went out late.\n\n## Action\nI rewrote the export.\n\n## Result\nLate invoices fell from 40 to 3 a month.\n',
      },
      {
        text: '## Situation\n<|Invoices went out late.|>\n\n## Task\nSpeed them up.\n\n## Action\nI rewrote the export.\n\n## Result\nLate invoices fell from 40 to 3 a month.\n',
        suggestion:
          '[what changed, in one sentence with its figure]\n\n## Situation\nInvoices went out late.\n\n## Task\nSpeed them up.\n\n## Action\nI rewrote the export.\n\n## Result\nLate invoices fell from 40 to 3 a month.\n',
      },
      {
        text: '<|Our kiosk at the station lost regulars every week.|> I asked thirty of them why. I moved the till to the door. Sales rose 18 %.\n',
        suggestion:
          '[what changed, in one sentence with its figure]\n\nOur kiosk at the station lost regulars every week. I asked thirty of them why. I moved the till to the door. Sales rose 18 %.\n',
      },
      {
        text: '- S: <|The lift failed twice a week.|>\n- T: Keep the ward reachable.\n- A: I logged every stop and showed the maker.\n- R: Stops fell from two a week to none.\n',
        suggestion:
          '[what changed, in one sentence with its figure]\n\n- S: The lift failed twice a week.\n- T: Keep the ward reachable.\n- A: I logged every stop and showed the maker.\n- R: Stops fell from two a week to none.\n',
      },
    ],
    valid: [
      'I cut late invoices from 40 to 3 a month.\n\n## Situation\nThey went out late.\n\n## Task\nSpeed up.\n\n## Action\nI rewrote the export.\n\n## Result\nLate invoices fell from 40 to 3 a month.\n',
      '## Result\nStops fell from two a week to none.\n\n## Action\nI logged every stop.\n\n## Context\nA lift in a ward.\n\n## Problem\nIt failed twice a week.\n',
      'Late invoices fell from 40 to 3 a month after I rewrote the export. They had gone out late for years.\n',
      '---\nprofile: confluent-swe\n---\n## Situation\nThe lift failed.\n\n## Task\nFix it.\n\n## Action\nI logged every stop.\n\n## Result\nStops fell from two a week to none.\n',
      'I rewrote the invoice export.\n',
    ],
  },
  *check(context) {
    const { story, profile, metrics, sectionOf } = context;
    if (profile.headline === 'off' || story.sentences.length < 2 || isHypothetical(context)) return;
    const [first] = sectionOf;
    if (!first || first.kinds.includes('result') || headlineTells(context)) return;
    if (metrics.some(({ sentence, outcome }) => sentence === 0 && outcome)) return;
    if (!isLabelled(story) && !tellsOutcome(context)) return;
    if (
      isLabelled(story) &&
      !story.sections.some(({ kinds }) => kinds.includes('result')) &&
      !metrics.some(({ outcome }) => outcome)
    )
      return;
    yield { span: openingOf(story) };
  },
  fixes({ story, file }) {
    const fixes: Fix[] = [addHook(story, file.text)];
    const move = moveResult(story, file.text);
    if (move) fixes.push(move);
    return fixes;
  },
};

/** Whether a headline stands first that says what came of it: a figure, or who did what in the end. */
function headlineTells({ sectionOf, metrics, prose }: RuleContext): boolean {
  const [first] = sectionOf;
  if (first?.kind !== 'hook' && !first?.kinds.includes('hook')) return false;
  const length = sectionOf.filter((section) => section === first).length;
  return Array.from({ length }, (_, sentence) => sentence).some(
    (sentence) =>
      metrics.some((metric) => metric.outcome && metric.sentence === sentence) ||
      (prose.clausesIn(sentence).some((clause) => clause.tense === 'past' && !verbIs(prose, clause, 'stative')) &&
        ['role', 'preamble'].every((tag) => prose.marksIn(sentence, tag).length === 0)),
  );
}

/** Prose without sections is asked only when it has an outcome that could stand first. */
const tellsOutcome = (context: RuleContext): boolean =>
  context.metrics.some(({ outcome }) => outcome) || ownMarks(context, 'delivery').length > 0;

function addHook(story: Story, text: string): Fix {
  const newline = lineEnd(text);
  const at = story.sections[0]?.span.start ?? story.span.start;
  return {
    title: 'Add a headline with the outcome',
    kind: 'suggestion',
    snippet: true,
    edits: [
      {
        span: { start: at, end: at },
        text: `${placeholder(1, '[what changed, in one sentence with its figure]')}${newline}${newline}`,
      },
    ],
  };
}

/** Moves the whole result section before the first section, with every byte of it. */
function moveResult(story: Story, text: string): Fix | undefined {
  const first = story.sections.find(({ label }) => label);
  const result = story.sections.find(({ kinds, label }) => label && kinds.includes('result'));
  if (
    !first ||
    !result ||
    first === result ||
    result.label?.style === 'table' ||
    first.label?.style !== result.label?.style
  )
    return undefined;
  const start = lineStart(text, result.span.start);
  const end = nextLine(text, result.span.end);
  const to = lineStart(text, first.span.start);
  const moved = text.slice(start, end);
  const newline = lineEnd(text);
  const isApart =
    first.label?.style === 'heading' ||
    text
      .slice(first.span.start, result.span.start)
      .replaceAll(/\r\n?/g, '\n')
      .match(/\n\s*\n/) !== null;
  const gap = isApart ? newline : '';
  return {
    title: 'Move the result to the top',
    kind: 'suggestion',
    edits: [
      { span: { start: to, end: to }, text: `${moved.endsWith(newline) ? moved : moved + newline}${gap}` },
      { span: { start, end }, text: '' },
    ],
  };
}

/** Where the line behind that of `at` begins. */
function nextLine(text: string, at: number): number {
  const end = /\r\n?|\n/g;
  end.lastIndex = at;
  return end.exec(text) ? end.lastIndex : text.length;
}
