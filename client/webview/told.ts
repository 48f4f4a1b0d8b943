/** The story as told: the outcome first, sentence by sentence, with findings underlined. */
import type { Piece, PreviewModel, ToldSection } from '../../server/src/engine/features/preview';
import { type Html, html } from './html';
import { capitalised, clock, part, selects } from './pieces';

export const told = (model: PreviewModel): Html | false =>
  model.told.length > 0 &&
  part(
    'told',
    'The story as told',
    model.told.map((section) => toldSection(section, model)),
  );

const toldSection = ({ name, seconds, sentences }: ToldSection, model: PreviewModel): Html =>
  html`<h3><bdi>${name}</bdi> <span class="note">${clock(seconds)}</span></h3><ul class="told">${sentences.map(({ pieces }) => html`<li>${pieces.map((piece) => pieceOf(piece, model))}</li>`)}</ul>`;

function pieceOf({ text, finding: index }: Piece, { findings }: PreviewModel): Html {
  const finding = index === undefined ? undefined : findings[index];
  if (!finding) return html`<bdi>${text}</bdi>`;
  const { severity, message } = finding;
  return html`<span role="button" tabindex="0" class="mark ${severity}" title="${message}" ${selects(finding)}><bdi>${text}</bdi><span class="unseen"> (${capitalised(severity)}: ${message})</span></span>`;
}
