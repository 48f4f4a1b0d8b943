/** Speaking time: section by section against the recommended shares, and shorter tellings. */
import type { Cut, PreviewModel, PreviewSection } from '../../server/src/engine/features/preview';
import { type Html, html } from './html';
import { bar, clock, part, percentOf, selects } from './pieces';

export function time(model: PreviewModel): Html {
  const { speech, sections, longest, time: wanted } = model;
  const long = longest === undefined ? undefined : sections[longest];
  return part('time', 'Speaking time', [
    html`<p class="lead">${clock(speech.seconds)} for ${speech.words} words as spoken, at ${speech.wpm} words a minute.${long && html` That is ${clock(speech.seconds - wanted.max)} too long: <button type="button" class="link" ${selects(long)}>shorten ${long.name}</button>.`}</p>`,
    sections.length > 0 && stack(sections),
    html`<ul class="bars">${sections.map(row)}</ul>`,
  ]);
}

/** The whole time as one bar. */
function stack(sections: readonly PreviewSection[]): Html {
  const total = sections.reduce((sum, { words }) => sum + words, 0) || 1;
  let at = 0;
  const parts = sections.map(({ kind, words }) => {
    const rect = html`<rect class="${kind}" x="${percentOf(at / total)}" width="${percentOf(words / total)}" height="8"/>`;
    at += words;
    return rect;
  });
  return html`<svg class="stack" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>`;
}

function row({ kind, name, seconds, share, wanted, ...place }: PreviewSection): Html {
  const advice = wanted && adviceOf(share, wanted);
  return html`<li><button type="button" class="label link" ${selects(place)}><span class="dot ${kind}" aria-hidden="true"></span><bdi>${name}</bdi></button>${bar(share / 100, kind, wanted)}<span class="figure"><b>${clock(seconds)}</b> ${share}\u00a0%</span><span class="advice ${advice?.verdict}">${advice?.text}</span></li>`;
}

function adviceOf(share: number, { min, max }: { readonly min: number; readonly max: number }) {
  const range = `${min} to ${max}\u00a0%`;
  if (share > max) return { verdict: 'off', text: `more than ${range}` };
  if (share < min) return { verdict: 'off', text: `less than ${range}` };
  return { verdict: 'good', text: `in ${range}` };
}

export const cuts = ({ cuts: all }: PreviewModel): Html | false =>
  all.length > 0 &&
  part('cuts', 'When time is short', [
    html`<p class="lead">What to keep: always the hook, one action and the result, then what earns the most.</p>`,
    ...all.map(cut),
  ]);

function cut({ budget, seconds, kept, of, text }: Cut): Html {
  const keeps = kept.length === of ? 'the whole story' : `${kept.length} of ${of} sentences`;
  return html`<details data-key="cut-${budget}"><summary class="cut"><span class="label">${budget} seconds</span><span>${keeps}</span><span class="figure">${clock(seconds)}${seconds > budget && ' (over)'}</span></summary><p class="telling"><bdi>${text}</bdi></p><button type="button" class="plain" data-do="copyCut" data-budget="${budget}">Copy the ${budget}-second telling</button></details>`;
}
