// Writes syntaxes/star-story.tmLanguage.json, with the names of sections from the engine's own table.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { sectionSpecs } = await load('server/src/engine/story/sections.ts');

/** What the single letters of the frameworks stand for, for the eye; the server decides by the framework. */
const letters = { situation: 'SC', task: 'TPO', action: 'A', result: 'RM', reflection: 'L' };

const wordStart = '(?<![\\p{L}\\p{N}])';
const wordEnd = '(?![\\p{L}\\p{N}])';
const namesOf = ({ names, aliases }) => [...names, ...aliases];
const name = `(?i:${alternatives(sectionSpecs.flatMap(namesOf))})${wordEnd}`;
const label = `(?:(?:[Tt]he|[Mm]y|[Oo]ur) )?(?:[STARPCMOL]${wordEnd}|${name})(?:[ \\t]*(?:&|\\+|/|and)[ \\t]*${name})?(?:[ \\t]*\\([^)\\n]*\\))?`;
const indent = '(?:^|\\G)[ ]{0,3}';
const colon = '[:：]';

const number = '\\d(?:[\\d,.]*\\d)?';
const space = '[ \\u00a0\\u202f]?';
const unit = `(?:%|percent|per cent|pct|[nµμm]?s|secs?|seconds?|mins?|minutes?|hours?|hrs?|h|days?|weeks?|months?|years?|[kmgtp]i?b(?:/s)?|[x×]|[kmb]|/(?:s|min|h|day|week|month))${wordEnd}`;
const quantity = `[~≈<>≤≥]?[-+−]?[$€£¥₹]?${number}${space}(?:${unit})?`;

const grammar = {
  name: 'STAR Story',
  scopeName: 'text.html.markdown.star-story',
  patterns: [{ include: 'text.html.markdown' }],
  injections: {
    'L:text.html.markdown.star-story - (comment | meta.embedded | markup.fenced_code | markup.raw | markup.inline.raw | markup.underline.link)':
      { patterns: includes('label', 'metric', 'placeholder') },
    'L:text.html.markdown.star-story comment': { patterns: includes('directive') },
  },
  repository: {
    label: { patterns: includes('heading-label', 'bold-label', 'plain-label', 'cell-label') },
    'heading-label': {
      comment: '## Situation',
      name: 'markup.heading.markdown meta.section-label.star-story',
      begin: `${indent}(#{1,6})[ \\t]+(?:\\d+[.)][ \\t]+)?(?:\\*\\*|__)?(${label})(?=[ \\t]*(?:${colon}|[–—-][ \\t]|\\*\\*|__|#*[ \\t]*$))`,
      beginCaptures: captures('punctuation.definition.heading.markdown', '#section-name'),
      end: '$',
      patterns: [{ include: 'text.html.markdown#inline' }],
    },
    'bold-label': {
      comment: '**Situation:** or **S (Situation)** —',
      name: 'meta.section-label.star-story',
      begin: `${indent}(\\*\\*|__)(${label})[ \\t]*(?:(?:${colon}|\\.)[ \\t]*(\\1)|(\\1)(?=[ \\t]*(?:${colon}|[–—]|-[ \\t]|$)))`,
      beginCaptures: captures(boldMark(), '#section-name markup.bold.markdown', boldMark(), boldMark()),
      end: '$',
      patterns: [{ include: 'text.html.markdown#inline' }],
    },
    'plain-label': {
      comment: 'Situation: or, in a list, Situation —',
      name: 'meta.section-label.star-story',
      begin: `${indent}(${label})[ \\t]*(?:${colon}|[–—](?=[ \\t]))`,
      beginCaptures: captures('#section-name'),
      end: '$',
      patterns: [{ include: 'text.html.markdown#inline' }],
    },
    'cell-label': {
      comment: '| Situation |',
      name: 'meta.section-label.star-story',
      match: `(?<=\\|)[ \\t]*(\\*\\*|__)?(${label})[ \\t]*${colon}?(\\*\\*|__)?(?=[ \\t]*\\|)`,
      captures: captures(boldMark(), '#section-name', boldMark()),
    },
    'section-name': {
      comment: 'The words of a label, by the part of the story that they introduce',
      patterns: sectionSpecs.map((spec) => ({
        name: `entity.name.section.${spec.kind}.star-story`,
        match: `${wordStart}(?:${letters[spec.kind] ? `[${letters[spec.kind]}]|` : ''}(?i:${alternatives(namesOf(spec))}))(?=[ \\t]*(?:[&+/(]|and${wordEnd}|\\)|$))`,
      })),
    },
    metric: {
      comment: 'A rough reading, for the eye: the server reads exactly',
      patterns: [
        metric('from 420 ms to 210 ms', `(?<=\\bfrom )${quantity}(?: [a-z]+)? to ${quantity}`),
        metric('5/week → 1/week', `${quantity} ?(?:→|->|=>) ?${quantity}`),
        metric('23 %', `(?<![\\w.])[-+−~≈]?${number}${space}(?:%|(?:percent|per cent|pct)${wordEnd})`),
        metric(
          '$1.2M',
          `(?<!\\w)[~≈]?(?:[a-z]{0,2}\\$|[€£¥₹])${space}${number}(?:${space}(?:k|mm?|bn?|million|billion|lakh|crore)${wordEnd})?`,
        ),
        metric('3x', `(?<![\\w.])${number} ?(?:x(?!\\w| engineer)|×|-?fold${wordEnd})`),
        metric(
          '10 ms',
          `(?<![\\w.])${number}${space}(?:[nµμm]s|[kmgt]i?b(?:/s)?|(?:requests?|events?|messages?|records?)/s)${wordEnd}`,
        ),
      ],
    },
    placeholder: {
      comment: '[what hurt, and whom]: a text that waits to be filled in',
      name: 'variable.parameter.placeholder.star-story',
      match: '(?<![!\\]\\\\])\\[(?![ xX]\\])[^\\[\\]\\n]+\\](?![\\[(:])',
    },
    directive: {
      comment: '<!-- star-disable-next-line missing-metric -->',
      name: 'keyword.control.directive.star-story',
      match: '(?<=<!--|<!-- )\\s*star-(?:disable-next-line|disable|enable)\\b',
    },
  },
};

await writeFile(`${root}/syntaxes/star-story.tmLanguage.json`, `${JSON.stringify(grammar, null, 2)}\n`);

/** Any of the phrases as a tree, which compiles and fails fast: `situation|situations` is `situation(?:s|)`. */
function alternatives(phrases) {
  const [ends, rest] = [phrases.includes(''), phrases.filter((phrase) => phrase !== '')];
  const branches = [...new Set(rest.map(([first]) => first))].map(
    (first) =>
      pattern(first) + alternatives(rest.filter((phrase) => phrase[0] === first).map((phrase) => phrase.slice(1))),
  );
  // The end comes last: the longest phrase wins.
  if (ends) branches.push('');
  return branches.length > 1 ? `(?:${branches.join('|')})` : (branches[0] ?? '');
}

function pattern(character) {
  return character === "'" ? "['’]" : character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function includes(...rules) {
  return rules.map((rule) => ({ include: `#${rule}` }));
}

/** Captures by number; `#rule` reads the captured words by that rule. */
function captures(...scopes) {
  const entries = scopes.map((scope, index) => {
    const rule = /^#\S+/.exec(scope)?.[0];
    const name = rule ? scope.slice(rule.length + 1) : scope;
    return [index + 1, { ...(name && { name }), ...(rule && { patterns: [{ include: rule }] }) }];
  });
  return Object.fromEntries(entries);
}

function boldMark() {
  return 'markup.bold.markdown punctuation.definition.bold.markdown';
}

function metric(comment, pattern) {
  return { comment, name: 'constant.numeric.metric.star-story', match: `(?i)${pattern}` };
}
