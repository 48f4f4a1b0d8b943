/** Entry of the server: one bundle, which serves from a process of its own or from a web worker, and is a thread of its own bank. */
import { startServer } from './server';

if ('importScripts' in globalThis) {
  void import('./place.browser').then(({ connection, host }) => startServer(connection, host));
} else {
  void import('./node-threads').then(async ({ isReaderThread, serveAsReader }) => {
    if (isReaderThread()) return serveAsReader();
    const { connection, host } = await import('./place.node');
    startServer(connection, host);
  });
}
