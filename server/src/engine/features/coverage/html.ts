/** The coverage of a bank as one page that needs nothing else: no script, no address. */
import type { BankLever, BankModel, BankProfile, BankPrompt, BankStory } from '../../bank/model';
import { escaped, isolated } from '../export/escape';
import { pageStyle, pageStyleHash } from '../export/style';
import { answerWords, bankFacts, counted, coveredIn, coveredText, storiesById } from './words';

export function coverageHtml(model: BankModel): string {
  const byId = storiesById(model);
  const prompts = model.profiles.reduce((sum, profile) => sum + profile.prompts.length, 0);
  const covered = coveredIn(model.profiles);
  const share = prompts === 0 ? 0 : Math.round((100 * covered) / prompts);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${pageStyleHash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Story coverage</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<div class="ring" role="img" aria-label="${covered} of ${prompts} prompts covered"><svg viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="16" pathLength="100"/><circle class="arc" cx="18" cy="18" r="16" pathLength="100" stroke-dasharray="${share} 100"/></svg><p><b>${covered}</b>of ${prompts}</p></div>
<div><h1>Story coverage</h1>
<p class="facts">${bankFacts(model)}</p></div>
</header>
<main>
<article>
${model.profiles.map((profile) => profileSection(profile, byId)).join('\n')}
</article>
<aside>
${leverTable(model.levers)}${findingList(model, byId)}</aside>
</main>
<footer>Made with STAR Stories.</footer>
</body>
</html>
`;
}

const profileSection = (profile: BankProfile, byId: ReadonlyMap<string, BankStory>): string =>
  `<section><h2>${isolated(profile.label)}</h2><p>${coveredText(profile)}</p>
<ul>${profile.prompts.map((prompt) => promptItem(prompt, byId)).join('\n')}</ul></section>`;

function promptItem({ text, competency, answers }: BankPrompt, byId: ReadonlyMap<string, BankStory>): string {
  const stories = answers.map(({ story: id, by }) => {
    const story = byId.get(id);
    return story ? `<small>${isolated(story.title)}, ${story.score} points: by ${answerWords[by]}</small>` : '';
  });
  const told = stories.length > 0 ? stories.join('') : '<small><b>No story yet.</b></small>';
  return `<li>${isolated(text)} <small>${isolated(competency)}</small>${told}</li>`;
}

function leverTable(levers: readonly BankLever[]): string {
  const most = Math.max(1, ...levers.map(({ stories }) => stories.length));
  const rows = levers.map(({ label, stories }) => {
    const bar = `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="8"/><rect class="fill" width="${(100 * stories.length) / most}" height="8"/></svg>`;
    return `<tr><th scope="row">${isolated(label)}</th><td class="bar">${bar}</td><td>${counted(stories.length, 'story', 'stories')}</td></tr>`;
  });
  return `<h2>Levers</h2>\n<table>${rows.join('')}</table>\n`;
}

function findingList({ findings }: BankModel, byId: ReadonlyMap<string, BankStory>): string {
  if (findings.length === 0) return '';
  const items = findings.map(({ rule, severity, message, story }) => {
    const title = byId.get(story ?? '')?.title;
    return `<li>${isolated(message)}<small>${severity}, ${escaped(rule)}${title === undefined ? '' : `: ${isolated(title)}`}</small></li>`;
  });
  return `<h2>Findings</h2>\n<ul>${items.join('')}</ul>\n`;
}
