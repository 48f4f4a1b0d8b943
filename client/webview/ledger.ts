/** The score's ledger: what to do next, and every dimension with what won and what lost its points. */
import type { PreviewModel } from '../../server/src/engine/features/preview';
import type { Dimension, Entry } from '../../server/src/engine/score/ledger';
import { type Html, html } from './html';
import { bar, part, quote } from './pieces';

/** The three losses that are worth the most. */
export function next(model: PreviewModel): Html {
  const losses = model.score.dimensions.flatMap(({ lost }) => lost).sort((a, b) => b.points - a.points);
  if (losses.length === 0)
    return part('next', 'Do this next', html`<p class="empty">Nothing left to win. Say it aloud.</p>`);
  const items = losses.slice(0, 3).map((entry) => html`<li>${entryButton(model, entry, '+')}</li>`);
  return part('next', 'Do this next', html`<ol class="entries">${items}</ol>`);
}

export const dimensions = (model: PreviewModel): Html =>
  part(
    'score',
    'Score',
    model.score.dimensions.map((dimension) => dimensionOf(model, dimension)),
  );

function dimensionOf(model: PreviewModel, { id, label, points, max, won, lost }: Dimension): Html {
  return html`<details data-key="dimension-${id}"><summary><span class="label">${label}</span>${bar(points / max, 'score')}<span class="figure">${points} of ${max}</span></summary>
${ledger(model, 'Won', won, '+')}${ledger(model, 'Lost', lost, '−')}</details>`;
}

const ledger = (model: PreviewModel, title: string, entries: readonly Entry[], sign: '+' | '−'): Html | false =>
  entries.length > 0 &&
  html`<h3>${title}</h3><ul class="entries ${title.toLowerCase()}">${entries.map((entry) => html`<li>${entryButton(model, entry, sign)}</li>`)}</ul>`;

function entryButton(model: PreviewModel, { points, reason, span, rule }: Entry, sign: '+' | '−'): Html {
  return html`<button type="button" class="entry" data-start="${span.start}" data-end="${span.end}"><span class="points">${sign}${points}</span> <span class="what">${reason} ${quote(model, span)}${rule !== undefined && html` <code>${rule}</code>`}</span></button>`;
}
