/** A new story: what there is to choose, and the text that the choices give. */
import type { Settings } from '../settings';
import type { FrameworkId } from '../story/story';
import { storyFileName } from './file-name';
import { storySnippet, type Template, templates } from './templates';

export interface NewStoryChoices {
  /** The id of the profile for stories that name none. */
  readonly profile: string;
  readonly profiles: readonly {
    readonly id: string;
    readonly label: string;
    /** Accepted ones, the preferred one first. */
    readonly frameworks: readonly FrameworkId[];
    readonly prompts: readonly {
      readonly text: string;
      readonly competency: string;
      readonly expects: readonly string[];
    }[];
  }[];
  readonly frameworks: readonly { readonly id: FrameworkId; readonly label: string; readonly detail: string }[];
}

export interface NewStoryChoice {
  /** The profile's preferred one when it is left out. */
  readonly framework?: string | undefined;
  /** An id; that of the settings when it is left out. */
  readonly profile?: string | undefined;
  /** The question, or the id of one of the profile's prompts. */
  readonly question?: string | undefined;
  /** Names of the folder's files. */
  readonly taken: readonly string[];
}

export interface NewStory {
  /** A free name for its file. */
  readonly name: string;
  /** In the snippet notation of LSP. */
  readonly snippet: string;
}

export const newStoryChoices = ({ profile, profiles }: Settings): NewStoryChoices => ({
  profile: profile.id,
  profiles: [...profiles.values()].map(({ id, label, frameworks, prompts }) => ({
    id,
    label,
    frameworks,
    prompts: prompts.map(({ text, competency, expects }) => ({ text, competency, expects })),
  })),
  frameworks: templates.map(({ framework, label, detail }) => ({ id: framework, label, detail })),
});

/** Unknown ids count as left out. The profile is written into the story only where it is not the settings' own. */
export function newStory(settings: Settings, request: NewStoryChoice): NewStory {
  const profile = settings.profiles.get(request.profile ?? '') ?? settings.profile;
  const wanted = [request.framework, ...profile.frameworks, 'star'];
  const template = wanted
    .map((id) => templates.find(({ framework }) => framework === id))
    .find((one): one is Template => one !== undefined) as Template;
  const asked = request.question?.trim() || undefined;
  const question = profile.prompts.find(({ id }) => id === asked)?.text ?? asked;
  const lines = storySnippet(template, {
    question,
    profile: profile.id === settings.profile.id ? undefined : profile.id,
    headline: profile.headline !== 'off',
  });
  return { name: storyFileName([question, 'new story'], request.taken), snippet: lines.join('\n') };
}
