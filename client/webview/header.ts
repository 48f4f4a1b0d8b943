/** The top of the page: score, title, question, profile and time. */
import type { PreviewModel } from '../../server/src/engine/features/preview';
import { type Html, html } from './html';
import { clock } from './pieces';
import type { View } from './render';

const frameworks: Readonly<Record<string, string>> = {
  star: 'STAR',
  'star-result-first': 'STAR, result first',
  pcam: 'PCAM',
  par: 'PAR',
  car: 'CAR',
  soar: 'SOAR',
  none: 'no sections',
};

export function header(model: PreviewModel, { locked, firstScore }: View, summary: string): Html {
  const { title, question, framework, profile, stories, score } = model;
  return html`<header>
<div class="ring ${score.band}">${ring(score.total)}<p aria-hidden="true"><strong>${score.total}</strong><span>${score.band}</span>${change(score.total - firstScore)}</p></div>
<div class="about">
<h1><bdi>${title || 'Untitled story'}</bdi></h1>
${question !== undefined && html`<p class="question"><bdi>${question}</bdi></p>`}
<ul class="facts"><li>${frameworks[framework] ?? framework}</li><li>${profile.label}</li><li>${spoken(model)}</li></ul>
${stories > 1 && html`<p class="note">This file holds ${stories} stories. The one with the lowest score is shown.</p>`}
<p class="unseen" role="status" aria-live="polite">${summary}</p>
</div>
<button class="lock" type="button" data-lock aria-pressed="${String(locked)}">${locked ? 'Locked to this story' : 'Lock to this story'}</button>
</header>`;
}

const ring = (total: number): Html =>
  html`<svg viewBox="0 0 36 36" aria-hidden="true" focusable="false"><circle class="track" cx="18" cy="18" r="16" pathLength="100"/><circle class="arc" cx="18" cy="18" r="16" pathLength="100" stroke-dasharray="${total} 100"/></svg>`;

function spoken({ speech, time }: PreviewModel): Html {
  const { seconds } = speech;
  const verdict = seconds > time.max ? 'too long' : seconds < time.min ? 'short' : 'in the target';
  return html`${clock(seconds)} aloud, ${verdict} (${clock(time.min)} to ${clock(time.max)})`;
}

const change = (points: number): Html | false =>
  points !== 0 && html`<span class="change">${points > 0 ? '+' : '−'}${Math.abs(points)}</span>`;
