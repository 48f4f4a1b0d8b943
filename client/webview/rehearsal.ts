/** A rehearsal as data: a clock that starts, pauses and goes from section to section. Times in milliseconds. */

export interface Rehearsal {
  /** Index of the section being said. */
  readonly section: number;
  /** Time on the clock when it last stopped. */
  readonly elapsed: number;
  /** When it was started, while it runs. */
  readonly since?: number;
  /** Time on the clock when each section began. */
  readonly begun: readonly number[];
  /** All sections are said. */
  readonly done: boolean;
}

export const fresh: Rehearsal = { section: 0, elapsed: 0, begun: [0], done: false };

export const isRunning = ({ since }: Rehearsal): boolean => since !== undefined;

export const isUntouched = ({ section, elapsed, since, done }: Rehearsal): boolean =>
  section === 0 && elapsed === 0 && since === undefined && !done;

/** Time on the clock at `now`. */
export const elapsedAt = ({ elapsed, since }: Rehearsal, now: number): number =>
  since === undefined ? elapsed : elapsed + now - since;

/** Time on the clock since the section began. */
export const inSection = (rehearsal: Rehearsal, now: number): number =>
  elapsedAt(rehearsal, now) - (rehearsal.begun[rehearsal.section] ?? 0);

/** Starts, pauses or goes on; after the end it starts anew. */
export function toggle(rehearsal: Rehearsal, now: number): Rehearsal {
  if (rehearsal.done) return { ...fresh, since: now };
  return isRunning(rehearsal) ? paused(rehearsal, now) : { ...rehearsal, since: now };
}

/** The next section; behind the last of `sections` the clock stops. */
export function forward(rehearsal: Rehearsal, now: number, sections: number): Rehearsal {
  if (rehearsal.done) return rehearsal;
  const section = rehearsal.section + 1;
  if (section >= sections) return { ...paused(rehearsal, now), done: true };
  return { ...rehearsal, section, begun: [...rehearsal.begun.slice(0, section), elapsedAt(rehearsal, now)] };
}

export function back(rehearsal: Rehearsal): Rehearsal {
  if (rehearsal.done) return { ...rehearsal, done: false };
  return { ...rehearsal, section: Math.max(0, rehearsal.section - 1) };
}

/** Words a minute over the whole, when it is said and took any time. */
export function paceOf({ done, elapsed }: Rehearsal, words: number): number | undefined {
  return done && elapsed > 0 ? Math.round((words * 60_000) / elapsed) : undefined;
}

function paused({ section, begun, done, ...clock }: Rehearsal, now: number): Rehearsal {
  return { section, begun, done, elapsed: elapsedAt({ section, begun, done, ...clock }, now) };
}
