/** Entry of the coverage matrix's page: draws what it is sent and reports what the reader clicks. */
import '../preview.css';
import './coverage.css';
import { patch } from '../patch';
import { type FromCoverage, isToCoverage } from './messages';
import { renderMatrix } from './render';

declare function acquireVsCodeApi(): { postMessage(message: FromCoverage): void };

const editor = acquireVsCodeApi();
const page = document.getElementById('page') as HTMLElement;

/** What a click on a button tells the extension. */
function messageFor({ dataset }: HTMLElement): FromCoverage | undefined {
  const { story, profile, prompt } = dataset;
  if (dataset.do === 'open' && story) return { type: 'open', story };
  if (dataset.do === 'write' && profile && prompt) return { type: 'write', profile, prompt };
  return undefined;
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToCoverage(data)) return;
  patch(page, renderMatrix(data.matrix).text);
  editor.postMessage({ type: 'drawn', stories: data.matrix.stories.length });
});
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  const message = button && messageFor(button);
  if (message) editor.postMessage(message);
});
editor.postMessage({ type: 'ready' });
