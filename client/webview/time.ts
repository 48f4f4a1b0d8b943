/** Speaking time, section by section. */
import type { PreviewModel } from '../../server/src/engine/features/preview';
import { type Html, html } from './html';
import { bar, capitalised, clock, part } from './pieces';

export function time({ speech }: PreviewModel): Html {
  const { words, seconds, wpm, sections } = speech;
  const total = Math.max(1, seconds);
  const rows = sections.map(
    ({ kind, seconds: own }) =>
      html`<li><span class="label">${nameOf(kind)}</span>${bar(own / total, 'time')}<span class="figure">${clock(own)}, ${Math.round((own / total) * 100)}\u00a0%</span></li>`,
  );
  return part(
    'time',
    'Speaking time',
    html`<p class="lead">${clock(seconds)} for ${words} words as spoken, at ${wpm} words a minute.</p><ul class="bars">${rows}</ul>`,
  );
}

const nameOf = (kind: string): string => (kind === 'none' || kind === 'other' ? 'Other text' : capitalised(kind));
