/** The coverage matrix as HTML: tables of prompts and levers by stories. */
import { type Html, html } from '../html';
import { part } from '../pieces';
import type { Matrix, MatrixCell, MatrixRow, MatrixTable } from './messages';

export function renderMatrix(matrix: Matrix): Html {
  const { stories, tables } = matrix;
  const open = tables.flatMap(({ rows }) => rows).filter(({ write, cells }) => write && cells.length === 0).length;
  const told = stories.length === 1 ? '1 story' : `${stories.length} stories`;
  const gaps =
    open === 0 ? 'every question has one' : open === 1 ? '1 question has none' : `${open} questions have none`;
  if (stories.length === 0) {
    return html`<main><h1>Coverage</h1><p class="empty">There is no story yet: write one, and see here which questions it answers.</p></main>`;
  }
  return html`<main><h1>Coverage</h1><p class="lead" role="status">${told}; ${gaps}.</p><p class="note">● answers it by its question · ◐ by competency or kind of question · ○ by what it tells · a figure: outcomes that move the lever</p>${tables.map((table) => tableHtml(table, matrix))}</main>`;
}

const tableHtml = ({ id, title, rowName, rows }: MatrixTable, { stories }: Matrix): Html =>
  part(
    id,
    title,
    html`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table class="matrix" aria-labelledby="${id}"><thead><tr><th scope="col">${rowName}</th><th scope="col" class="count">Stories</th>${stories.map(
      (story) =>
        html`<th scope="col" class="story"><button class="link" data-do="open" data-story="${story.id}" title="${story.title}: ${story.note}"><bdi>${story.title}</bdi></button></th>`,
    )}</tr></thead><tbody>${rows.map((row) => rowHtml(row, stories.length))}</tbody></table></div>`,
  );

function rowHtml({ id, title, note, write, cells }: MatrixRow, columns: number): Html {
  const byStory = new Map(cells.map((cell) => [cell.story, cell]));
  const button =
    cells.length === 0 &&
    write &&
    html`<button class="plain" data-do="write" data-profile="${write.profile}" data-prompt="${write.prompt}" aria-label="Write one for: ${title}">Write one</button>`;
  return html`<tr data-key="${id}" class="${cells.length === 0 ? 'gap' : ''}"><th scope="row"><bdi>${title}</bdi><span class="note">${note}</span>${button}</th><td class="count">${cells.length === 0 ? 'none' : cells.length}</td>${Array.from({ length: columns }, (_, index) => cellHtml(byStory.get(index)))}</tr>`;
}

const cellHtml = (cell: MatrixCell | undefined): Html =>
  cell
    ? html`<td class="cell"><span aria-hidden="true" title="${cell.words}">${cell.sign}</span><span class="unseen">${cell.words}</span></td>`
    : html`<td class="cell"></td>`;
