/** The top of the page: score, title, question, profile, round, time and what can be done with the story. */
import type { Choice, PreviewModel } from '../../server/src/engine/features/preview';
import { type Html, html } from './html';
import { clock } from './pieces';
import type { View } from './render';

export function header(model: PreviewModel, { locked, firstScore, note }: View, summary: string): Html {
  const { title, question, framework, score } = model;
  return html`<header>
<div class="ring ${score.band}">${ring(score.total)}<p aria-hidden="true"><strong>${score.total}</strong><span>${score.band}</span>${change(score.total - firstScore)}</p></div>
<div class="about">
<h1><bdi>${title || 'Untitled story'}</bdi></h1>
${question !== undefined && html`<p class="question"><bdi>${question}</bdi></p>`}
<ul class="facts"><li>${framework}</li><li class="${isInTime(model) ? 'good' : 'off'}">${spoken(model)}</li></ul>
<p class="unseen" role="status" aria-live="polite">${summary}</p>
</div>
<div class="tools">
<p class="choices">${storyChoice(model)}${profileChoice(model)}${roundChoice(model)}</p>
<p class="buttons"><button class="primary" type="button" data-do="rehearse">Rehearse</button><button class="plain" type="button" data-do="copyMarkdown">Copy as Markdown</button><button class="plain" type="button" data-do="exportHtml">Export as HTML</button><button class="plain" type="button" data-do="lock" aria-pressed="${String(locked)}">${locked ? 'Locked to this story' : 'Lock to this story'}</button></p>
</div>
</header>${note !== undefined && html`<p class="stale" role="status">${note}</p>`}`;
}

const ring = (total: number): Html =>
  html`<svg viewBox="0 0 36 36" aria-hidden="true" focusable="false"><circle class="track" cx="18" cy="18" r="16" pathLength="100"/><circle class="arc" cx="18" cy="18" r="16" pathLength="100" stroke-dasharray="${total} 100"/></svg>`;

const isInTime = ({ speech: { seconds }, time }: PreviewModel): boolean => seconds >= time.min && seconds <= time.max;

function spoken({ speech: { seconds }, time }: PreviewModel): Html {
  const verdict = seconds > time.max ? 'too long' : seconds < time.min ? 'short' : 'in the target';
  return html`${clock(seconds)} aloud, ${verdict} (${clock(time.min)} to ${clock(time.max)})`;
}

const change = (points: number): Html | false =>
  points !== 0 && html`<span class="change">${points > 0 ? '+' : '−'}${Math.abs(points)}</span>`;

const storyChoice = ({ story, stories }: PreviewModel): Html | false =>
  stories.length > 1 &&
  html`<label>Story <select data-field="story">${stories.map(({ label }, at) => option({ id: String(at), label: `${at + 1}. ${label}` }, at === story))}</select></label>`;

const profileChoice = ({ profile, profiles }: PreviewModel): Html =>
  html`<label>Profile <select data-field="profile">${profiles.map((one) => option(one, one.id === profile.id))}</select></label>`;

const roundChoice = ({ round, rounds }: PreviewModel): Html | false =>
  rounds.length > 1 &&
  html`<label>Round <select data-field="round">${[{ id: '', label: 'Any round' }, ...rounds].map((one) => option(one, one.id === (round ?? '')))}</select></label>`;

const option = ({ id, label }: Choice, isSelected: boolean): Html =>
  html`<option value="${id}"${isSelected && html` selected`}>${label}</option>`;
