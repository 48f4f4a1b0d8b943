/** Entry of the preview's page: draws the models it is sent and reports what the reader selects. */
import './preview.css';
import { type FromPage, isPageState, isToPage, type PageState, type ToPage } from './messages';
import { patch } from './patch';
import { render, renderGone, summaryOf } from './render';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const page = document.getElementById('page') as HTMLElement;

function draw(message: ToPage): void {
  if (message.type === 'gone') {
    patch(page, renderGone(message.name).text);
    return;
  }
  const { model, locked } = message;
  const state = editor.getState();
  const firstScore = isPageState(state) && state.uri === model.uri ? state.firstScore : model.score.total;
  editor.setState({ uri: model.uri, locked, firstScore });
  patch(page, render(model, { locked, firstScore }).text);
  editor.postMessage({ type: 'drawn', version: model.version, summary: summaryOf(model, firstScore) });
}

function messageFor({ dataset }: HTMLElement): FromPage | undefined {
  if (dataset.lock !== undefined) return { type: 'lock' };
  if (dataset.rule !== undefined) return { type: 'explain', rule: dataset.rule };
  if (dataset.start === undefined || dataset.end === undefined) return undefined;
  return { type: 'select', start: Number(dataset.start), end: Number(dataset.end) };
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) draw(data);
});
page.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const message = button && messageFor(button);
  if (message) editor.postMessage(message);
});
editor.postMessage({ type: 'ready' });
