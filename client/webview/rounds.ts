/** The round lens: how the same story does in each round of the profile. */
import type { PreviewModel, RoundView } from '../../server/src/engine/features/preview';
import { type Html, html } from './html';
import { bar, part } from './pieces';

export const rounds = ({ lens, round }: PreviewModel): Html | false =>
  lens.length > 1 &&
  part('rounds', 'In each round', html`<ul class="rounds">${lens.map((one) => roundRow(one, round))}</ul>`);

const verdicts = { ready: 'Ready', nearly: 'Nearly there', 'not yet': 'Not yet' } as const;

function roundRow(
  { id, label, minutes, wants, listensFor, readiness, verdict, shallow }: RoundView,
  chosen?: string,
): Html {
  return html`<li${id === chosen && html` aria-current="true"`}><p class="round"><strong>${label}</strong> <span class="note">${minutes} min${id === chosen && ' · this story'}</span></p>${bar(readiness / 100, 'score')}<p class="figure"><b>${verdicts[verdict]}</b>, ${readiness} of 100</p><p class="note wants">${wants}${listensFor.length > 0 && ` Listens for: ${listensFor.join(', ').toLowerCase()}.`}${shallow && html` <b>The story stays shallower than that.</b>`}</p></li>`;
}
