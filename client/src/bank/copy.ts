/** The client's copy of the story bank, kept up to date by news of it. */
import { bankWhole } from '../../../server/src/engine/bank/whole';
import type { BankModel, BankNews, BankParams } from '../../../server/src/protocol';

type Told = BankNews['stories'][number];

export class BankCopy {
  readonly #told = new Map<string, Told>();

  /** The bank as it is now; nothing while there is more to come. */
  hear({ isAnew, stories, gone, whole }: BankNews): BankModel | undefined {
    if (isAnew) this.#told.clear();
    for (const told of stories) this.#told.set(told.story.id, told);
    for (const id of gone) this.#told.delete(id);
    if (!whole) return undefined;
    const told = [...this.#told.values()].sort(byPlace);
    const model = bankWhole(
      whole,
      told.map(({ story }) => story),
    );
    const findings = [...whole.findings, ...told.flatMap((one) => one.findings)];
    return { ...model, findings, problems: whole.problems };
  }
}

/** By file, then in the order of the text. */
const byPlace = ({ story: a }: Told, { story: b }: Told): number =>
  a.uri === b.uri ? a.span.start - b.span.start : a.uri < b.uri ? -1 : 1;

/** Brings a copy up to date: asks until everything is told. */
export async function bringUpToDate(
  copy: BankCopy,
  ask: (params: BankParams) => Promise<BankNews>,
  first: BankParams,
): Promise<BankModel> {
  for (let params = first; ; params = {}) {
    const model = copy.hear(await ask(params));
    if (model) return model;
  }
}
