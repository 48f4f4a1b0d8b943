/** Entry of the preview's page: draws the models it is sent and reports what the reader does. */
import './preview.css';
import type { PreviewModel } from '../../server/src/engine/features/preview';
import { type FromPage, isPageState, isToPage, type PageState, type ToPage } from './messages';
import { patch } from './patch';
import { Rehearse } from './rehearse';
import { renderMessage, summaryOf } from './render';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const page = document.getElementById('page') as HTMLElement;
const rehearse = new Rehearse(document.getElementById('rehearsal') as HTMLElement, page);
let shown: PreviewModel | undefined;

function receive(message: ToPage): void {
  patch(page, renderMessage(message).text);
  if (message.type === 'note') {
    shown = undefined;
    rehearse.close();
    return;
  }
  const { model, locked, firstScore } = message;
  const { uri, version, story } = model;
  shown = model;
  rehearse.update(model);
  editor.setState({ uri, story, locked, firstScore, open: openParts() });
  editor.postMessage({ type: 'drawn', version, summary: summaryOf(model, firstScore) });
}

/** Keys of what the reader opened. */
const openParts = (): readonly string[] =>
  [...page.querySelectorAll('details[open]')].flatMap((part) => part.getAttribute('data-key') ?? []);

/** What a click on an element tells the extension; undefined when it is the page's own business. */
function messageFor({ dataset }: HTMLElement): FromPage | undefined {
  const { rule = '', title = '' } = dataset;
  const place = { start: Number(dataset.start), end: Number(dataset.end) };
  switch (dataset.do) {
    case 'lock':
    case 'copyMarkdown':
    case 'exportHtml':
      return { type: dataset.do };
    case 'explain':
      return { type: 'explain', rule };
    case 'fix':
      return { type: 'fix', version: Number(dataset.version), rule, title, ...place };
    case 'copyCut':
      return { type: 'copyCut', budget: Number(dataset.budget) };
    case 'keepPace':
      return { type: 'keepPace', wpm: Number(dataset.wpm) };
    default:
      return dataset.start === undefined ? undefined : { type: 'select', ...place };
  }
}

function activate(element: HTMLElement): void {
  const action = element.dataset.do ?? '';
  if (action === 'rehearse' && shown) rehearse.open(shown);
  else if (!rehearse.do(action)) {
    const message = messageFor(element);
    if (message) editor.postMessage(message);
  }
}

const buttonAt = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('button, [role=button]') : null;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) receive(data);
});
document.addEventListener('click', (event) => {
  const button = buttonAt(event);
  if (button) activate(button);
});
// What is no button by itself is pressed like one.
page.addEventListener('keydown', (event) => {
  const button = buttonAt(event);
  if (!button || button.tagName === 'BUTTON' || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  activate(button);
});
page.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  const key = target.dataset.field;
  if (key === 'profile' || key === 'round') editor.postMessage({ type: 'setField', key, value: target.value });
  else if (key === 'story') editor.postMessage({ type: 'story', index: Number(target.value) });
});
// What the reader had open, in a page that is there again.
const known = editor.getState();
if (isPageState(known)) {
  for (const part of page.querySelectorAll('details')) part.open = known.open.includes(part.dataset.key ?? '');
}
page.addEventListener(
  'toggle',
  () => {
    const state = editor.getState();
    if (isPageState(state)) editor.setState({ ...state, open: openParts() });
  },
  { capture: true },
);
editor.postMessage({ type: 'ready' });
