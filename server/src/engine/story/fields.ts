/** The front matter's fields: one table for reading, completion and hover. */
import { frameworks } from './sections';

/** Words a minute at which people speak; both bounds are included. */
export const paces = { min: 60, max: 300 } as const;

export interface FieldSpec {
  readonly key: string;
  readonly type: 'text' | 'pace' | 'date' | 'text or list';
  /** The values it may have, where they are known beforehand. */
  readonly values?: readonly string[];
  readonly docs: string;
}

/** The settings of `.star-stories.yaml`, which people look for in the front matter, too. */
export const settingKeys = [
  'profile',
  'wpm',
  'time',
  'rules',
  'acronyms',
  'buzzwords',
  'confidential',
  'profiles',
] as const;

export const fields: readonly FieldSpec[] = [
  { key: 'question', type: 'text', docs: 'The interview question that the story answers.' },
  { key: 'profile', type: 'text', docs: 'What the interview looks for: the id of a profile.' },
  { key: 'round', type: 'text', docs: "The interview round, one of the profile's." },
  {
    key: 'framework',
    type: 'text',
    values: frameworks.map(({ id }) => id),
    docs: 'The order of the parts, where the labels leave it open.',
  },
  { key: 'title', type: 'text', docs: 'The name of the story; otherwise its first heading.' },
  { key: 'company', type: 'text', docs: 'Where it happened, or where it is going to be told.' },
  { key: 'role', type: 'text', docs: 'The position that the story is told for.' },
  { key: 'competency', type: 'text or list', docs: 'What the story shows: ownership, influence, judgement…' },
  { key: 'competencies', type: 'text or list', docs: 'What the story shows, when it is more than one thing.' },
  { key: 'tags', type: 'text or list', docs: 'Words to find the story by.' },
  { key: 'date', type: 'date', docs: 'When it happened: year, month or day, as in 2025-03.' },
  { key: 'wpm', type: 'pace', docs: 'Words a minute at which the story is spoken.' },
  { key: 'disable', type: 'text or list', docs: 'Ids of rules that are silent in this file.' },
];

/** What is wrong with a field's value, as the end of a sentence; undefined when nothing is. An empty value is none. */
export function wrongValue({ type, values }: FieldSpec, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  switch (type) {
    case 'text':
      if (!isText(value)) return 'must be text';
      return values === undefined || values.includes(String(value)) ? undefined : `must be one of ${values.join(', ')}`;
    case 'pace':
      return isPace(value) ? undefined : `must be a number from ${paces.min} to ${paces.max}`;
    case 'date':
      return /^\d{4}(?:-\d{1,2}){0,2}$/.test(String(value))
        ? undefined
        : 'must be a year, month or day, as in 2025-03-14';
    case 'text or list':
      return isText(value) || isList(value) ? undefined : 'must be text or a list of texts';
  }
}

/** Words a minute that a story may be told at. */
export const isPace = (value: unknown): value is number =>
  typeof value === 'number' && value >= paces.min && value <= paces.max;

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
