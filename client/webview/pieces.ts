/** Small pieces that several parts of the page share. */
import { type Html, html } from './html';

/** Seconds as on a clock: 92 is `1:32`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A part of the page: a landmark under its heading. */
export const part = (id: string, title: string, body: Html | readonly (Html | false)[]): Html =>
  html`<section data-key="${id}" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`;

/** A bar of `share` (0 to 1), over the band that is wanted; its meaning must stand in words beside it. */
export function bar(share: number, kind: string, band?: { readonly min: number; readonly max: number }): Html {
  const wanted = band && html`<rect class="band" x="${band.min}" width="${band.max - band.min}" height="8"/>`;
  return html`<svg class="bar ${kind}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="8"/><rect class="fill" width="${percentOf(share)}" height="8"/>${wanted}</svg>`;
}

/** 0 to 100, to a tenth. */
export const percentOf = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;

/** Words of the story; they may run right to left and stay apart from what is around. */
export const quote = (words: string): Html | false => words !== '' && html`<q><bdi>${words}</bdi></q>`;

/** The attributes that make an element select a part of the story. */
export const selects = ({ start, end }: { readonly start: number; readonly end: number }): Html =>
  html`data-start="${start}" data-end="${end}"`;
