/** Work shared out to several runners, its results in order. */

/** Does a piece of work; takes the next one once its promise is settled. */
export type Runner<Piece, Result> = (piece: Piece) => Promise<Result>;

/** Pieces a runner may be ahead of what was taken: bounds the memory, and a slow piece holds nobody up. */
const ahead = 8;

/** The results in the order of the pieces. Rejects with the first piece in order that fails. */
export async function* inOrder<Piece, Result>(
  pieces: readonly Piece[],
  runners: readonly Runner<Piece, Result>[],
): AsyncGenerator<Result> {
  const idle = [...runners];
  const results = new Map<number, Promise<Result>>();
  let next = 0;
  let taken = 0;
  const share = (): void => {
    while (next < pieces.length && next - taken < runners.length * ahead) {
      const runner = idle.shift();
      if (!runner) return;
      const result = runner(pieces[next] as Piece).finally(() => {
        idle.push(runner);
        share();
      });
      // It is told when its turn comes.
      result.catch(() => {});
      results.set(next++, result);
    }
  };
  for (; taken < pieces.length; taken++) {
    share();
    const result = await results.get(taken);
    results.delete(taken);
    yield result as Result;
  }
}
