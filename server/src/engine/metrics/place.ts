/** Where a sentence stands in its story, and how a figure in it may be read. */

/** `passing`: a time that a result takes up in passing ("opened after 11 weeks"); it counts when the scene told its baseline. */
export type Reading = 'outcome' | 'value' | 'passing' | 'none';

/** Where the sentence stands. */
export interface Place {
  /** In the hook, the result or the lesson, where figures are outcomes unless something speaks against it. */
  readonly expectsOutcome: boolean;
  /** In the hook, where the pain may be told in place of the outcome. */
  readonly heads: boolean;
  /** In the situation or the task, where figures set the scene. */
  readonly setsScene: boolean;
  /** In the action, where figures tell what was done or found: only a signed change or one from value to value is an outcome. */
  readonly acts: boolean;
  /** The first sentence of prose without sections that tells no deed: a headline, or already the scene. */
  readonly opens: boolean;
}
