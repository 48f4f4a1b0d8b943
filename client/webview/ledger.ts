/** The score's ledger: what to do next, and every dimension with what won and what lost its points. */
import type { NextStep, PreviewDimension, PreviewEntry, PreviewModel } from '../../server/src/engine/features/preview';
import { type Html, html } from './html';
import { bar, part, quote, selects } from './pieces';

/** The losses that are worth the most. */
export function next({ next: steps, version }: PreviewModel): Html {
  if (steps.length === 0)
    return part('next', 'Do this next', html`<p class="empty">Nothing left to win. Rehearse it aloud.</p>`);
  return part('next', 'Do this next', html`<ol class="steps">${steps.map((one) => step(one, version))}</ol>`);
}

function step({ points, reason, how, quote: words, dimension, fix, ...place }: NextStep, version: number): Html {
  return html`<li><p class="gain"><strong>+${points}</strong><span>${dimension}</span></p><div>
<button type="button" class="reason" ${selects(place)}>${reason} ${quote(words)}</button>
${how !== undefined && html`<p class="how">${how}</p>`}
${fix && html`<button type="button" class="plain" data-do="fix" data-version="${version}" data-rule="${fix.rule}" data-title="${fix.title}" ${selects(fix)}>${fix.title}</button>`}
</div></li>`;
}

export const dimensions = ({ score }: PreviewModel): Html => part('score', 'Score', score.dimensions.map(dimensionOf));

function dimensionOf({ id, label, points, max, won, lost }: PreviewDimension): Html {
  return html`<details data-key="dimension-${id}"><summary><span class="label">${label}</span>${bar(points / max, 'score')}<span class="figure">${points} of ${max}</span></summary>
${ledger('Won', won, '+')}${ledger('Lost', lost, '−')}</details>`;
}

const ledger = (title: string, entries: readonly PreviewEntry[], sign: '+' | '−'): Html | false =>
  entries.length > 0 &&
  html`<h3>${title}</h3><ul class="entries ${title.toLowerCase()}">${entries.map((entry) => html`<li>${entryButton(entry, sign)}</li>`)}</ul>`;

function entryButton({ points, reason, quote: words, rule, ...place }: PreviewEntry, sign: '+' | '−'): Html {
  return html`<button type="button" class="entry" ${selects(place)}><span class="points">${sign}${points}</span> <span class="what">${reason} ${quote(words)}${rule !== undefined && html` <code>${rule}</code>`}</span></button>`;
}
