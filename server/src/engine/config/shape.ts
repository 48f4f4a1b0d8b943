/** What a value must be: one description from which checking, JSON schema and documentation follow. */

interface Described {
  /** What it is for, as sentences. */
  readonly docs: string;
  /** What holds when nothing is set. */
  readonly default?: unknown;
  /** A last check of a value that is otherwise right: what is wrong with it, as the end of a sentence. */
  readonly wrong?: (value: never) => string | undefined;
}

/** Text that is not empty; `suggested` are values that exist without the author's doing. */
export interface TextShape extends Described {
  readonly type: 'text';
  readonly suggested?: readonly string[];
}

/** One of the values known beforehand, each with its docs. */
export interface ChoiceShape extends Described {
  readonly type: 'choice';
  readonly values: Readonly<Record<string, string>>;
}

/** A number within bounds, both of them included. */
export interface NumberShape extends Described {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
}

export interface ListShape extends Described {
  readonly type: 'list';
  readonly of: Shape;
}

/** A mapping whose keys are known. */
export interface FieldsShape extends Described {
  readonly type: 'fields';
  /** What a key is called in messages. */
  readonly noun: string;
  readonly fields: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** The field that a value which is no mapping sets. */
  readonly short?: string;
}

/** A mapping whose keys are the author's own. */
export interface TableShape extends Described {
  readonly type: 'table';
  readonly of: Shape;
}

export type Shape = TextShape | ChoiceShape | NumberShape | ListShape | FieldsShape | TableShape;
