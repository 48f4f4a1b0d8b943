/** The metrics that were understood, and the findings. */
import type { PreviewFinding, PreviewMetric, PreviewModel } from '../../server/src/engine/features/preview';
import { type Html, html } from './html';
import { capitalised, part, selects } from './pieces';

const heads = ['In your words', 'From', 'To', 'Change', 'Lever', 'Section'];

export function metrics({ metrics: all }: PreviewModel): Html {
  if (all.length === 0) {
    return part(
      'metrics',
      'Metrics',
      html`<p class="empty">No measured outcome yet. Say what changed, from where to where, and what it moved: <q>page loads fell from 3 s to 0.8 s, and sales rose by 12 %</q>.</p>`,
    );
  }
  return part(
    'metrics',
    'Metrics',
    html`<div class="scroll" tabindex="0" role="group" aria-labelledby="metrics"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${all.map(metricRow)}</tbody></table></div>`,
  );
}

function metricRow({
  text,
  measured,
  from,
  to,
  target,
  change: amount,
  percent,
  lever,
  section,
  outcome,
  conflict,
  ...place
}: PreviewMetric): Html {
  const value = target === undefined ? to : `${to ?? ''} (target ${target})`;
  const change = percent === undefined ? amount : percentText(percent);
  return html`<tr${conflict !== undefined && html` class="conflict"`}><th scope="row"><button type="button" class="link" ${selects(place)}><bdi>${text}</bdi></button>${measured !== undefined && html` <span class="note"><bdi>${measured}</bdi></span>`}${!outcome && html` <span class="note">not told as an outcome</span>`}${conflict !== undefined && html`<p class="warn">${icon('error')}<span>${conflict}</span></p>`}</th>${[from, value, change, lever, section].map((cell) => html`<td>${cell ?? '–'}</td>`)}</tr>`;
}

const percentText = (percent: number): string =>
  `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(Math.round(percent * 10) / 10)}\u00a0%`;

export function findings({ findings: all }: PreviewModel): Html {
  if (all.length === 0) return part('findings', 'Findings', html`<p class="empty">None.</p>`);
  return part('findings', `Findings (${all.length})`, html`<ul class="entries findings">${all.map(findingRow)}</ul>`);
}

const findingRow = ({ rule, severity, message, ...place }: PreviewFinding): Html =>
  html`<li><button type="button" class="entry" ${selects(place)}>${icon(severity)}<span class="what"><span class="unseen">${capitalised(severity)}: </span>${message}</span></button><button type="button" class="link" data-do="explain" data-rule="${rule}" aria-label="Explain ${rule}">${rule}</button></li>`;

/** Shapes differ, so that severity is told without colour. */
const shapes: Readonly<Record<string, string>> = {
  error: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5 5l6 6M11 5l-6 6',
  warning: 'M8 1.5 15 14.5H1ZM8 6v4M8 11.6v1.2',
  information: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM8 7v4.5M8 4.2v1.2',
  hint: 'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
};

const icon = (severity: string): Html =>
  html`<svg class="icon ${severity}" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${shapes[severity] ?? ''}"/></svg>`;
