/** Lets the server outlive its handlers' mistakes. */

interface Log {
  error(message: string): void;
}

/** Makes a wrapper of handlers: one that throws is logged under its name and answers `empty`. */
export const safeguard =
  (log: Log) =>
  <P, R>(name: string, empty: R, handler: (params: P) => R | Promise<R>) =>
  async (params: P): Promise<R> => {
    try {
      return await handler(params);
    } catch (error) {
      log.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
      return empty;
    }
  };
