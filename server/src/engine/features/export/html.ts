/** Stories with their scores as one page that needs nothing else: no script, no address. */
import type { PreviewDimension, PreviewModel, ToldSection } from '../preview/model';
import { escaped, isolated } from './escape';
import { pageStyle, pageStyleHash } from './style';
import { changeText, clock, cuesOf, outcomesOf, sentenceText, timeText, titleText } from './words';

/** One printed sheet a story. */
export const htmlOf = (models: readonly PreviewModel[]): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${pageStyleHash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(models.map(titleText).join(' · '))}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${models.map(sheet).join('\n')}
</main>
<footer>Bold: what the shortest telling keeps. Made with STAR Stories.</footer>
</body>
</html>
`;

function sheet(model: PreviewModel): string {
  const { question, profile, score, told } = model;
  const cues = cuesOf(model);
  return `<article>
<header>
<div class="ring ${score.band}" role="img" aria-label="Score ${score.total} of 100, ${score.band}">${ring(score.total)}<p><b>${score.total}</b>${score.band}</p></div>
<div><h1>${isolated(titleText(model))}</h1>
${question === undefined ? '' : `<p class="question">${isolated(question)}</p>\n`}<p class="facts">${isolated(profile.label)} · ${timeText(model)}</p></div>
</header>
<div class="columns">
<div class="told">
${told.map((section) => toldSection(section, cues)).join('\n')}
</div>
<div>
<h2>Score</h2>
<table>${score.dimensions.map(dimensionRow).join('')}</table>
${metrics(model)}${next(model)}</div>
</div>
</article>`;
}

const ring = (total: number): string =>
  `<svg viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="16" pathLength="100"/><circle class="arc" cx="18" cy="18" r="16" pathLength="100" stroke-dasharray="${total} 100"/></svg>`;

function toldSection({ name, seconds, sentences }: ToldSection, cues: ReadonlySet<number>): string {
  const said = sentences.map((sentence) => {
    const text = isolated(sentenceText(sentence));
    return cues.has(sentence.index) ? `<b>${text}</b>` : text;
  });
  return `<section><h2>${isolated(name)} <small>${clock(seconds)}</small></h2><p>${said.join(' ')}</p></section>`;
}

const dimensionRow = ({ label, points, max }: PreviewDimension): string =>
  `<tr><th scope="row">${escaped(label)}</th><td class="bar"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="8"/><rect class="fill" width="${(points / max) * 100}" height="8"/></svg></td><td>${points} of ${max}</td></tr>`;

function metrics(model: PreviewModel): string {
  const outcomes = outcomesOf(model);
  if (outcomes.length === 0) return '';
  const rows = outcomes.map((metric) => `<li>${isolated(metric.text)}<small>${escaped(details(metric))}</small></li>`);
  return `<h2>Metrics</h2>\n<ul>${rows.join('')}</ul>\n`;
}

const details = (metric: PreviewModel['metrics'][number]): string =>
  [changeText(metric), metric.lever].filter(Boolean).join(' · ');

function next({ next: steps }: PreviewModel): string {
  if (steps.length === 0) return '';
  const rows = steps.map(({ points, reason }) => `<li><b>+${points}</b> ${escaped(reason)}</li>`);
  return `<h2>Do next</h2>\n<ul>${rows.join('')}</ul>\n`;
}
