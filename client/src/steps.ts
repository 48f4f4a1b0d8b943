/** Questions one after the other, with a way back: what a wizard of quick inputs is made of. */
import { type InputBox, QuickInputButtons, type QuickPick, type QuickPickItem } from 'vscode';

/** What a question gives: the answers with its own, a step back, or undefined when the author leaves. */
export type Answer<T> = T | typeof back | undefined;
export const back = Symbol('back');

/** Where a question stands among the others, for its title bar. */
export interface Place {
  readonly step: number;
  readonly totalSteps: number;
}

export type Step<T> = (answers: T, place: Place) => Promise<Answer<T>>;

/** Asks all questions in turn; undefined when the author leaves. Going back finds the answers of then. */
export async function askInTurn<T>(start: T, steps: readonly Step<T>[]): Promise<T | undefined> {
  const answers = [start];
  for (let at = 0; ; ) {
    const current = answers[at] as T;
    const step = steps[at];
    if (!step) return current;
    const answer = await step(current, { step: at + 1, totalSteps: steps.length });
    if (answer === undefined) return undefined;
    if (answer === back) at = Math.max(0, at - 1);
    else answers[++at] = answer;
  }
}

/** Shows a quick input until `answer` gives something, the author goes back or leaves; then disposes of it. */
export async function ask<I extends QuickPick<QuickPickItem> | InputBox, T>(
  input: I,
  { step, totalSteps }: Place,
  answer: (input: I) => T | undefined,
): Promise<Answer<T>> {
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  try {
    return await new Promise((resolve) => {
      input.onDidAccept(() => {
        const given = answer(input);
        if (given !== undefined) resolve(given);
      });
      input.onDidTriggerButton(() => resolve(back));
      input.onDidHide(() => resolve(undefined));
      input.show();
    });
  } finally {
    input.dispose();
  }
}
