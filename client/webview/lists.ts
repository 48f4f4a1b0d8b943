/** The metrics that were understood, and the findings. */
import type { PreviewMetric, PreviewModel } from '../../server/src/engine/features/preview';
import { type Html, html } from './html';
import { capitalised, part } from './pieces';

export function metrics({ metrics: all }: PreviewModel): Html {
  if (all.length === 0) {
    return part(
      'metrics',
      'Metrics',
      html`<p class="empty">No measured outcome yet. Say what changed, from where to where: <q>page loads fell from 3 s to 0.8 s</q>.</p>`,
    );
  }
  return part(
    'metrics',
    'Metrics',
    html`<div class="scroll"><table><thead><tr><th scope="col">In your words</th><th scope="col">From</th><th scope="col">To</th><th scope="col">Change</th><th scope="col">Lever</th><th scope="col">Section</th></tr></thead><tbody>${all.map(metricRow)}</tbody></table></div>`,
  );
}

function metricRow({ text, start, end, from, to, percent, lever, section, outcome }: PreviewMetric): Html {
  const cells = [from, to, percent === undefined ? undefined : percentText(percent), lever, capitalised(section)];
  const note = outcome ? '' : html` <span class="note">not an outcome</span>`;
  return html`<tr><th scope="row"><button type="button" class="link" data-start="${start}" data-end="${end}"><bdi>${text}</bdi></button>${note}</th>${cells.map((cell) => html`<td>${cell ?? '–'}</td>`)}</tr>`;
}

const percentText = (percent: number): string =>
  `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(Math.round(percent * 10) / 10)}\u00a0%`;

export function findings({ findings: all }: PreviewModel): Html {
  if (all.length === 0) return part('findings', 'Findings', html`<p class="empty">None.</p>`);
  const rows = all.map(
    ({ rule, severity, message, start, end }) =>
      html`<li><button type="button" class="entry" data-start="${start}" data-end="${end}">${icon(severity)}<span class="what"><span class="unseen">${capitalised(severity)}: </span>${message}</span></button><button type="button" class="link" data-rule="${rule}" aria-label="Explain ${rule}">${rule}</button></li>`,
  );
  return part('findings', `Findings (${all.length})`, html`<ul class="entries findings">${rows}</ul>`);
}

/** Shapes differ, so that severity is told without colour. */
const shapes: Readonly<Record<string, string>> = {
  error: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5 5l6 6M11 5l-6 6',
  warning: 'M8 1.5 15 14.5H1ZM8 6v4M8 11.6v1.2',
  information: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM8 7v4.5M8 4.2v1.2',
  hint: 'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
};

const icon = (severity: string): Html =>
  html`<svg class="icon ${severity}" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${shapes[severity] ?? ''}"/></svg>`;
