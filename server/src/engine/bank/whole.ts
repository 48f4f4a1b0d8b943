/** What is to be said of all stories together, put together from the stories: by whoever has them. */
import type { AnswerKind, BankFrame, BankLever, BankModel, BankProfile, BankPrompt, BankStory } from './model';

/** @param stories by file, then in the order of the text */
export function bankWhole(
  { profiles, levers }: BankFrame,
  stories: readonly BankStory[],
): Pick<BankModel, 'stories' | 'profiles' | 'levers' | 'meanScore'> {
  const answers = new Lists<Answer>();
  const moves = new Lists<BankLever['stories'][number]>();
  const ofProfile = new Lists<BankStory>();
  let total = 0;
  for (const story of stories) {
    total += story.score;
    ofProfile.add(story.profile, story);
    for (const { profile, prompt, by } of story.answers) answers.add(`${profile}/${prompt}`, { story, by });
    for (const [lever, outcomes] of countOf(story.outcomes)) moves.add(lever, { story: story.id, outcomes });
  }
  return {
    stories,
    profiles: profiles.map(({ id, label, prompts }): BankProfile => {
      const all = prompts.map(
        (prompt): BankPrompt => ({
          ...prompt,
          answers: [...answers.of(`${id}/${prompt.id}`)]
            .sort((a, b) => ranks[a.by] - ranks[b.by] || b.story.score - a.story.score)
            .map(({ story, by }) => ({ story: story.id, by })),
        }),
      );
      return { id, label, stories: ofProfile.of(id).length, prompts: emptyFirst(all, ({ answers }) => answers) };
    }),
    levers: emptyFirst(
      levers.map((lever): BankLever => {
        const stories = [...moves.of(lever.id)].sort((a, b) => b.outcomes - a.outcomes);
        return { ...lever, stories };
      }),
      ({ stories }) => stories,
    ),
    meanScore: stories.length === 0 ? 0 : Math.round(total / stories.length),
  };
}

interface Answer {
  readonly story: BankStory;
  readonly by: AnswerKind;
}

/** The surest way first. */
const ranks: Readonly<Record<AnswerKind, number>> = { question: 0, competency: 1, type: 2, content: 3 };

class Lists<T> {
  readonly #lists = new Map<string, T[]>();

  add(key: string, item: T): void {
    const list = this.#lists.get(key);
    if (list) list.push(item);
    else this.#lists.set(key, [item]);
  }

  of(key: string): readonly T[] {
    return this.#lists.get(key) ?? [];
  }
}

/** How many outcomes move each lever. */
function countOf(outcomes: BankStory['outcomes']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lever } of outcomes) if (lever !== undefined) counts.set(lever, (counts.get(lever) ?? 0) + 1);
  return counts;
}

function emptyFirst<T>(items: readonly T[], listOf: (item: T) => readonly unknown[]): readonly T[] {
  const isEmpty = (item: T): boolean => listOf(item).length === 0;
  return [...items.filter(isEmpty), ...items.filter((item) => !isEmpty(item))];
}
