/** Makes banks of texts by file name. */
import { analyze } from '../../server/src/engine/analyze';
import { type Bank, bankOf } from '../../server/src/engine/bank/bank';
import { bankModel } from '../../server/src/engine/bank/bank-model';
import { bankEntries } from '../../server/src/engine/bank/entry';
import type { BankModel } from '../../server/src/engine/bank/model';
import { finish } from '../../server/src/engine/bank/steps';
import { defaultSettings } from '../../server/src/engine/config/resolve';
import type { Settings } from '../../server/src/engine/settings';

export type Texts = Readonly<Record<string, string>>;

export function bankIn(texts: Texts, settings: Settings = defaultSettings()): Bank {
  const entries = Object.entries(texts).flatMap(([name, text]) => bankEntries(name, analyze(text, settings)));
  return finish(bankOf(entries, settings));
}

export const modelOf = (texts: Texts, settings?: Settings): BankModel => finish(bankModel(bankIn(texts, settings)));
