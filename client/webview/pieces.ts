/** Small pieces that several parts of the page share. */
import type { PreviewModel } from '../../server/src/engine/features/preview';
import { type Html, html } from './html';

/** Code units of a quote; what is longer is cut at a word. */
const QUOTE = 110;

/** Seconds as on a clock: 92 is `1:32`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A part of the page: a landmark under its heading. */
export const part = (id: string, title: string, body: Html | readonly Html[]): Html =>
  html`<section data-key="${id}" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`;

/** A bar of `share` (0 to 1); its meaning must stand in words beside it. */
export function bar(share: number, kind: string): Html {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return html`<svg class="bar ${kind}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="1"/><rect class="fill" width="${width}" height="1"/></svg>`;
}

/** The words of the story at a span, on one line; they may run right to left and stay apart from what is around. */
export function quote(
  { text }: PreviewModel,
  { start, end }: { readonly start: number; readonly end: number },
): Html | '' {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  const cut = words.length > QUOTE ? `${words.slice(0, words.lastIndexOf(' ', QUOTE) + 1 || QUOTE).trimEnd()}…` : words;
  return html`<q><bdi>${cut}</bdi></q>`;
}
