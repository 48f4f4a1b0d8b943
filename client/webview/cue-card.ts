/** The cue card of a rehearsal: one section in large type, with the time that it has. */
import type { PreviewModel, ToldSection } from '../../server/src/engine/features/preview';
import { type Html, html } from './html';
import { paces } from './messages';
import { bar, clock, part } from './pieces';
import { elapsedAt, inSection, isRunning, isUntouched, paceOf, type Rehearsal } from './rehearsal';

export function cueCard(model: PreviewModel, rehearsal: Rehearsal, now: number): Html {
  const seconds = Math.floor(elapsedAt(rehearsal, now) / 1000);
  const over = seconds - model.time.max;
  return html`<div class="card${over > 0 && ' late'}">
<div class="clock"><p role="timer" aria-live="off"><strong>${clock(seconds)}</strong> <span>of ${clock(targetOf(model))}</span></p>${bar(seconds / Math.max(1, targetOf(model)), 'elapsed')}<p class="over" role="status">${over > 0 && `Over ${clock(model.time.max)}: come to the result.`}</p></div>
${rehearsal.done ? ending(model, rehearsal) : saying(model, rehearsal, now)}
${controls(model, rehearsal)}
</div>`;
}

/** Seconds: the story's own time, at most the longest that is wanted. */
const targetOf = ({ speech, time }: PreviewModel): number => Math.min(speech.seconds, time.max);

function saying(model: PreviewModel, rehearsal: Rehearsal, now: number): Html {
  const { told, cuts } = model;
  const section = told[rehearsal.section];
  if (!section) return html`<p class="empty">There is nothing to say yet.</p>`;
  const cues = new Set(cuts[0]?.kept);
  return html`<ol class="path">${told.map(({ name }, at) => html`<li${at === rehearsal.section && html` aria-current="step"`}><bdi>${name}</bdi></li>`)}</ol>
<section class="say" aria-labelledby="say"><h2 id="say" tabindex="-1"><bdi>${section.name}</bdi> <span class="note">${clock(inSection(rehearsal, now) / 1000)} of ${clock(sectionTarget(model, section))}</span></h2>
<ul>${section.sentences.map(({ index, pieces }) => html`<li${cues.has(index) && html` class="cue"`}><bdi>${pieces.map(({ text }) => text).join('')}</bdi></li>`)}</ul></section>`;
}

/** Its own seconds, in proportion when the story takes longer than it may. */
const sectionTarget = (model: PreviewModel, { seconds }: ToldSection): number =>
  (seconds * targetOf(model)) / Math.max(1, model.speech.seconds);

function ending({ speech, time }: PreviewModel, rehearsal: Rehearsal): Html {
  const pace = paceOf(rehearsal, speech.words);
  const seconds = rehearsal.elapsed / 1000;
  const verdict = seconds > time.max ? 'over the target' : seconds < time.min ? 'under the target' : 'in the target';
  const keeps = pace !== undefined && pace >= paces.min && pace <= paces.max && pace !== speech.wpm;
  return part('done', 'Told', [
    html`<p class="result"><strong>${pace ?? '–'}</strong> words a minute</p>`,
    html`<p class="lead">${clock(seconds)} for ${speech.words} words, ${verdict} (${clock(time.min)} to ${clock(time.max)}). The time is reckoned at ${speech.wpm} words a minute.</p>`,
    keeps &&
      html`<button type="button" class="primary" data-do="keepPace" data-wpm="${pace}">Keep ${pace} as my pace</button>`,
  ]);
}

function controls({ told }: PreviewModel, rehearsal: Rehearsal): Html {
  const { done, section } = rehearsal;
  const start = isRunning(rehearsal) ? 'Pause' : done ? 'Again' : rehearsal.elapsed > 0 ? 'Go on' : 'Start';
  const forward = section + 1 < told.length ? 'Next' : 'Finish';
  return html`<p class="buttons controls"><button type="button" class="primary" data-do="toggle">${start} <kbd>Space</kbd></button>${!done && html`<button type="button" class="plain" data-do="back"${section === 0 && html` disabled`}>Back <kbd>←</kbd></button><button type="button" class="plain" data-do="forward">${forward} <kbd>→</kbd></button>`}<button type="button" class="plain" data-do="stop">${isUntouched(rehearsal) ? 'Close' : 'Reset'} <kbd>Esc</kbd></button></p>`;
}
