/** The coverage of a bank as Markdown. */
import type { BankModel, BankProfile, BankStory } from '../../bank/model';
import { asMarkdown } from '../as-markdown';
import { table } from '../export/markdown';
import { bankFacts, coveredText, storiesById } from './words';

export function coverageMarkdown(model: BankModel): string {
  const byId = storiesById(model);
  const blocks = [
    '# Story coverage',
    bankFacts(model),
    ...model.profiles.flatMap((profile) => [
      `## ${asMarkdown(profile.label)}`,
      `${coveredText(profile)}.`,
      table(['Prompt', 'Competency', 'Stories'], promptRows(profile, byId)),
    ]),
    '## Levers',
    table(
      ['Lever', 'Stories'],
      model.levers.map(({ label, stories }) => [
        label,
        titles(
          stories.map(({ story }) => story),
          byId,
        ),
      ]),
    ),
    ...(model.findings.length > 0
      ? ['## Findings', table(['Severity', 'Rule', 'File', 'Message'], findingRows(model))]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const promptRows = ({ prompts }: BankProfile, byId: ReadonlyMap<string, BankStory>): readonly (readonly string[])[] =>
  prompts.map(({ text, competency, answers }) => [
    text,
    competency,
    titles(
      answers.map(({ story }) => story),
      byId,
    ),
  ]);

const findingRows = ({ findings }: BankModel): readonly (readonly string[])[] =>
  findings.map(({ severity, rule, place, message }) => [severity, rule, place?.uri ?? '', message]);

const titles = (ids: readonly string[], byId: ReadonlyMap<string, BankStory>): string =>
  ids.map((id) => byId.get(id)?.title).join(', ') || '–';
