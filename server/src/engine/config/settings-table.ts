/** Every setting of the config file and the editor: its type, its default and its docs. */
import { builtinProfiles, defaultProfile } from '../profiles/builtin';
import { paces, type settingKeys } from '../story/fields';
import { wrongTerm } from '../text/secrets';
import { profileShape, timeShape } from './profile-shape';
import { rulesShape } from './rule-settings';
import type { FieldsShape, Shape } from './shape';

/** The settings, in the order in which they are shown. */
export const settingsShape = {
  type: 'fields',
  noun: 'setting',
  docs: 'Settings of STAR Stories for the stories in this folder and below.',
  fields: {
    profile: {
      type: 'text',
      docs: 'Profile for stories that name none in their front matter: what the interviewers look for.',
      default: defaultProfile.id,
      suggested: [...builtinProfiles.keys()],
    },
    wpm: {
      type: 'number',
      docs: 'Your pace: spoken words a minute. Most people tell a story at 130 to 160.',
      default: 150,
      ...paces,
    },
    time: { ...timeShape, docs: "Spoken time wanted, in seconds; the profile's unless set." },
    rules: rulesShape,
    acronyms: {
      type: 'list',
      docs: 'Acronyms that your interviewers know and that need no explanation, besides those of the profile.',
      default: [],
      of: { type: 'text', docs: 'An acronym.' },
    },
    buzzwords: {
      type: 'list',
      docs: 'More words to flag as buzzwords.',
      default: [],
      of: { type: 'text', docs: 'A word or a phrase.' },
    },
    confidential: {
      type: 'list',
      docs: 'Names and phrases that must not be handed on, such as customers and projects; an export can leave them out.',
      default: [],
      of: { type: 'text', docs: 'Words in any case, with * for any letters: "Project *".', wrong: wrongTerm },
    },
    profiles: {
      type: 'table',
      docs: 'Your own profiles, by id.',
      default: {},
      of: profileShape,
    },
  },
} as const satisfies FieldsShape & { readonly fields: Readonly<Record<(typeof settingKeys)[number], Shape>> };
