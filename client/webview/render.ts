/** The preview's page as HTML, from its model alone. */
import type { PreviewModel } from '../../server/src/engine/features/preview';
import { header } from './header';
import { type Html, html } from './html';
import { dimensions, next } from './ledger';
import { findings, metrics } from './lists';
import type { ToPage } from './messages';
import { clock } from './pieces';
import { rounds } from './rounds';
import { cuts, time } from './time';
import { told } from './told';

/** What the page knows beside the model. */
export interface View {
  readonly locked: boolean;
  /** The score when the preview was opened on this story. */
  readonly firstScore: number;
  /** Why the model is not the newest. */
  readonly note?: string;
}

export function render(model: PreviewModel, view: View): Html {
  return html`${header(model, view, summaryOf(model, view.firstScore))}<main>${[
    next(model),
    dimensions(model),
    time(model),
    cuts(model),
    metrics(model),
    rounds(model),
    told(model),
    findings(model),
  ]}</main>`;
}

/** The page that a message asks for. */
export const renderMessage = (message: ToPage): Html =>
  message.type === 'model' ? render(message.model, message) : renderNote(message.note);

/** The page when there is nothing to show but a note. */
const renderNote = (note: string): Html =>
  html`<main><h1 class="unseen">Preview</h1><p class="empty" role="status">${note}</p></main>`;

/** The score in words: `Score 78 of 100, strong, up 3 since opened. 1:32 aloud.` */
export function summaryOf({ score, speech }: PreviewModel, firstScore: number): string {
  return `Score ${score.total} of 100, ${score.band}${changeOf(score.total - firstScore)}. ${clock(speech.seconds)} aloud.`;
}

function changeOf(change: number): string {
  if (change === 0) return '';
  return `, ${change > 0 ? 'up' : 'down'} ${Math.abs(change)} since opened`;
}
